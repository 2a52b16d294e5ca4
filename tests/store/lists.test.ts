import { expect, test } from '@jest/globals';
import { claimsBySubjects } from '../../src/store/claim.ts';
import {
  claimList,
  severalSubjects,
  sourcesBySubjects,
  subjectsBySources,
  type ClaimFilter,
} from '../../src/store/claim-list.ts';
import { conflictList, type ConflictFilter } from '../../src/store/conflict.ts';
import { allDatasets } from '../../src/store/dataset.ts';
import { entityList } from '../../src/store/entity-list.ts';
import { participationList, type ParticipationFilter } from '../../src/store/participation.ts';
import { pairedPlaces, placeList, type PlaceFilter } from '../../src/store/place.ts';
import { referrersOf } from '../../src/store/reference.ts';
import { sourceList, type SourceFilter } from '../../src/store/source.ts';
import { describeOverMeetings, itemsOf } from './imported.ts';

const OF_CAI = ['participation/exchange-2023/cai-crane', 'participation/forum/cai-crane'];

describeOverMeetings('lists', (getStore) => {
  const idsOf = async (list: Parameters<typeof itemsOf>[1]) =>
    (await itemsOf(getStore(), list)).map((item) => (item as { id: string }).id);

  test.each<[string, ParticipationFilter, string[]]>([
    ['all, the latest event first', {}, [...OF_CAI].reverse()],
    ['those in a role', { roles: ['guest', 'chair'] }, OF_CAI.slice(0, 1)],
    ['those that were not in person', { present: false }, []],
    ['those in a period', { period: { from: '2023-06-01', to: '2023-06-30', certain: true } }, OF_CAI.slice(1)],
    ['those absent', { attendances: ['absent'] }, []],
  ])('participations of an official: %s', async (_what, filter, expected) => {
    expect(await idsOf(participationList('official', ['official/cai-crane'], filter))).toEqual(expected);
  });

  test('participations of a body, in an event and in an office', async () => {
    const body = ['participation/exchange-2022/organization.arda-ministry'];
    expect(await idsOf(participationList('organization', ['organization/arda-ministry'], {}))).toEqual(body);
    expect(await idsOf(participationList('event', ['event/forum'], { present: true }))).toEqual([
      'participation/forum/cai-crane',
      'participation/forum/dan-dale',
    ]);
    const office = participationList('tenure', ['tenure/ann-archer/arda-minister'], {});
    expect(await idsOf(office)).toContain('participation/exchange-2022/ann-archer');
  });

  test.each<[string, PlaceFilter, string[]]>([
    ['of a kind', { kinds: ['country'] }, ['place/arda', 'place/brun']],
    ['of a country, itself among them', { country: 'place/arda' }, ['place/arda', 'place/north-gate']],
    ['paired, from whichever side a source says so', { paired: true }, ['place/north-gate', 'place/south-gate']],
    ['not paired', { paired: false }, ['place/arda', 'place/brun']],
  ])('places %s', async (_what, filter, expected) => {
    expect(await idsOf(placeList(null, null, filter))).toEqual(expected);
  });

  test('places within a place, and the gate opposite', async () => {
    expect(await idsOf(placeList('within', ['place/brun'], {}))).toEqual(['place/south-gate']);
    expect(await getStore().read(pairedPlaces(['place/north-gate']))).toEqual([
      { place: 'place/north-gate', paired: 'place/south-gate' },
    ]);
  });

  test('officials of a country, and of a body in which they held an office', async () => {
    expect(await idsOf(entityList('Official', { country: 'place/arda' }))).toEqual([
      'official/ann-archer',
      'official/dan-dale',
    ]);
    const ministry = { organization: 'organization/arda-ministry' };
    expect(await idsOf(entityList('Official', ministry))).toEqual(['official/ann-archer']);
    expect(await idsOf(entityList('Position', ministry))).toEqual(['position/arda-minister']);
  });

  test.each<[string, SourceFilter, string[]]>([
    ['latest first', { kinds: ['article'] }, ['forum', 'report', 'announcement', 'gazette', 'herald']],
    ['of a publisher', { publisher: 'The Forum Daily' }, ['forum']],
    ['with an inferred date', { inferredDate: true }, ['gazette']],
    ['in a language', { language: 'vi' }, []],
    [
      'published for certain in a period',
      { published: { from: '2022-04-01', to: '2022-04-30', certain: true } },
      ['gazette', 'herald'],
    ],
    [
      'published possibly in a period',
      { published: { from: '2022-04-25', to: '2022-12-01', certain: false } },
      ['announcement', 'gazette'],
    ],
    [
      'that tell of an official by participations',
      { about: { kind: 'Official', id: 'official/ben-brook' } },
      ['announcement', 'herald', 'people'],
    ],
    ['that tell of an event', { about: { kind: 'Event', id: 'event/forum' } }, ['forum']],
    ['that tell of nothing known', { about: { kind: 'Event', id: 'event/nothing' } }, []],
  ])('sources %s', async (_what, filter, expected) => {
    expect(await idsOf(sourceList(filter))).toEqual(expected.map((stem) => `source/${stem}`));
  });

  test.each<[string, ClaimFilter, string[]]>([
    ['disputed', { disputed: true }, ['Colonel General', 'General']],
    ['contradicted', { standings: ['CONTRADICTED'] }, ['General']],
    ['superseded dates', { property: 'when', standings: ['SUPERSEDED'] }, ['2022-12-05']],
    ['inferred', { inferred: true }, []],
  ])('claims that are %s', async (_what, filter, expected) => {
    const claims = await itemsOf(getStore(), claimList(null, null, filter));
    expect(claims.map((claim) => String(claim.value)).sort()).toEqual(expected);
  });

  test('claims that rest on an inferred day of publication are those of the source that was dated by us', async () => {
    const claims = await itemsOf(getStore(), claimList(null, null, { restsOnInferredDate: true }));
    expect(new Set(claims.map((claim) => claim.source))).toEqual(new Set(['source/gazette']));
    const own = await itemsOf(getStore(), claimList('source', ['source/gazette'], {}));
    expect(claims.map((claim) => claim.id)).toEqual(own.map((claim) => claim.id));
  });

  test('conflicts name what is disputed once', async () => {
    const disputed = { subject: 'participation/exchange-2022/ann-archer', property: 'rank' };
    expect(await itemsOf(getStore(), conflictList({}))).toEqual([disputed]);
  });

  test.each<[string, ConflictFilter, ConflictFilter]>([
    ['a property', { property: 'rank' }, { property: 'when' }],
    ['kinds of things', { prefixes: ['event/', 'participation/'] }, { prefixes: ['event/'] }],
    ['one thing', { subject: 'participation/exchange-2022/ann-archer' }, { subject: 'event/exchange-2022' }],
    ['an official', { official: 'official/ann-archer' }, { official: 'official/ben-brook' }],
    ['an event', { event: 'event/exchange-2022' }, { event: 'event/talks-2022' }],
    ['a source', { source: 'source/gazette' }, { source: 'source/forum' }],
  ])('conflicts are found by %s', async (_what, of, ofOthers) => {
    expect(await itemsOf(getStore(), conflictList(of))).toHaveLength(1);
    expect(await itemsOf(getStore(), conflictList(ofOthers))).toEqual([]);
  });

  test('claims about several entities come as one list', async () => {
    const ids = ['event/talks-2022', 'participation/talks-2022/ann-archer'];
    const together = await itemsOf(getStore(), claimList('subjects', [severalSubjects(ids)], {}));
    expect(together.map(({ id }) => id)).toEqual((await getStore().read(claimsBySubjects(ids))).map(({ id }) => id));
  });

  test('sources of an entity, and what a source speaks of', async () => {
    const sources = await getStore().read(sourcesBySubjects(['event/exchange-2023']));
    expect(sources.map(({ source }) => source.id)).toEqual(['source/announcement', 'source/report']);
    const events = await getStore().read(subjectsBySources(['source/herald'], 'event', 9));
    expect(events.map(({ subject }) => subject)).toEqual(['event/exchange-2022', 'event/talks-2022']);
  });

  test('referrers come by target and id, and no more than asked for', async () => {
    const read = (limit: number) =>
      getStore().read(referrersOf('Tenure', 'position', 'Position', ['position/brun-minister'], limit));
    const tenures = ['tenure/ben-brook/brun-minister', 'tenure/cai-crane/brun-minister'];
    expect((await read(9)).map((row) => row.item.id)).toEqual(tenures);
    expect((await read(1)).map((row) => row.item.id)).toEqual(tenures.slice(0, 1));
  });

  test('the dataset introduces itself', async () => {
    expect(await getStore().read(allDatasets())).toMatchObject([{ key: 'synthetic', licence: 'CC0-1.0' }]);
  });
});
