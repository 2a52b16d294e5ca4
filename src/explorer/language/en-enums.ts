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

export const TYPES: Record<EventType, string> = {
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

export const STATUSES: Record<EventStatus, string> = {
  ANNOUNCED: 'announced',
  POSTPONED: 'postponed',
  CANCELLED: 'cancelled',
  HELD: 'held',
};

export const MODES: Record<EventMode, string> = { IN_PERSON: 'in person', VIRTUAL: 'virtual', HYBRID: 'hybrid' };

export const STRENGTHS: Record<EncounterStrength, string> = {
  TALKS: 'talks with each other',
  CO_CHAIRED: 'led or stood in ceremony together',
  ACTIVITY: 'same activity',
  GATHERING: 'same gathering',
};

export const ATTENDANCES: Record<Attendance, string> = {
  INVITED: 'invited',
  ANNOUNCED: 'announced as coming',
  ATTENDED: 'was there',
  REPRESENTED: 'sent somebody',
  ABSENT: 'was not there',
};

export const ROLES: Record<ParticipationRole, string> = {
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

export const STANDINGS: Record<Standing, string> = {
  PREFERRED: 'shown',
  SUPPORTING: 'agrees',
  CONTRADICTED: 'differs',
  SUPERSEDED: 'overtaken',
  RETRACTED: 'taken back',
};

export const PLACES: Record<PlaceKind, string> = {
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

export const ORGANIZATIONS: Record<OrganizationKind, string> = {
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

export const KINDS: Record<SearchKind, string> = {
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

export const GROUPS: Record<SearchKind, string> = {
  OFFICIAL: 'Officials',
  ORGANIZATION: 'Organizations',
  POSITION: 'Offices',
  PLACE: 'Places',
  EVENT: 'Events',
  EVENT_SERIES: 'Series',
  TOPIC: 'Topics',
  AGREEMENT: 'Agreements',
  SOURCE: 'Sources',
};

export const MATCHES: Record<NameMatch, string> = {
  EXACT: 'exactly this name',
  ORDER: 'the words in another order',
  SPACING: 'spaced in another way',
  SPELLING: 'spelt in another way',
  WORDS: 'all words in the name',
  PREFIX: 'words begun',
  FUZZY: 'nearly this name',
};
