import type { AGREEMENT_STATUSES } from '../../domain/entities/agreement.ts';
import type { EVENT_MODES, EVENT_STATUSES, EVENT_TYPES } from '../../domain/entities/event.ts';
import type { ORGANIZATION_KINDS } from '../../domain/entities/organization.ts';
import type { ATTENDANCES, ROLES } from '../../domain/entities/participation.ts';
import type { PLACE_KINDS } from '../../domain/entities/place.ts';
import type { Strength } from '../../domain/encounter.ts';
import { enumOf } from './enum.ts';

type ValueOf<T extends readonly string[]> = T[number];

export const OrganizationKind = enumOf<ValueOf<typeof ORGANIZATION_KINDS>>(
  'OrganizationKind',
  'What sort of body it is.',
  {
    ministry: 'A ministry of a government.',
    'armed force': 'An army, a navy or the armed forces as a whole.',
    commission: 'A commission, such as a central military commission.',
    department: 'A department of a ministry or of an armed force.',
    party: 'A political party.',
    'border force': 'A border guard or coast guard.',
    command: 'A command or theatre of an armed force.',
    unit: 'A unit below a command.',
    state: 'A state or its government as a whole.',
    international: 'A body of several states.',
    company: 'A company.',
  },
);

export const PlaceKind = enumOf<ValueOf<typeof PLACE_KINDS>>('PlaceKind', 'What sort of place it is.', {
  country: 'A country.',
  province: 'A province, an autonomous region or a state of a country.',
  prefecture: 'A prefecture, between a province and its counties.',
  county: 'A county or a district.',
  city: 'A city or a municipality.',
  town: 'A town or a township.',
  commune: 'A commune or a village.',
  'border gate': 'A crossing point of a land border.',
  'border station': 'A station of a border force.',
  'boundary marker': 'A numbered stone or post on a border.',
  bridge: 'A bridge.',
  school: 'A school.',
  building: 'Another building.',
  sea: 'A sea or a gulf.',
  river: 'A river.',
});

export const EventType = enumOf<ValueOf<typeof EVENT_TYPES>>('EventType', 'What sort of event it is.', {
  exchange: 'A programme of several activities, such as a border defence friendship exchange.',
  talks: 'Formal talks between delegations.',
  meeting: 'A meeting of a few people.',
  dialogue: 'A regular dialogue or consultation.',
  reception: 'A reception or a courtesy call.',
  ceremony: 'A ceremony, such as a welcome or a planting of trees.',
  patrol: 'A joint patrol.',
  visit: 'A visit to a country or a site.',
  multilateral: 'A gathering of many states, such as a forum.',
  'press conference': 'A press conference.',
  call: 'A conversation by telephone or video.',
  signing: 'A signing of documents.',
});

export const EventStatus = enumOf<ValueOf<typeof EVENT_STATUSES>>(
  'EventStatus',
  'How far an event got, by the latest word of the sources.',
  {
    announced: 'Said to be going to take place. Nobody reports that it did.',
    postponed: 'Put off to another time.',
    cancelled: 'Called off.',
    held: 'Reported to have taken place.',
  },
);

export const EventMode = enumOf<ValueOf<typeof EVENT_MODES>>('EventMode', 'Whether people met in one place.', {
  'in person': 'They met in one place.',
  virtual: 'They met by telephone or video only.',
  hybrid: 'Some were in one place and others joined from afar.',
});

export const Attendance = enumOf<ValueOf<typeof ATTENDANCES>>(
  'Attendance',
  'Whether a participant came. Only ATTENDED makes an encounter.',
  {
    invited: 'Invited; nothing says that they came.',
    announced: 'Announced as coming; nothing says that they came.',
    attended: 'Reported to have been there.',
    represented: 'Sent somebody else.',
    absent: 'Reported not to have been there.',
  },
);

export const ParticipationRole = enumOf<ValueOf<typeof ROLES>>(
  'ParticipationRole',
  'In what role a participant took part.',
  {
    host: 'Host of the event.',
    guest: 'Guest of the host.',
    'delegation head': 'Head of a delegation.',
    'delegation member': 'Member of a delegation.',
    'co-chair': 'One of those who chaired together.',
    chair: 'Who chaired alone.',
    signatory: 'Signed a document.',
    witness: 'Witnessed a signing.',
    speaker: 'Gave a speech.',
    observer: 'Watched without taking part.',
  },
);

export const AgreementStatus = enumOf<ValueOf<typeof AGREEMENT_STATUSES>>(
  'AgreementStatus',
  'How far a document got.',
  {
    proposed: 'Proposed or under negotiation.',
    signed: 'Signed by its parties.',
    referenced: 'Only referred to; no source reports the signing.',
  },
);

export const EncounterStrength = enumOf<Strength>(
  'EncounterStrength',
  'How close two officials came, the closest first.',
  {
    TALKS: 'They held talks, a meeting or a dialogue with each other.',
    CO_CHAIRED: 'They led the event together, or stood side by side at a ceremony or a signing.',
    ACTIVITY: 'They took part in the same activity.',
    GATHERING: 'They were only at the same gathering of many states.',
  },
);

export const Certainty = enumOf<'CERTAIN' | 'POSSIBLE'>(
  'Certainty',
  'How sure something dated is to lie where it is looked for.',
  {
    CERTAIN: 'On every day that the dates can mean.',
    POSSIBLE: 'On some day that the dates can mean.',
  },
);
