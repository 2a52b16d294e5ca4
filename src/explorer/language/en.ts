import type {
  Attendance,
  EventMode,
  EventStatus,
  EventType,
  EncounterStrength,
  NameMatch,
  OrganizationKind,
  ParticipationRole,
  PlaceKind,
  SearchKind,
  Standing,
} from '../../generated/explorer.ts';
import { countText, isOne, type Count } from './count.ts';
import { exploreEn } from './explore-en.ts';

const n = (count: Count): string => countText(count, 'en');
const counted = (count: Count, one: string, many: string): string => `${n(count)} ${isOne(count) ? one : many}`;

const TYPES: Record<EventType, string> = {
  EXCHANGE: 'exchange',
  TALKS: 'talks',
  MEETING: 'meeting',
  DIALOGUE: 'dialogue',
  RECEPTION: 'reception',
  CEREMONY: 'ceremony',
  PATROL: 'patrol',
  VISIT: 'visit',
  MULTILATERAL: 'multilateral gathering',
  PRESS_CONFERENCE: 'press conference',
  CALL: 'call',
  SIGNING: 'signing',
};

const STATUSES: Record<EventStatus, string> = {
  ANNOUNCED: 'announced',
  POSTPONED: 'postponed',
  CANCELLED: 'cancelled',
  HELD: 'held',
};

const MODES: Record<EventMode, string> = { IN_PERSON: 'in person', VIRTUAL: 'virtual', HYBRID: 'hybrid' };

const STRENGTHS: Record<EncounterStrength, string> = {
  TALKS: 'talks with each other',
  CO_CHAIRED: 'led or stood in ceremony together',
  ACTIVITY: 'same activity',
  GATHERING: 'same gathering',
};

const ATTENDANCES: Record<Attendance, string> = {
  INVITED: 'invited',
  ANNOUNCED: 'announced as coming',
  ATTENDED: 'was there',
  REPRESENTED: 'sent somebody',
  ABSENT: 'was not there',
};

const ROLES: Record<ParticipationRole, string> = {
  HOST: 'host',
  GUEST: 'guest',
  DELEGATION_HEAD: 'head of delegation',
  DELEGATION_MEMBER: 'member of delegation',
  CO_CHAIR: 'co-chair',
  CHAIR: 'chair',
  SIGNATORY: 'signatory',
  WITNESS: 'witness',
  SPEAKER: 'speaker',
  OBSERVER: 'observer',
};

const STANDINGS: Record<Standing, string> = {
  PREFERRED: 'shown',
  SUPPORTING: 'agrees',
  CONTRADICTED: 'differs',
  SUPERSEDED: 'overtaken',
  RETRACTED: 'taken back',
};

const PLACES: Record<PlaceKind, string> = {
  COUNTRY: 'country',
  PROVINCE: 'province',
  PREFECTURE: 'prefecture',
  COUNTY: 'county',
  CITY: 'city',
  TOWN: 'town',
  COMMUNE: 'commune',
  BORDER_GATE: 'border gate',
  BORDER_STATION: 'border station',
  BOUNDARY_MARKER: 'boundary marker',
  BRIDGE: 'bridge',
  SCHOOL: 'school',
  BUILDING: 'building',
  SEA: 'sea',
  RIVER: 'river',
};

const ORGANIZATIONS: Record<OrganizationKind, string> = {
  MINISTRY: 'ministry',
  ARMED_FORCE: 'armed force',
  COMMISSION: 'commission',
  DEPARTMENT: 'department',
  PARTY: 'party',
  BORDER_FORCE: 'border force',
  COMMAND: 'command',
  UNIT: 'unit',
  STATE: 'state',
  INTERNATIONAL: 'international body',
  COMPANY: 'company',
};

const KINDS: Record<SearchKind, string> = {
  OFFICIAL: 'official',
  ORGANIZATION: 'organization',
  POSITION: 'office',
  PLACE: 'place',
  EVENT: 'event',
  EVENT_SERIES: 'series',
  TOPIC: 'topic',
  AGREEMENT: 'agreement',
  SOURCE: 'source',
};

const MATCHES: Record<NameMatch, string> = {
  EXACT: 'exactly this name',
  ORDER: 'the words in another order',
  SPACING: 'spaced in another way',
  SPELLING: 'spelt in another way',
  WORDS: 'all words in the name',
  PREFIX: 'words begun',
  FUZZY: 'nearly this name',
};

export const en = {
  tag: 'en',
  name: 'English',
  motto: 'Who met whom, where and when',
  enums: {
    type: TYPES,
    status: STATUSES,
    mode: MODES,
    strength: STRENGTHS,
    attendance: ATTENDANCES,
    role: ROLES,
    standing: STANDINGS,
    place: PLACES,
    organization: ORGANIZATIONS,
  },
  nav: {
    search: 'Search',
    searchHint: 'A person, a body, a place, an event',
    explore: 'Explore',
    paths: 'Paths',
    ask: 'GraphQL',
    skip: 'To the content',
    pages: 'Pages',
    language: 'Language',
    theme: 'Light or dark',
    help: 'Keys',
  },
  start: {
    latest: 'Latest encounters',
    encounters: (count: Count) => counted(count, 'encounter across borders', 'encounters across borders'),
    officials: (count: Count) => counted(count, 'official', 'officials'),
    events: (count: Count) => counted(count, 'event', 'events'),
    sources: (count: Count) => counted(count, 'source', 'sources'),
    questions: 'Questions to start from',
  },
  official: {
    explore: 'Explore the network',
    pathTo: 'How connected with',
    encounters: 'Encounters',
    offices: 'Offices',
    ranks: 'Ranks',
    mentioned: 'Only mentioned in',
    counterparts: 'Whom they met most',
    names: 'Names',
    none: 'No source tells of an encounter.',
  },
  event: {
    participants: 'Who took part',
    parts: 'Parts',
    partOf: 'Part of',
    editions: 'In the series',
    before: 'before',
    after: 'after',
    agreements: 'Agreements',
    topics: 'Topics',
    encounters: 'Encounters at it',
    planned: 'No source reports that it was held.',
    previously: 'Planned before for',
    noDate: 'No source gives a date.',
  },
  place: {
    events: 'Events here',
    contains: 'Places within',
    within: 'Within',
    paired: 'Paired with',
    operator: 'Run by',
    coordinates: 'Coordinates',
  },
  organization: { positions: 'Offices', parts: 'Parts', took: 'Took part in', partOf: 'Part of' },
  series: { editions: 'Editions', missing: 'Not found in any source', ordinal: 'No.' },
  source: {
    published: 'Published',
    retrieved: 'Read on',
    original: 'The original',
    tells: 'Tells of',
    mentions: 'Mentions',
    sole: 'said by no other source',
    lost: (count: Count) => counted(count, 'claim would be lost without it', 'claims would be lost without it'),
    withdrawn: 'No longer in the dataset',
    inferred: 'inferred',
  },
  evidence: {
    title: 'Evidence',
    claims: (count: Count) => counted(count, 'claim', 'claims'),
    shown: (shown: number, total: Count) => `The first ${shown} of ${n(total)} claims`,
    paragraph: (number: number) => `paragraph ${number}`,
    inferred: 'worked out',
    planned: 'announced',
    independent: (count: number) => counted(count, 'independent source', 'independent sources'),
    disagree: 'Sources disagree',
    sources: 'Sources',
  },
  columns: {
    when: 'When',
    who: 'Who',
    event: 'Event',
    where: 'Where',
    how: 'How close',
    sources: 'Sources',
    encounters: 'Encounters',
    first: 'First',
    last: 'Last',
    role: 'Role',
    office: 'Office that day',
    value: 'Value',
    standing: 'Standing',
    source: 'Source',
    property: 'Property',
  },
  table: {
    total: n,
    more: (shown: number, total: Count) => `${n(shown)} of ${n(total)} shown`,
    undated: 'undated',
    since: 'since',
    until: 'until',
  },
  search: {
    title: 'Search',
    results: (count: Count) => counted(count, 'result', 'results'),
    none: (query: string) => `Nothing matches “${query}”.`,
    tips: 'Diacritics, spacing and the order of names do not matter. Try fewer words.',
    suggestions: 'Near it',
    kinds: 'Kinds',
    all: 'all',
    kind: KINDS,
    match: MATCHES,
  },
  pair: {
    count: (count: number) => counted(count, 'encounter', 'encounters'),
    none: 'No source tells that these two met. To be named in the same story is not to meet.',
    paths: 'How they are connected through others',
    first: 'First',
    last: 'Last',
    organizations: 'Bodies of both',
    positions: 'Offices of both',
    evidence: 'Told by',
    told: (sources: number, publishers: number) =>
      `${counted(sources, 'independent source', 'independent sources')}, ${counted(publishers, 'publisher', 'publishers')}`,
    gap: 'Longest gap',
    days: (least: number, most: number | null) =>
      least === most
        ? counted(least, 'day', 'days')
        : most === null
          ? `at least ${counted(least, 'day', 'days')}`
          : `${least.toLocaleString('en')} to ${counted(most, 'day', 'days')}`,
    counterparts: 'Whom both met',
    places: 'Where both have been',
    met: (name: string) => `Encounters with ${name}`,
    together: 'Encounters there',
    visits: (name: string) => `Events with ${name}`,
  },
  paths: {
    title: 'Chains of encounters:',
    outcome: {
      FOUND: 'The best chains, the shortest and closest first.',
      NONE: 'There is no chain of encounters, however long.',
      NONE_WITHIN_HOPS: 'There is no chain of six encounters or fewer; longer ones were not looked for.',
      BUDGET_SPENT: 'The search came across too much and gave up: whether there is a chain is not known.',
      DEADLINE: 'Time was up before a chain was found: whether there is one is not known.',
    },
    incomplete: 'There may be others: the search ended early.',
    looked: (officials: number, events: number) =>
      `Looked through ${counted(officials, 'official', 'officials')} and ${counted(events, 'event', 'events')}.`,
    attendees: (count: number) => `${count} there`,
    inOrder: 'Only in the order of time',
    close: 'Without gatherings and crowds',
    apply: 'Find',
  },
  states: {
    missing: 'Not in this graph',
    missingText: 'No source tells of anything with this address.',
    loading: 'Loading',
    error: 'That did not work',
    retry: 'Try again',
    request: 'Request',
    back: 'To the first page',
  },
  explore: exploreEn,
  footer: { licence: 'Licence of the data' },
};
