import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importDataset } from '../../graph-import/import.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/port.ts';
import { writtenDataset } from '../graph-import/a-dataset.ts';
import { answer, asking } from './asking.ts';
import { aDatasetOfMeetings } from './meetings.ts';
import { describeOnMeetings } from './on-meetings.ts';

describeOnMeetings('asOf', (getStore) => {
  const look = async (args: string, fields: string) => {
    const data = (await answer(getStore(), `{ asOf(${args}) { ${fields} } }`)) as { asOf: unknown };
    return data.asOf;
  };
  const EXCHANGE = `event(id: "exchange-2023") {
    status plannedOnly when { edtf } previousDates { edtf } places { id }
    participations { nodes { id attendance } } encounters { totalCount } }`;

  test('shows an announcement as the latest word until somebody reports what happened', async () => {
    expect(await look('known: "2022-12"', EXCHANGE)).toEqual({
      event: {
        status: 'ANNOUNCED',
        plannedOnly: true,
        when: { edtf: '2022-12-05' },
        previousDates: [],
        places: [{ id: 'place/north-gate' }],
        participations: {
          nodes: [
            { id: 'participation/exchange-2023/ann-archer', attendance: 'ANNOUNCED' },
            { id: 'participation/exchange-2023/ben-brook', attendance: 'ANNOUNCED' },
          ],
        },
        encounters: { totalCount: 0 },
      },
    });
  });

  test('shows the report afterwards, and the announcement as history', async () => {
    const { event } = (await look('known: "2023-04-13"', EXCHANGE)) as { event: Record<string, unknown> };
    expect(event).toMatchObject({
      status: 'HELD',
      when: { edtf: '2023-04-11/2023-04-12' },
      previousDates: [{ edtf: '2022-12-05' }],
      encounters: { totalCount: 1 },
    });
  });

  test('knows nothing of what no source had told yet, but who is who and what lies where', async () => {
    const fields = `event(id: "exchange-2023") { id } events { totalCount } sources { nodes { id } }
      official(id: "ann-archer") { name country { name } encounters { totalCount } }
      node(id: "encounter/ann-archer/ben-brook/exchange-2022") { id }`;
    expect(await look('known: "2022-04-23"', fields)).toEqual({
      event: null,
      events: { totalCount: 0 },
      sources: { nodes: [{ id: 'source/people' }] },
      official: { name: 'Ann Archer', country: { name: 'Arda' }, encounters: { totalCount: 0 } },
      node: null,
    });
  });

  test('leaves out events later than the day of validity, and offices not held then', async () => {
    const fields = `events { nodes { id } } official(id: "ben-brook") { tenures { id } }
      late: official(id: "cai-crane") { tenures { id } participations { totalCount } }`;
    expect(await look('valid: "2022-06"', fields)).toEqual({
      events: { nodes: [{ id: 'event/talks-2022' }, { id: 'event/exchange-2022' }] },
      official: { tenures: [{ id: 'tenure/ben-brook/brun-minister' }] },
      late: { tenures: [], participations: { totalCount: 0 } },
    });
  });

  test('reads several moments in one request without mixing them up', async () => {
    const query = `{ now: event(id: "exchange-2023") { status }
      then: asOf(known: "2022-12") { event(id: "exchange-2023") { status } }
      before: asOf(known: "2022-01") { event(id: "exchange-2023") { status } } }`;
    expect(await answer(getStore(), query)).toEqual({
      now: { status: 'HELD' },
      then: { event: { status: 'ANNOUNCED' } },
      before: { event: null },
    });
  });

  test('counts a source as standing until the day on which it was taken back', async () => {
    const withdrawn = structuredClone(aDatasetOfMeetings()) as Record<string, Record<string, unknown>>;
    withdrawn['sources/forum.yaml']!['retracted'] = { on: '2023-09-01', reason: 'mixed up' };
    const store = await openEmbedded({ directory: null, shuffleUnordered: true });
    await importDataset(store, writtenDataset(withdrawn));
    const asked = 'source(id: "forum") { withdrawn } event(id: "forum") { id }';
    expect(
      await answer(
        store,
        `{ ${asked} before: asOf(known: "2023-08") { ${asked} } after: asOf(known: "2023-09") { ${asked} } }`,
      ),
    ).toEqual({
      source: { withdrawn: true },
      event: null,
      before: { source: { withdrawn: false }, event: { id: 'event/forum' } },
      after: { source: { withdrawn: true }, event: null },
    });
    await store.close();
  });

  test('finds by the names that were known then', async () => {
    const fields = 'search(query: "Ninth Border Exchange") { nodes { node { id } } }';
    expect(await look('known: "2022-12"', fields)).toMatchObject({
      search: { nodes: [{ node: { id: 'event/exchange-2023' } }] },
    });
    expect(await look('known: "2022-05"', fields)).toEqual({ search: { nodes: [] } });
  });
});

/**
 * A look back to the end of time sees everything that the live graph holds, but works it out from claims instead of
 * reading what the importer derived: two independent ways to every list, which must agree.
 */
describe('a look back to the end of time agrees with the live graph', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openEmbedded({ directory: null, shuffleUnordered: true });
    await importDataset(store, resolve(import.meta.dirname, '../../data'));
  });
  afterAll(() => store.close());

  const PAGE = 'totalCount nodes { id } pageInfo { endCursor }';
  test.each([
    `officials(first: 100) { ${PAGE} }`,
    `officials(filter: {country: "china", organization: "cn-ministry-of-national-defence"}) { ${PAGE} }`,
    `officials(filter: {name: "giang"}) { ${PAGE} }`,
    `organizations(filter: {country: "vietnam"}) { ${PAGE} }`,
    `positions(filter: {name: "minister"}) { ${PAGE} }`,
    `places(last: 50, filter: {country: "vietnam"}) { ${PAGE} }`,
    `places(filter: {paired: true}) { nodes { id pairedWith { id } agreements { id } } }`,
    `topics { ${PAGE} }`,
    `allSeries { nodes { id missing editions { id ordinal } } }`,
    `allSeries { nodes { id missingEditions { between { edtf } } hostRotation { pattern turns { turn hosting { rule } } }
       countedDifferently { event { id } } usualOffices { attended position { id } } } }`,
    `events(first: 50) { ${PAGE} nodes { when { text } status places { id } parts { id } topics { id } } }`,
    `events(filter: {place: "guangxi", period: {from: "2014", to: "2018", certainty: CERTAIN}}) { ${PAGE} }`,
    `events(filter: {official: "phan-van-giang", type: [TALKS, MEETING]}) { ${PAGE} }`,
    `events(filter: {series: "border-defence-friendship-exchange"}) { ${PAGE} }`,
    `events(filter: {plannedOnly: true}) { ${PAGE} }`,
    `events(filter: {source: "vns-2025-04-ninth-exchange"}) { ${PAGE} }`,
    `encounters(first: 30) { ${PAGE} nodes { strength occasion { id } event { id } activities { id } } }`,
    `encounters(filter: {strength: [TALKS], acrossCountries: true}, last: 20) { ${PAGE} }`,
    `encounters(filter: {place: "cao-bang-province"}) { ${PAGE} }`,
    `encounters(filter: {series: "border-defence-friendship-exchange", eventType: [CEREMONY]}) { ${PAGE} }`,
    `encounters(filter: {officials: ["wei-fenghe", "dong-jun"], with: ["phan-van-giang"]}) { ${PAGE} }`,
    `encounters(filter: {organization: "vn-ministry-of-national-defence", withOrganization: "cn-state"}) { ${PAGE} }`,
    `encounters(filter: {position: "cn-minister-of-national-defence", place: "guangxi"}) { ${PAGE} }`,
    `encounters(filter: {country: "china", withCountry: "vietnam", independentSources: 4}) { ${PAGE} }`,
    `encounters(orderBy: {by: STRENGTH}, first: 30) { ${PAGE} }`,
    `encounters(orderBy: {by: EVIDENCE, direction: ASC}, last: 30) { ${PAGE} nodes { independentSources } }`,
    `official(id: "dong-jun") { encounters(filter: {withPosition: "vn-minister-of-national-defence"}) { ${PAGE} } }`,
    `pair(a: "dong-jun", b: "phan-van-giang") { encounters(orderBy: {by: EVIDENCE}) { ${PAGE} } }`,
    `official(id: "phan-van-giang") { names { text } tenures { id } participations(first: 30) { ${PAGE} }
       encounters(first: 30, filter: {period: {from: "2022"}}) { ${PAGE} nodes { sources { id } independentSources } } }`,
    `event(id: "border-defence-friendship-exchange-9") { encounters(first: 50) { ${PAGE} } sources { id }
       claims(first: 100) { ${PAGE} nodes { standing disputed sole } } }`,
    `place(id: "guangxi") { contains { ${PAGE} } events(first: 50) { ${PAGE} } }`,
    `events(first: 0) { timeline(by: YEAR) { certain uncertain undated buckets { when { edtf } certain possible } } }
       t: events(first: 0) { groups(by: ORGANIZATION) { total ungrouped groups { key count first { edtf } entity { id } } } }`,
    `events(first: 0, filter: {place: "guangxi"}) { map { withoutPlace withoutCoordinates
       points { count place { id } first { edtf } last { edtf } } regions { count place { id } } } }`,
    `encounters(first: 0) { timeline(by: MONTH) { certain uncertain undated buckets { certain possible } }
       c: groups(by: COUNTRY) { groups { key count entity { id } } } o: groups(by: ORGANIZATION) { total ungrouped groups { key count } }
       s: groups(by: SERIES) { total ungrouped groups { key count } } }`,
    `official(id: "phan-van-giang") { encounters(first: 0) { groups(by: COUNTRY) { groups { key count entity { id } } }
       map { withoutCoordinates points { count place { id } } } } }`,
    `sources(first: 100) { ${PAGE} }`,
    `absences(first: 30) { totalCount nodes { kind participation { id } instead { id } representatives { id } } }
       series(id: "border-defence-friendship-exchange") { absences { totalCount nodes { kind participation { id } } } }`,
    `absences(filter: {country: "china", kind: [REPLACED, CALLED_OFF], period: {from: "2016"}}) { totalCount
       nodes { event { id } evidence { id } overtaken { id } } }`,
    `lossWithout(publisher: "China Military Online") { claims(first: 100) { ${PAGE} } entities(first: 100) { ${PAGE} }
       encounters(first: 100) { ${PAGE} } facts(first: 100) { totalCount nodes { property before after } } }`,
    `source(id: "vns-2025-04-ninth-exchange") { events { id } mentions { id } lostWithout(first: 100) { ${PAGE} } }`,
    `conflicts(first: 50) { totalCount nodes { property subject { id name } preferred { id } claims { id standing } } }`,
    `conflicts(filter: {official: "xu-qiliang", kind: [PARTICIPATION]}) { totalCount nodes { subject { id } property } }
       of: conflicts(filter: {event: "border-defence-friendship-exchange-7", property: "rank"}) { nodes { subject { id } } }`,
    `sources(first: 100, filter: {about: "official/dong-jun", published: {from: "2025"}, kind: [ARTICLE]}) { ${PAGE} nodes { withdrawn } }`,
    `claims(filter: {disputed: true}, first: 100) { ${PAGE} }`,
    `claims(filter: {restsOnInferredDate: true, sole: true, property: "when"}, last: 30) { ${PAGE} nodes { retraction { on } } }`,
    `pair(a: "dong-jun", b: "phan-van-giang") { last { claims(property: "attendance", first: 100) { ${PAGE} } sources { id } } }`,
    `possibleDuplicates(kind: EVENT, first: 30) { totalCount pageInfo { endCursor } nodes { score band explanation a { id } b { id }
       features { feature value contribution text } decision { verdict } } }`,
    `o: possibleDuplicates(kind: OFFICIAL) { totalCount nodes { score a { id } b { id } } } b: possibleDuplicates(kind: ORGANIZATION) {
       totalCount nodes { score a { id } b { id } } } p: possibleDuplicates(kind: PLACE) { totalCount nodes { score a { id } b { id } } }`,
    `possibleDuplicates(kind: EVENT, of: "border-defence-friendship-exchange-7-welcome") { nodes { score a { id } b { id } } }`,
    `paths(from: "shao-yuanming", to: "dong-jun") { outcome looked { hops officials events attendances }
       chains { weakest hops { strength attendees occasion { id } encounter { id } } } }`,
    `paths(from: "wei-fenghe", to: "dong-jun", first: 10, maxHops: 4, inOrder: CERTAIN, minStrength: ACTIVITY,
       period: {from: "2015"}, avoid: {organizations: ["vn-coast-guard"],
       events: ["border-defence-friendship-exchange-9"]}) { complete chains { hops { from { id } occasion { id } } } }`,
    `network(around: ["phan-van-giang"], hops: 2, first: 12) { nodes { id distance count strength neighbours hidden }
       links { id count gatherings first { edtf } last { edtf } } levels { count leftOut } complete attendances }`,
    `network(around: ["event/border-defence-friendship-exchange-9", "dong-jun"], form: EVENTS, hops: 3, first: 40,
       filter: {acrossCountries: true, strength: [TALKS], independentSources: 2}) { nodes { id distance neighbours hidden }
       links { id strength roles } limitedBy }`,
    `expansion(of: "phan-van-giang", form: EVENTS, without: ["dong-jun"], filter: {organization: "cn-state"}) { count new
       groups(by: COUNTRY) { groups { key count entity { id } } } years: groups(by: YEAR) { total ungrouped } }`,
    `pair(a: "phan-van-giang", b: "dong-jun") { count first { id } last { id } sharedOrganizations { id } }`,
    `official(id: "phan-van-giang") { counterparts { totalCount nodes { official { id } count strength
       independentSources first { id } last { id } } } }`,
    `organization(id: "cn-ministry-of-national-defence") { counterparts(filter: {acrossCountries: true, period: {from: "2015"}},
       orderBy: {by: LAST}) { totalCount pageInfo { endCursor } nodes { official { id } count last { id } } } }`,
    `place(id: "vietnam") { counterparts(filter: {withCountry: "china", strength: [TALKS]}, last: 5) {
       totalCount nodes { official { id } count independentSources } } }`,
    `pair(a: "phan-van-giang", b: "dong-jun") { gaps(filter: {strength: [TALKS]}) { totalCount undated nodes {
       leastDays mostDays certain before { id } after { id } } } sharedCounterparts { totalCount nodes { official { id } counts } } }`,
    `pair(a: "phan-van-giang", b: "dong-jun") { sharedPlaces(period: {from: "2024"}) { totalCount nodes { place { id }
       encounters visits } } evidence { independentSources publishers { publisher sources } sources(first: 50) { ${PAGE} } } }`,
    `search(query: "central military commission") { nodes { match node { id } } }`,
    `wei: official(id: "wei-fenghe") { positionsOn(date: "2022-04-23") { certainty position { id } evidence { id } } }`,
  ])('%s', async (fields) => {
    const live = await asking(store, `{ ${fields} }`);
    const past = await asking(store, `{ asOf(known: "9999-12-31") { ${fields} } }`);
    expect(live.errors).toEqual([]);
    expect(past.errors).toEqual([]);
    expect((past.data as { asOf: unknown }).asOf).toEqual(live.data);
    expect(JSON.stringify(live.data)).toMatch(/"id":|"match":/);
  });
});
