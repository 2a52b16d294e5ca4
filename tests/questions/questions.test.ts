import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  AnnouncedThenHeldDocument,
  DidTheyMeetDocument,
  EditionsOfEventDocument,
  EditionsOfSeriesDocument,
  EncountersOfPairDocument,
  HowConnectedDocument,
  LatestWordByDocument,
  MetAtPlaceDocument,
  MetInPeriodDocument,
  PairedSitesDocument,
  PlannedOnlyDocument,
  PositionsOnDayDocument,
  RestsOnInferredDateDocument,
  SourcesOfEventDocument,
  WhatASourceSaysDocument,
  WhereSourcesDisagreeDocument,
  WhomHasMetDocument,
} from '../../src/generated/operations.ts';
import { asking } from '../graphql/asking.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { allNodes, parleyOn, type Parley } from './asked.ts';
import { countedOperations } from './round-trips.ts';

const SEVENTH = 'event/border-defence-friendship-exchange-7';
const EIGHTH = 'event/border-defence-friendship-exchange-8';
const NINTH = 'event/border-defence-friendship-exchange-9';

const ids = (nodes: readonly { id: string }[]): string[] => nodes.map((node) => node.id);
const nameOf = (participant: object): string => ('name' in participant ? String(participant.name) : '');

describeOnEachStore('the bundled dataset answers', (getStore) => {
  let parley: Parley;
  beforeAll(async () => {
    parley = await parleyOn(getStore());
  }, 300_000);
  afterAll(() => parley.close());
  const metAt = (place: string) =>
    allNodes(async (after) => (await parley.ask(MetAtPlaceDocument, { place, after })).encounters);
  const claimsOfEvent = (event: string) =>
    allNodes(async (after) => (await parley.ask(SourcesOfEventDocument, { event, after })).event!.claims);

  test('1: whom Phan Văn Giang met, where and when, with the evidence', async () => {
    const encounters = await allNodes(
      async (after) => (await parley.ask(WhomHasMetDocument, { after })).official!.encounters,
    );
    const met = encounters.map(({ officials, when, event, places, sources }) => ({
      who: officials.map((o) => o.name).find((name) => name !== 'Phan Van Giang'),
      when: when?.edtf,
      event: event.id,
      places: ids(places),
      sources: ids(sources),
    }));
    expect(met).toContainEqual(expect.objectContaining({ who: 'Wei Fenghe', when: '2022-04-23', event: SEVENTH }));
    expect(met).toContainEqual(
      expect.objectContaining({
        who: 'Dong Jun',
        when: '2024-08-20',
        event: 'event/ministers-meeting-2024-08-beijing',
        sources: expect.arrayContaining(['source/sggp-2024-08-21-giang-dong-jun']),
      }),
    );
    expect(met).toContainEqual(
      expect.objectContaining({
        who: 'Dong Jun',
        when: '2025-04-17',
        event: NINTH,
        places: expect.arrayContaining(['place/lang-son-province']),
      }),
    );
    const seventh = met.find((one) => one.event === SEVENTH);
    expect(seventh?.places).toEqual(expect.arrayContaining(['place/longzhou', 'place/quang-hoa']));
    expect(met.map((one) => one.who)).not.toContain('Xi Jinping');
    expect(met.map((one) => one.who)).not.toContain('Li Keqiang');
    const { official } = await parley.ask(WhomHasMetDocument, {});
    expect(official!.encounters.totalCount).toBe(met.length);
  });

  test('3: the encounters of a pair, first, last, how many, and in which capacity', async () => {
    const { pair } = await parley.ask(EncountersOfPairDocument, {});
    expect(pair!.encounters.pageInfo.hasNextPage).toBe(false);
    const dates = pair!.encounters.nodes.map(({ when }) => when?.edtf);
    expect(dates).toEqual(expect.arrayContaining(['2024-08-20', '2025-04-17']));
    expect(pair!.count).toBe(pair!.encounters.nodes.length);
    expect(pair!.first?.when?.edtf).toBe(dates.at(-1));
    expect(pair!.last?.when?.edtf).toBe(dates[0]);
    for (const day of ['2024-08-20', '2025-04-17']) {
      const encounter = pair!.encounters.nodes.find(({ when }) => when?.edtf === day);
      const offices = encounter!.sides.map(({ official, positions }) => [
        official.name,
        ...positions.map((position) => `${position.name}, ${position.country.name}`),
      ]);
      expect(offices).toContainEqual(
        expect.arrayContaining(['Phan Van Giang', 'Minister of National Defence, Vietnam']),
      );
      expect(offices).toContainEqual(expect.arrayContaining(['Dong Jun', 'Minister of National Defence, China']));
    }
  });

  test.each(['boundary-marker-943-1', 'quang-hoa', 'cao-bang-province', 'longzhou', 'guangxi', 'china', 'vietnam'])(
    '4: the seventh exchange was at or within %s',
    async (place) => {
      expect((await metAt(place)).map(({ event }) => event.id)).toContain(SEVENTH);
    },
  );

  test.each(['dongxing', 'guangxi'])('4: the tenth consultation was at or within %s', async (place) => {
    const encounters = await allNodes(
      async (after) => (await parley.ask(MetAtPlaceDocument, { place, after })).encounters,
    );
    expect(encounters.map(({ event }) => event.id)).toContain('event/defence-consultation-2021');
  });

  test('5: who met in a period, certainly or possibly', async () => {
    const certain = await parley.ask(MetInPeriodDocument, { from: '2021-04', to: '2022-04', certainty: 'CERTAIN' });
    const found = certain.encounters.nodes.map(({ when, officials }) => [
      when?.edtf,
      ...officials.map((official) => official.name).sort(),
    ]);
    expect(found).toContainEqual(['2021-04-23', 'Hoang Xuan Chien', 'Shao Yuanming']);
    expect(found).toContainEqual(['2022-04-23', 'Phan Van Giang', 'Wei Fenghe']);
    for (const { when } of certain.encounters.nodes) {
      expect(when!.earliest >= '2021-04-01' && when!.latest <= '2022-04-30').toBe(true);
    }
    const possible = await parley.ask(MetInPeriodDocument, { from: '2021-04', to: '2022-04', certainty: 'POSSIBLE' });
    expect(possible.encounters.totalCount).toBeGreaterThanOrEqual(certain.encounters.totalCount);
  });

  test('6: the editions of the exchange, who led each side, and which are missing', async () => {
    const { series } = await parley.ask(EditionsOfSeriesDocument, {});
    const ordinals = series!.editions.map((edition) => edition.ordinal);
    expect(ordinals).toEqual(expect.arrayContaining([7, 8, 9]));
    expect([...ordinals, ...series!.missing].sort((a, b) => a - b)).toEqual(
      Array.from({ length: Math.max(...ordinals) }, (_, index) => index + 1),
    );
    const leaders = (ordinal: number): string[] =>
      series!.editions
        .find((edition) => edition.ordinal === ordinal)!
        .event.participations.nodes.filter(
          ({ roles, attendance }) => attendance === 'ATTENDED' && roles.includes('DELEGATION_HEAD'),
        )
        .map(({ participant }) => nameOf(participant));
    expect(leaders(7)).toEqual(expect.arrayContaining(['Wei Fenghe', 'Phan Van Giang']));
    expect(leaders(8)).toEqual(expect.arrayContaining(['Dong Jun', 'Phan Van Giang']));
    expect(leaders(9)).toEqual(expect.arrayContaining(['Dong Jun', 'Phan Van Giang']));
  });

  test('8: Wei Fenghe and Dong Jun are connected through one official, each hop with its evidence', async () => {
    const { paths } = await parley.ask(HowConnectedDocument, {});
    expect(paths).toMatchObject({ outcome: 'FOUND', complete: true });
    const { hops } = paths!.chains[0]!;
    expect(hops).toHaveLength(2);
    expect(hops[0]!.from.name).toBe('Wei Fenghe');
    expect(hops[0]!.to.name).toBe(hops[1]!.from.name);
    expect(hops[1]!.to.name).toBe('Dong Jun');
    for (const { encounter } of hops) expect(encounter!.sources.length).toBeGreaterThan(0);
  });

  test('9: the rank of Wei Fenghe at the seventh exchange differs between sources', async () => {
    const conflicts = await allNodes(
      async (after) => (await parley.ask(WhereSourcesDisagreeDocument, { after })).conflicts,
    );
    const rank = conflicts.filter(
      ({ subject, property }) =>
        subject.id === 'participation/border-defence-friendship-exchange-7/wei-fenghe' && property === 'rank',
    );
    expect(rank).toHaveLength(1);
    expect(rank[0]!.claims.map(({ value, source }) => `${value} ${source.id}`)).toEqual(
      expect.arrayContaining([
        'General source/chinamil-2022-04-23-seventh-exchange',
        'Senior Lieutenant General source/vna-2022-04-seventh-exchange',
      ]),
    );
  });

  test('10: the positions of Wei Fenghe on 23 April 2022, with the sources', async () => {
    const { official } = await parley.ask(PositionsOnDayDocument, {});
    const certain = official!.positionsOn.filter(({ certainty }) => certainty === 'CERTAIN');
    expect(certain.map(({ position }) => position.id)).toEqual(
      expect.arrayContaining(['position/cn-minister-of-national-defence', 'position/cn-state-councillor']),
    );
    for (const { evidence } of certain) expect(evidence.length).toBeGreaterThan(0);
  });

  test('11: the twinned border stations, by which document, with what status and between whom', async () => {
    const places = await allNodes(async (after) => (await parley.ask(PairedSitesDocument, { after })).places);
    const station = places.find((place) => place.id === 'place/huu-nghi-border-station');
    expect(ids(station!.pairedWith)).toEqual(['place/pingxiang-meeting-station']);
    expect(station!.agreements).toContainEqual(
      expect.objectContaining({
        status: 'SIGNED',
        signed: { edtf: '2025-04-17' },
        parties: expect.arrayContaining([
          expect.objectContaining({ id: 'place/huu-nghi-border-station' }),
          expect.objectContaining({ id: 'place/pingxiang-meeting-station' }),
        ]),
      }),
    );
    const opposite = places.find((place) => place.id === 'place/pingxiang-meeting-station');
    expect(ids(opposite!.pairedWith)).toEqual(['place/huu-nghi-border-station']);
  });

  test('12: what was only planned, and that the welcome at Ta Lung, announced by one source, was held by another', async () => {
    const events = await allNodes(async (after) => (await parley.ask(PlannedOnlyDocument, { after })).events);
    const planned = new Map(events.map((event) => [event.id, event.status]));
    expect([...planned.values()]).not.toContain('HELD');
    expect(planned.size).toBeGreaterThan(0);
    const welcome = `${SEVENTH}-welcome`;
    expect(planned.has(welcome)).toBe(false);
    const statuses = (await claimsOfEvent(welcome)).filter((claim) => claim.property === 'status');
    expect(statuses.map(({ value, standing }) => `${value} ${standing}`).sort()).toEqual([
      'announced SUPERSEDED',
      'held PREFERRED',
    ]);
  });

  test('12: the invitations to December 2024 stay visible beside who came', async () => {
    const { event } = await parley.ask(SourcesOfEventDocument, {
      event: 'event/vietnam-international-defence-expo-2024',
    });
    expect(ids(event!.sources)).toContain('source/sggp-2024-08-21-giang-dong-jun');
  });

  test('13: what rests on an inferred date, with the basis of each inference', async () => {
    for (const source of ['vns-2025-04-ninth-exchange', 'vna-2022-04-seventh-exchange']) {
      const claims = await allNodes(
        async (after) => (await parley.ask(RestsOnInferredDateDocument, { source, after })).claims,
      );
      const { source: whole } = await parley.ask(WhatASourceSaysDocument, { source, first: 1 });
      expect(claims).toHaveLength(whole!.claims.totalCount);
      expect(claims.every((claim) => /1975|23 April/.test(claim.source.publishedBasis ?? ''))).toBe(true);
      expect(claims.filter((claim) => claim.basis !== null).length).toBeGreaterThan(5);
    }
    const everywhere = await parley.ask(RestsOnInferredDateDocument, { source: null, first: 1 });
    expect(everywhere.claims.totalCount).toBeGreaterThan(0);
  });

  test('14: what a source says, and what would be lost without it', async () => {
    const { source } = await parley.ask(WhatASourceSaysDocument, {});
    expect(source!.claims.totalCount).toBeGreaterThan(source!.lostWithout.totalCount);
    expect(source!.lostWithout.totalCount).toBeGreaterThan(0);
    expect(ids(source!.mentions)).toEqual(['official/nguyen-phu-trong', 'official/xi-jinping']);
    expect(source!.claims.nodes.every((claim) => claim.locator !== null)).toBe(true);
  });

  test('15: Xi Jinping is named in stories on Phan Văn Giang, and no source says that they met', async () => {
    const { pair } = await parley.ask(DidTheyMeetDocument, {});
    expect(pair!.count).toBe(0);
    expect(pair!.encounters.nodes).toEqual([]);
    const xi = pair!.officials.find((official) => official.name === 'Xi Jinping');
    expect(ids(xi!.mentionedIn)).toContain('source/chinamil-2022-04-23-seventh-exchange');
  });

  test('16: two articles on the seventh exchange are one event with claims of both', async () => {
    const { event } = await parley.ask(SourcesOfEventDocument, {});
    expect(ids(event!.sources)).toEqual(
      expect.arrayContaining(['source/chinamil-2022-04-23-seventh-exchange', 'source/vna-2022-04-seventh-exchange']),
    );
    const when = (await claimsOfEvent(SEVENTH)).filter((claim) => claim.property === 'when');
    expect(new Set(when.map((claim) => claim.value))).toEqual(new Set(['2022-04-23']));
    expect(when.some((claim) => claim.basis !== null) && when.some((claim) => claim.basis === null)).toBe(true);
  });

  test('the eighth exchange, announced with Li Shangfu and held with Dong Jun, makes no meeting with Li Shangfu', async () => {
    const { event, pair } = await parley.ask(AnnouncedThenHeldDocument, {});
    expect(event!.status).toBe('HELD');
    expect(event!.when?.edtf).toBe('2024-04-11/2024-04-12');
    expect(event!.previousDates.map((date) => date.edtf)).toContain('2023-09-07/2023-09-08');
    const attendances = new Map(
      event!.participations.nodes.map(({ participant, attendance, presentInPerson }) => [
        nameOf(participant),
        [attendance, presentInPerson],
      ]),
    );
    expect(attendances.get('Li Shangfu')).toEqual(['ANNOUNCED', false]);
    expect(attendances.get('Dong Jun')).toEqual(['ATTENDED', true]);
    expect(pair!.encounters.nodes.map((encounter) => encounter.event.id)).not.toContain(EIGHTH);
  });

  test('by the end of August 2023 the announcement is the latest word on the eighth exchange', async () => {
    const { asOf } = await parley.ask(LatestWordByDocument, { known: '2023-08' });
    expect(asOf.event!.status).toBe('ANNOUNCED');
    expect(asOf.event!.when?.edtf).toBe('2023-09-07/2023-09-08');
    const people = asOf.event!.participations.nodes.map(({ participant }) => nameOf(participant));
    expect(people).toContain('Li Shangfu');
    expect(people).not.toContain('Dong Jun');
    const later = await parley.ask(LatestWordByDocument, { known: '2023-10' });
    expect(later.asOf.event!.status).toBe('POSTPONED');
  });

  test('the tenth consultation of the Chinese count is the seventh dialogue of the Vietnamese count', async () => {
    const { event } = await parley.ask(EditionsOfEventDocument, {});
    expect(event!.editions.map(({ ordinal, series }) => [series.id, ordinal])).toEqual(
      expect.arrayContaining([
        ['series/defence-and-security-consultation', 10],
        ['series/defence-strategy-dialogue', 7],
      ]),
    );
  });

  test.each(countedOperations)('$name, read ahead, takes $roundTrips round trips', async ({ document, roundTrips }) => {
    const { calls, errors } = await asking(getStore(), String(document));
    expect(errors).toEqual([]);
    expect(calls).toHaveLength(roundTrips ?? -1);
  });
});
