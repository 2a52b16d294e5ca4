import { decisionsAbout } from '../../src/store/decision.ts';
import { redirectsByIds } from '../../src/store/redirect.ts';
import { STRENGTHS } from '../../src/domain/encounter.ts';
import { absenceList } from '../../src/store/absence.ts';
import { ABSENCES } from '../../src/domain/absence.ts';
import { searchStep } from '../../src/store/attendance.ts';
import { claimsBySubjects, claimsOfSource } from '../../src/store/claim.ts';
import { claimList, claimsByIds, sourcesBySubjects, subjectsBySources } from '../../src/store/claim-list.ts';
import { conflictList } from '../../src/store/conflict.ts';
import { counterpartEvidence, counterpartList, sharedCounterpartList } from '../../src/store/counterpart.ts';
import type { Statement } from '../../src/store/cypher.ts';
import { allDatasets } from '../../src/store/dataset.ts';
import { encounterDates } from '../../src/store/encounter-date.ts';
import { encounterList, sharedActivities, type EncounterFilter } from '../../src/store/encounter.ts';
import { entityList } from '../../src/store/entity-list.ts';
import { eventList, type EventFilter } from '../../src/store/event.ts';
import { standingSources, writingStates } from '../../src/store/graph-state.ts';
import { claimsKnownBy, referrersKnownBy, subjectsKnownBy, subjectsOfSourcesKnownBy } from '../../src/store/known.ts';
import { networkAttendances } from '../../src/store/network.ts';
import { countStatement, pageStatement, type ListQuery, type PageRequest } from '../../src/store/page.ts';
import { participationList, participationsInEvents, type ParticipationFilter } from '../../src/store/participation.ts';
import { sourcesOfPairs } from '../../src/store/pair-source.ts';
import { pairedPlaces, placeList } from '../../src/store/place.ts';
import { recordsByIds } from '../../src/store/record.ts';
import { referrersOf } from '../../src/store/reference.ts';
import { sharedPlaceList } from '../../src/store/shared-place.ts';
import { sourceList, sourcesByIds } from '../../src/store/source.ts';
import { encounterTally } from '../../src/store/encounter-tally.ts';
import { eventTally } from '../../src/store/event-tally.ts';
import { tallyStatement, type TallyBy } from '../../src/store/tally.ts';

const FIRST: PageRequest = { limit: 3, backward: false, after: null, before: null };
const A = 'official/ann-archer';
const B = 'official/ben-brook';
const PERIOD = { from: '2021-01-01', to: '2022-12-31', certain: true };

/** The page of a list from its beginning, one between two cursors from the end, and its count. */
function forms<T>(name: string, list: ListQuery<T>): [string, Statement<unknown>][] {
  const keys = (mark: string) => list.order.map(() => mark);
  const between: PageRequest = { limit: 3, backward: true, after: keys('a'), before: keys('m') };
  return [
    [name, pageStatement(list, FIRST)],
    [`${name}, between cursors from the end`, pageStatement(list, between)],
    [`${name}, counted`, countStatement(list, 10_000)],
  ];
}

const EVERY_EVENT: EventFilter = {
  ids: ['event/x'],
  types: ['talks'],
  statuses: ['held'],
  modes: ['in person'],
  place: 'place/arda',
  period: { ...PERIOD, certain: false },
  series: 'series/border-exchange',
  official: A,
  organization: 'organization/arda-ministry',
  topic: 'topic/trade',
  source: 'source/herald',
  plannedOnly: false,
};
const EVERY_PARTICIPATION: ParticipationFilter = {
  attendances: ['attended'],
  roles: ['host'],
  present: true,
  period: PERIOD,
};
const EVERY_ENCOUNTER: EncounterFilter = {
  officials: [A],
  country: 'place/arda',
  organization: 'organization/arda-ministry',
  position: 'position/arda-minister',
  with: [B],
  withCountry: 'place/brun',
  withOrganization: 'organization/brun-ministry',
  withPosition: 'position/brun-minister',
  countries: ['place/arda', 'place/brun'],
  acrossCountries: true,
  place: 'place/arda',
  period: PERIOD,
  eventTypes: ['talks'],
  series: 'series/border-exchange',
  source: 'source/herald',
};

/** What counterparts can be asked by: the one side is theirs to say. */
const EVERY_COUNTERPART: EncounterFilter = {
  position: 'position/arda-minister',
  with: [B],
  withOrganization: 'organization/brun-ministry',
  acrossCountries: true,
  place: 'place/arda',
  period: PERIOD,
  strengths: ['TALKS'],
  independentSources: 2,
};
const MOST_FIRST = { by: 'COUNT', reversed: false } as const;

const TALLIES: readonly TallyBy[] = [
  'COUNTRY',
  'ORGANIZATION',
  'PLACE',
  'SERIES',
  'TYPE',
  'POINT',
  'REGION',
  'DAY',
  'MONTH',
  'YEAR',
];

const NETWORK_STARTS = ['OFFICIALS', 'EVENTS', 'AMONG'] as const;

/** Every statement that reads for the API, by a name, with arguments that put each of its fragments in. */
export const ALL_STATEMENTS: readonly [string, Statement<unknown>][] = [
  ['claims by subjects', claimsBySubjects([A])],
  ['claims of a source', claimsOfSource('source/a', 10)],
  ['claims by ids', claimsByIds(['claim/x'])],
  ['sources by subjects', sourcesBySubjects([A])],
  ['subjects by sources', subjectsBySources(['source/herald'], 'event', 9)],
  ...forms('claims', claimList(null, null, {})),
  ...forms(
    'claims with every condition',
    claimList(null, null, {
      subject: A,
      property: 'name',
      source: 'source/herald',
      standings: ['PREFERRED'],
      disputed: true,
      sole: false,
      inferred: true,
      restsOnInferredDate: false,
    }),
  ),
  ...forms('claims about entities', claimList('subject', [A, B], { restsOnInferredDate: true })),
  ...forms('claims of sources', claimList('source', ['source/herald'], { sole: true, inferred: false })),
  ...forms('claims about several entities', claimList('subjects', [`${A} ${B}`], { property: 'name' })),
  ...forms('conflicts', conflictList({})),
  ...forms(
    'conflicts with every condition',
    conflictList({
      property: 'rank',
      prefixes: ['participation/', 'event/'],
      subject: 'participation/exchange-2022/ann-archer',
      official: A,
      event: 'event/exchange-2022',
      source: 'source/herald',
    }),
  ),
  ...forms('absences', absenceList(null, null, {})),
  ...forms(
    'absences with every condition',
    absenceList(null, null, {
      kinds: ABSENCES,
      official: A,
      organization: 'organization/arda-ministry',
      event: 'event/x',
      series: 'series/border-exchange',
      country: 'place/arda',
      period: PERIOD,
    }),
  ),
  ...forms('absences of officials', absenceList('official', [A, B], { kinds: ['REPLACED', 'ABSENT'] })),
  ...forms('absences of bodies', absenceList('organization', ['organization/x'], { kinds: [] })),
  ...forms('absences from events', absenceList('event', ['event/x'], { kinds: ['NO_REPORT'] })),
  ...forms('absences from series', absenceList('series', ['series/x'], {})),
  ['datasets', allDatasets()],
  ...forms('encounters', encounterList(null, null, {})),
  ...forms('encounters with every condition but strength', encounterList(null, null, EVERY_ENCOUNTER)),
  ...forms(
    'encounters with every condition',
    encounterList(null, null, { ...EVERY_ENCOUNTER, strengths: STRENGTHS.slice(0, 2), independentSources: 2 }),
  ),
  ...forms('encounters, the weakest first', encounterList(null, null, {}, { by: 'STRENGTH', reversed: true })),
  ...forms(
    'encounters at events, the best attested first',
    encounterList('event', ['event/x'], EVERY_ENCOUNTER, { by: 'EVIDENCE', reversed: false }),
  ),
  ...forms('encounters by an office', encounterList(null, null, { position: 'position/arda-minister' })),
  ...forms('encounters by a body', encounterList(null, null, { organization: 'organization/arda-ministry' })),
  ...forms('encounters by a country on the other side', encounterList(null, null, { withCountry: 'place/arda' })),
  ...forms('encounters by the other side', encounterList(null, null, { with: [B], acrossCountries: false })),
  ...forms('encounters of officials', encounterList('official', [A, B], {})),
  ...forms('encounters of officials with others', encounterList('official', [A], { with: [B] })),
  ...forms(
    'encounters of officials among some, by offices',
    encounterList('official', [A], { officials: [B], with: [A], withOrganization: 'organization/arda-ministry' }),
  ),
  ...forms('encounters at events', encounterList('event', ['event/x'], { officials: [A] })),
  ...forms('counterparts of officials', counterpartList('official', [A, B], {}, MOST_FIRST)),
  ...forms(
    'counterparts of officials with every condition, the latest first',
    counterpartList('official', [A], EVERY_COUNTERPART, { by: 'LAST', reversed: true }),
  ),
  ...forms('counterparts of bodies', counterpartList('organization', ['organization/x'], {}, MOST_FIRST)),
  ...forms(
    'counterparts of countries',
    counterpartList('country', ['place/arda'], { acrossCountries: true }, MOST_FIRST),
  ),
  ...forms('evidence for counterparts', counterpartEvidence('organization', ['organization/x'], EVERY_COUNTERPART)),
  ...forms('shared counterparts', sharedCounterpartList([A, B], {})),
  ...forms('shared counterparts with every condition', sharedCounterpartList([A, B], EVERY_COUNTERPART)),
  ...forms('shared places', sharedPlaceList([A, B], {})),
  ...forms('shared places in a period', sharedPlaceList([A, B], { period: PERIOD })),
  ...forms('dates of encounters', encounterDates({ officials: [A], with: [B], strengths: ['TALKS'] })),
  ['sources of pairs', sourcesOfPairs([[A, B]], 9)],
  ['shared activities', sharedActivities([{ first: A, second: B, root: 'event/x' }])],
  [
    'the first step of a search for chains',
    searchStep({ forth: [A], back: [B], read: [], joining: false, detailedMax: 9 }, {}, 9),
  ],
  [
    'the last step of a search for chains with every condition',
    searchStep(
      { forth: [A], back: [B], read: [A], joining: true, detailedMax: 9 },
      { period: PERIOD, types: ['talks'] },
      9,
    ),
  ],
  ...NETWORK_STARTS.flatMap((of): [string, Statement<unknown>][] => [
    [`attendances for a network of ${of}`, networkAttendances({ of, ids: [A] }, {}, 9)],
    [
      `attendances for a network of ${of} with every condition but strength`,
      networkAttendances({ of, ids: [A] }, EVERY_ENCOUNTER, 9),
    ],
    [
      `attendances for a network of ${of} with every condition`,
      networkAttendances({ of, ids: [A] }, { ...EVERY_ENCOUNTER, strengths: ['TALKS'], independentSources: 2 }, 9),
    ],
  ]),
  ...forms('officials', entityList('Official', { ids: [A], country: 'place/arda', organization: 'organization/x' })),
  ...forms('positions', entityList('Position', { organization: 'organization/x' })),
  ...forms('organizations', entityList('Organization', { kinds: ['ministry'] })),
  ...forms('topics', entityList('Topic', {})),
  ...forms('foreign entities', entityList('ForeignEntity', { schema: 'Vessel' })),
  ...forms('events', eventList(null, null, {})),
  ...forms('events with every condition', eventList(null, null, EVERY_EVENT)),
  ...forms('events of places', eventList('place', ['place/arda', 'place/brun'], { plannedOnly: true })),
  ...forms('events of topics', eventList('topic', ['topic/trade'], {})),
  ...TALLIES.flatMap((by): [string, Statement<unknown>][] => [
    [`events counted by ${by}`, tallyStatement(eventTally(null, null, {}, by), 3)],
    [`encounters counted by ${by}`, tallyStatement(encounterTally(null, null, {}, by), 3)],
  ]),
  [
    'events of places with every condition, counted',
    tallyStatement(eventTally('place', ['place/arda', 'place/brun'], EVERY_EVENT, 'PLACE'), 3),
  ],
  [
    'encounters with every condition, counted by the other side',
    tallyStatement(
      encounterTally(null, null, { ...EVERY_ENCOUNTER, strengths: ['TALKS'], independentSources: 2 }, 'ORGANIZATION'),
      3,
    ),
  ],
  [
    'encounters of officials among some, counted by the other side',
    tallyStatement(encounterTally('official', [A, B], { officials: [B], withCountry: 'place/arda' }, 'COUNTRY'), 3),
  ],
  [
    'encounters by what is asked of the other side, counted by it',
    tallyStatement(encounterTally(null, null, { with: [B] }, 'COUNTRY'), 3),
  ],
  [
    'encounters at events, counted',
    tallyStatement(encounterTally('event', ['event/x'], { country: 'place/arda' }, 'COUNTRY'), 3),
  ],
  ['where merged ids lead', redirectsByIds([A, B])],
  ['decisions about records', decisionsAbout([A, B])],
  ['claims known by a day', claimsKnownBy([A], '2022-01-01')],
  ['subjects known by a day', subjectsKnownBy('Event', '2022-01-01', 9)],
  ['referrers known by a day', referrersKnownBy('Participation', 'event', ['event/x'], '2022-01-01', 9)],
  ['subjects of sources known by a day', subjectsOfSourcesKnownBy(['source/herald'], 'event/', '2022-01-01', 9)],
  ...forms('participations of officials', participationList('official', [A, B], EVERY_PARTICIPATION)),
  ...forms('participations of organizations', participationList('organization', ['organization/x'], {})),
  ...forms('participations in events', participationList('event', ['event/x'], {})),
  ...forms('participations in an office', participationList('tenure', ['tenure/x/y'], {})),
  ...forms(
    'places',
    placeList(null, null, { ids: ['place/arda'], kinds: ['country'], country: 'place/arda', paired: true }),
  ),
  ...forms('places within', placeList('within', ['place/arda'], { paired: false })),
  ['paired places', pairedPlaces(['place/north-gate'])],
  ['records by ids', recordsByIds('Official', [A])],
  ['events by ids', recordsByIds('Event', ['event/x'])],
  ['all participations in events', participationsInEvents(['event/x'])],
  ['tenures of officials', referrersOf('Tenure', 'official', 'Official', [A], 9)],
  ['sources by ids', sourcesByIds(['source/herald'])],
  ['sources that stand', standingSources()],
  ['who writes', writingStates()],
  ...forms('sources', sourceList({ publisher: 'X', language: 'en', kinds: ['article'], inferredDate: true })),
  ...forms('sources with a stated date', sourceList({ inferredDate: false })),
  ...forms('sources published in a period', sourceList({ published: PERIOD })),
  ...forms(
    'sources that tell of somebody',
    sourceList({ about: { kind: 'Official', id: A }, published: { ...PERIOD, certain: false } }),
  ),
];
