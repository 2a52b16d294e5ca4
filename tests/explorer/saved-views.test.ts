import { describe, expect, test } from '@jest/globals';
import type { EncounterRowFragment } from '../../src/generated/explorer.ts';
import { type SavedView, sinceOf, viewsIn } from '../../src/explorer/explore/saved-views.ts';

const aView = (changes: Partial<SavedView> = {}): SavedView => ({
  name: 'Ministers',
  note: '',
  query: 'of=ann',
  question: '{}',
  savedOn: '2024-03-18',
  totalCount: 2,
  encounters: ['encounter/1', 'encounter/2'],
  ...changes,
});

const row = (id: string) => ({ id }) as EncounterRowFragment;

describe('kept views', () => {
  test('what is no view is passed over, whatever the browser kept', () => {
    const view = aView();
    expect(
      viewsIn(JSON.stringify([view, { ...view, totalCount: 'two' }, null, 7, { ...view, encounters: [1] }])),
    ).toEqual([view]);
    expect([viewsIn(null), viewsIn('{'), viewsIn('{}')]).toEqual([[], [], []]);
  });

  test('they tell what has come and how many have gone since', () => {
    const rows = [row('encounter/2'), row('encounter/3')];
    expect(sinceOf([aView()], '{}', rows, 2)).toEqual({ view: aView(), news: [row('encounter/3')], gone: 1 });
    expect(sinceOf([aView()], '{"place":"place/arda"}', rows, 2)).toBeNull();
  });

  test('they tell nothing of single encounters where not all were or are at hand', () => {
    const large = aView({ encounters: null });
    expect(sinceOf([large], '{}', [row('encounter/3')], 1)).toEqual({ view: large, news: null, gone: null });
    expect(sinceOf([aView()], '{}', [row('encounter/3')], 5000)).toEqual({ view: aView(), news: null, gone: null });
  });
});
