import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  MeetingsOverTimeDocument,
  WhereTheyMetDocument,
  WhosePeopleMetDocument,
} from '../../src/generated/operations.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { parleyOn, type Parley } from './asked.ts';

describeOnEachStore('the bundled dataset, counted, answers', (getStore) => {
  let parley: Parley;
  beforeAll(async () => {
    parley = await parleyOn(getStore());
  }, 300_000);
  afterAll(() => parley.close());

  test('how many meetings fell in each year', async () => {
    const { encounters } = await parley.ask(MeetingsOverTimeDocument, {});
    const { timeline, totalCount } = encounters;
    expect(timeline.certain + timeline.uncertain + timeline.undated).toBe(totalCount);
    const counts = new Map(timeline.buckets.map(({ when, certain }) => [when.edtf, certain]));
    for (const year of ['2021', '2022', '2024', '2025']) expect(counts.get(year)).toBeGreaterThan(0);
    const months = await parley.ask(MeetingsOverTimeDocument, { by: 'MONTH' });
    const seventh = months.encounters.timeline.buckets.find(({ when }) => when.edtf === '2022-04');
    expect(seventh?.certain).toBeGreaterThan(0);
  });

  test('where Phan Văn Giang met others, and how much of it is on no map', async () => {
    const { official } = await parley.ask(WhereTheyMetDocument, {});
    const { map, totalCount } = official!.encounters;
    const at = (places: typeof map.regions, id: string) => places.find(({ place }) => place.id === id)?.count ?? 0;
    expect(at(map.regions, 'place/china')).toBeGreaterThanOrEqual(at(map.regions, 'place/guangxi'));
    expect(at(map.regions, 'place/guangxi')).toBeGreaterThan(0);
    expect(map.points.map(({ place }) => place.id)).toContain('place/hanoi');
    expect(map.points.every(({ place }) => place.coordinates !== null)).toBe(true);
    expect(map.withoutCoordinates + map.withoutPlace).toBeLessThan(totalCount);
  });

  test('officials of which countries and bodies he met, each as often as the list narrowed to it says', async () => {
    const { official } = await parley.ask(WhosePeopleMetDocument, {});
    const { countries, bodies, types } = official!.encounters;
    expect(countries.groups[0]?.key).toBe('place/china');
    expect(bodies.groups.map(({ key }) => key)).toContain('organization/cn-ministry-of-national-defence');
    expect(bodies.groups.length + bodies.leftOut).toBe(bodies.total);
    expect(types.groups.map(({ key }) => key)).toContain('TALKS');
  });
});
