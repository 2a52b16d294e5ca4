import type {
  Attendance,
  EventMode,
  EventStatus,
  EventType,
  EncounterStrength,
  OrganizationKind,
  ParticipationRole,
  PlaceKind,
  Standing,
} from '../../generated/explorer.ts';

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

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
    language: 'Language',
    theme: 'Light or dark',
    help: 'Keys',
  },
  start: {
    latest: 'Latest encounters',
    encounters: (count: number) => counted(count, 'encounter across borders', 'encounters across borders'),
    officials: (count: number) => counted(count, 'official', 'officials'),
    events: (count: number) => counted(count, 'event', 'events'),
    sources: (count: number) => counted(count, 'source', 'sources'),
    questions: 'Questions to start from',
  },
  official: {
    encounters: 'Encounters',
    offices: 'Offices',
    ranks: 'Ranks',
    mentioned: 'Only mentioned in',
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
    lost: (count: number) => counted(count, 'claim would be lost without it', 'claims would be lost without it'),
    withdrawn: 'No longer in the dataset',
    inferred: 'inferred',
  },
  evidence: {
    title: 'Evidence',
    claims: (count: number) => counted(count, 'claim', 'claims'),
    shown: (shown: number, total: number) => `The first ${shown} of ${total.toLocaleString('en')} claims`,
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
    role: 'Role',
    office: 'Office that day',
    value: 'Value',
    standing: 'Standing',
    source: 'Source',
    property: 'Property',
  },
  table: {
    more: (shown: number, total: number) => `${shown.toLocaleString('en')} of ${total.toLocaleString('en')} shown`,
    undated: 'undated',
    since: 'since',
    until: 'until',
  },
  search: {
    title: 'Search',
    results: (count: number) => counted(count, 'result', 'results'),
    none: (query: string) => `Nothing matches “${query}”.`,
    tips: 'Diacritics, spacing and the order of names do not matter. Try fewer words.',
    empty: 'Type a name: of an official, a body, a place or an event.',
    matched: 'matched',
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
  footer: { licence: 'Licence of the data' },
};
