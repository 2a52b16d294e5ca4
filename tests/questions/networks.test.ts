import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { BeforeExpandingDocument, NetworkAroundDocument } from '../../src/generated/operations.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { parleyOn, type Parley } from './asked.ts';

describeOnEachStore('the bundled dataset draws', (getStore) => {
  let parley: Parley;
  beforeAll(async () => {
    parley = await parleyOn(getStore());
  }, 300_000);
  afterAll(() => parley.close());

  test('whom Phan Van Giang met most closely and most often, and how these are tied', async () => {
    const { network } = await parley.ask(NetworkAroundDocument, {});
    expect(network.nodes.slice(0, 3).map(({ name }) => name)).toEqual(['Phan Van Giang', 'Dong Jun', 'Wei Fenghe']);
    expect(network.links[0]).toMatchObject({
      count: 8,
      gatherings: 2,
      strength: 'TALKS',
      last: { edtf: '2026-03-19' },
    });
    expect(network.levels[1]).toEqual({ distance: 1, count: 16, leftOut: 11 });
    expect([network.complete, network.limitedBy]).toEqual([false, ['FIRST']]);
  });

  test('what the expansion of a node would bring, as much as the node hides', async () => {
    const { network } = await parley.ask(NetworkAroundDocument, { around: ['dong-jun'], form: 'EVENTS', first: 3 });
    const without = network.nodes.map(({ id }) => id);
    const { expansion } = await parley.ask(BeforeExpandingDocument, { of: 'dong-jun', without });
    expect(expansion.new).toBe(network.nodes[0]!.hidden);
    expect(expansion.count).toBe(expansion.new + 3);
    expect(expansion.types.groups.reduce((sum, { count }) => sum + count, 0)).toBe(expansion.new);
  });
});
