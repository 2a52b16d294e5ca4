/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which absences. All conditions given must hold. */
export type AbsenceFilter = {
  /** Of an official or a body of this country. */
  country?: string | number | null | undefined;
  /** From this event or a part of it. */
  event?: string | number | null | undefined;
  /** Of one of these kinds. */
  kind?: Array<AbsenceKind> | null | undefined;
  /** Of this official. */
  official?: string | number | null | undefined;
  /** Of this body itself. */
  organization?: string | number | null | undefined;
  /** From events that took place, or were to, in this period. */
  period?: PeriodFilter | null | undefined;
  /** From an edition of this series or a part of one. */
  series?: string | number | null | undefined;
};

/** What is known of somebody whom sources name in an event and who is not reported to have come. Only ABSENT and REPRESENTED are said by a source; of the others no source says that they came, which is not to say that they did not. */
export type AbsenceKind =
  /** A source says that they were not there, or would not be. */
  | 'ABSENT'
  /** They were announced or invited, and by the latest word it was postponed or cancelled. */
  | 'CALLED_OFF'
  /** They were announced or invited and it was held; no source says whether they came. */
  | 'NO_REPORT'
  /** They were announced or invited; no source reports that it was held. */
  | 'PLANNED_ONLY'
  /** They were announced or invited and it was held; no source says that they came, and somebody else came in an office in which they were named, or headed the side that they were to head. */
  | 'REPLACED'
  /** A source says that they sent somebody else. */
  | 'REPRESENTED';

/** How far a document got. */
export type AgreementStatus =
  /** Proposed or under negotiation. */
  | 'PROPOSED'
  /** Only referred to; no source reports the signing. */
  | 'REFERENCED'
  /** Signed by its parties. */
  | 'SIGNED';

/** Whether a participant came. Only ATTENDED makes an encounter. */
export type Attendance =
  /** Reported not to have been there. */
  | 'ABSENT'
  /** Announced as coming; nothing says that they came. */
  | 'ANNOUNCED'
  /** Reported to have been there. */
  | 'ATTENDED'
  /** Invited; nothing says that they came. */
  | 'INVITED'
  /** Sent somebody else. */
  | 'REPRESENTED';

/** How sure something dated is to lie where it is looked for. */
export type Certainty =
  /** On every day that the dates can mean. */
  | 'CERTAIN'
  /** On some day that the dates can mean. */
  | 'POSSIBLE';

/** By what counterparts are put in order. */
export type CounterpartOrderBy =
  /** By how many encounters; among equals by the latest of them. */
  | 'COUNT'
  /** By the latest encounter. Those of whom no encounter is dated count as the earliest. */
  | 'LAST';

/** Which encounters. All conditions given must hold. Those on offices, place, period, type and source must hold of one and the same shared activity. `officials`, `country`, `organization` and `position` are about one side and must hold of one official; `with…` is about the other; which of the two is which does not matter. Of an official’s own list that official is the one side, unless `officials` says otherwise. What no encounter can fulfil is refused; what none does fulfil gives an empty answer. */
export type EncounterFilter = {
  /** Whether the two are officials of different countries. */
  acrossCountries?: boolean | null | undefined;
  /** The countries of both sides are among these. */
  countries?: Array<string | number> | null | undefined;
  /** One side is an official of this country. */
  country?: string | number | null | undefined;
  /** At an event of one of these types. */
  eventType?: Array<EventType> | null | undefined;
  /** At least so many sources that speak for themselves report that either side was there; at least 1. Sources of one agency or publisher count once. */
  independentSources?: number | null | undefined;
  /** One side is one of these officials. */
  officials?: Array<string | number> | null | undefined;
  /** One side held an office in this body or in a part of it at the time, or stood for it there. Held at the time is what a source names with the official at the event or another part of it, and what its dates cover; an end that no source gives counts as not yet come. */
  organization?: string | number | null | undefined;
  /** In this period. Undated events lie in none. */
  period?: PeriodFilter | null | undefined;
  /** At this place or anywhere within it. */
  place?: string | number | null | undefined;
  /** One side held this office at the time, by the rule of `organization`. */
  position?: string | number | null | undefined;
  /** At an edition of this series or a part of one. */
  series?: string | number | null | undefined;
  /** At an event that this source says something about. */
  source?: string | number | null | undefined;
  /** Of one of these strengths. */
  strength?: Array<EncounterStrength> | null | undefined;
  /** The other side is one of these officials. */
  with?: Array<string | number> | null | undefined;
  /** The other side is an official of this country. */
  withCountry?: string | number | null | undefined;
  /** The other side was of this body at the time, as in `organization`. */
  withOrganization?: string | number | null | undefined;
  /** The other side held this office at the time. */
  withPosition?: string | number | null | undefined;
};

/** How close two officials came, the closest first. */
export type EncounterStrength =
  /** They took part in the same activity. */
  | 'ACTIVITY'
  /** They led the event together, or stood side by side at a ceremony or a signing. */
  | 'CO_CHAIRED'
  /** They were only at the same gathering of many states. */
  | 'GATHERING'
  /** They held talks, a meeting or a dialogue with each other. */
  | 'TALKS';

/** How far an event got, by the latest word of the sources. */
export type EventStatus =
  /** Said to be going to take place. Nobody reports that it did. */
  | 'ANNOUNCED'
  /** Called off. */
  | 'CANCELLED'
  /** Reported to have taken place. */
  | 'HELD'
  /** Put off to another time. */
  | 'POSTPONED';

/** What sort of event it is. */
export type EventType =
  /** A conversation by telephone or video. */
  | 'CALL'
  /** A ceremony, such as a welcome or a planting of trees. */
  | 'CEREMONY'
  /** A regular dialogue or consultation. */
  | 'DIALOGUE'
  /** A programme of several activities, such as a border defence friendship exchange. */
  | 'EXCHANGE'
  /** A meeting of a few people. */
  | 'MEETING'
  /** A gathering of many states, such as a forum. */
  | 'MULTILATERAL'
  /** A joint patrol. */
  | 'PATROL'
  /** A press conference. */
  | 'PRESS_CONFERENCE'
  /** A reception or a courtesy call. */
  | 'RECEPTION'
  /** A signing of documents. */
  | 'SIGNING'
  /** Formal talks between delegations. */
  | 'TALKS'
  /** A visit to a country or a site. */
  | 'VISIT';

/** What says that a country hosted. */
export type HostBasis =
  /** It took place there, wholly or in part. */
  | 'PLACE'
  /** An official or a body of the country is named as host. */
  | 'ROLE';

/** By what it is known which countries hosted. */
export type HostRule =
  /** By what is said of the edition itself: who is named as its host, and where it took place. */
  | 'ITSELF'
  /** Not known: no host of any country and no place in any is named. */
  | 'NOT_KNOWN'
  /** By what is said of its parts, because nothing of the kind is said of the edition itself. */
  | 'PARTS';

/** By what it is known who led a side, the better reason first. */
export type LeadRule =
  /** Named as chair or co-chair of the edition itself. */
  | 'CHAIRED'
  /** Named as chair or co-chair of a part of it. */
  | 'CHAIRED_PART'
  /** Named as head of the delegation at the edition itself. */
  | 'HEADED'
  /** Named as head of the delegation at a part of it. */
  | 'HEADED_PART'
  /** Not known: officials or bodies of the country took part, and none is named in such a role. */
  | 'NOT_KNOWN';

/** Why a name answered a search, the best reason first. */
export type NameMatch =
  /** Written exactly as asked. */
  | 'EXACT'
  /** All words asked for are words of it or begin them, but for typos. */
  | 'FUZZY'
  /** The same words in another order. */
  | 'ORDER'
  /** All words asked for are words of it or begin them. */
  | 'PREFIX'
  /** The same letters, written together or apart. */
  | 'SPACING'
  /** The same words, but for diacritics, case or punctuation. */
  | 'SPELLING'
  /** All words asked for are words of it. */
  | 'WORDS';

/** What is a node of a network, and what joins two. */
export type NetworkForm =
  /** Officials and events are nodes; a link is that an official was at an event in person and met somebody there. From an official to whom they met it is two links. */
  | 'EVENTS'
  /** Officials are nodes; all encounters of two together are the link between them. */
  | 'TIES';

/** What kept a network from being whole. */
export type NetworkLimit =
  /** The budget was spent: the network is of the latest events alone, and all counts are of these. */
  | 'BUDGET'
  /** Time was up: what had not been read by then is not here. */
  | 'DEADLINE'
  /** There are more nodes than `first` has places for; those further away were not looked for. */
  | 'FIRST'
  /** There are more than 20000 links among the nodes; the weakest are left out. */
  | 'LINKS';

/** What sources say of the holders of an office at an edition that none of them is reported to have come to. */
export type OfficePresence =
  /** A source reports that a holder was not there, or sent somebody else. */
  | 'ABSENT'
  /** A holder was announced or invited; nothing says whether they came. */
  | 'EXPECTED'
  /** No source names a holder there. It says neither that they came nor that they did not. */
  | 'NOT_NAMED';

/** What sort of body it is. */
export type OrganizationKind =
  /** An army, a navy or the armed forces as a whole. */
  | 'ARMED_FORCE'
  /** A border guard or coast guard. */
  | 'BORDER_FORCE'
  /** A command or theatre of an armed force. */
  | 'COMMAND'
  /** A commission, such as a central military commission. */
  | 'COMMISSION'
  /** A company. */
  | 'COMPANY'
  /** A department of a ministry or of an armed force. */
  | 'DEPARTMENT'
  /** A body of several states. */
  | 'INTERNATIONAL'
  /** A ministry of a government. */
  | 'MINISTRY'
  /** A political party. */
  | 'PARTY'
  /** A state or its government as a whole. */
  | 'STATE'
  /** A unit below a command. */
  | 'UNIT';

/** In what role a participant took part. */
export type ParticipationRole =
  /** Who chaired alone. */
  | 'CHAIR'
  /** One of those who chaired together. */
  | 'CO_CHAIR'
  /** Head of a delegation. */
  | 'DELEGATION_HEAD'
  /** Member of a delegation. */
  | 'DELEGATION_MEMBER'
  /** Guest of the host. */
  | 'GUEST'
  /** Host of the event. */
  | 'HOST'
  /** Watched without taking part. */
  | 'OBSERVER'
  /** Signed a document. */
  | 'SIGNATORY'
  /** Gave a speech. */
  | 'SPEAKER'
  /** Witnessed a signing. */
  | 'WITNESS';

/** What chains are to keep clear of. */
export type PathAvoidance = {
  /** Events on which, with all their parts, no step rests. */
  events?: Array<string | number> | null | undefined;
  /** Officials through whom no chain leads. */
  officials?: Array<string | number> | null | undefined;
  /** Bodies; no chain leads through who held an office in one, or in a part of one, at whatever time. The two ends stay. */
  organizations?: Array<string | number> | null | undefined;
};

/** What came of looking for chains of encounters. */
export type PathOutcome =
  /** The budget was spent before a chain was found; whether one exists is not known. Ask for fewer hops. */
  | 'BUDGET_SPENT'
  /** Time was up before a chain was found; whether one exists is not known. Ask for fewer hops. */
  | 'DEADLINE'
  /** There is a chain. See `complete` for whether all that were asked for were found. */
  | 'FOUND'
  /** There is no chain, however long. */
  | 'NONE'
  /** There is no chain of at most maxHops encounters; whether a longer one exists was not looked for. */
  | 'NONE_WITHIN_HOPS';

/** A period, both ends included: from the first day that `from` can mean to the last that `to` can mean. */
export type PeriodFilter = {
  /** Whether what is dated less precisely must lie in the period on every day that its date can mean. */
  certainty?: Certainty;
  /** Its beginning, such as `2021-04`; open where it is left out. */
  from?: string | null | undefined;
  /** Its end, such as `2022-04`; open where it is left out. */
  to?: string | null | undefined;
};

/** What sort of place it is. */
export type PlaceKind =
  /** A crossing point of a land border. */
  | 'BORDER_GATE'
  /** A station of a border force. */
  | 'BORDER_STATION'
  /** A numbered stone or post on a border. */
  | 'BOUNDARY_MARKER'
  /** A bridge. */
  | 'BRIDGE'
  /** Another building. */
  | 'BUILDING'
  /** A city or a municipality. */
  | 'CITY'
  /** A commune or a village. */
  | 'COMMUNE'
  /** A country. */
  | 'COUNTRY'
  /** A county or a district. */
  | 'COUNTY'
  /** A prefecture, between a province and its counties. */
  | 'PREFECTURE'
  /** A province, an autonomous region or a state of a country. */
  | 'PROVINCE'
  /** A river. */
  | 'RIVER'
  /** A school. */
  | 'SCHOOL'
  /** A sea or a gulf. */
  | 'SEA'
  /** A town or a township. */
  | 'TOWN';

/** Whether hosts took turns, as far as editions can be compared with the one before. */
export type RotationPattern =
  /** Each time another country hosted. */
  | 'ALTERNATES'
  /** Sometimes another country hosted, and sometimes the same again. */
  | 'BROKEN'
  /** The same country hosted each time. */
  | 'ONE_HOST'
  /** Each time several countries hosted at least one of the two. */
  | 'SHARED'
  /** No two editions can be compared. */
  | 'UNKNOWN';

/** Who hosted an edition beside the one before. */
export type RotationTurn =
  /** Another country than at the edition before. */
  | 'CHANGED'
  /** It is the first that is known to have been held. */
  | 'FIRST'
  /** The same country as at the edition before. */
  | 'REPEATED'
  /** Several countries hosted this one or the one before. */
  | 'SHARED'
  /** It cannot be told: who hosted one of the two is not known, or their numbers do not follow each other, because an edition between them is not known or was not held. */
  | 'UNKNOWN';

/** Kinds of things that can be searched for. */
export type SearchKind =
  /** Documents between parties. */
  | 'AGREEMENT'
  /** Events planned or held. */
  | 'EVENT'
  /** Series of events. */
  | 'EVENT_SERIES'
  /** Holders of public offices. */
  | 'OFFICIAL'
  /** Ministries, armed forces and other bodies. */
  | 'ORGANIZATION'
  /** Countries, border gates, markers and other places. */
  | 'PLACE'
  /** Offices. */
  | 'POSITION'
  /** Texts that claims come from, by their titles and publishers. */
  | 'SOURCE'
  /** What events are about. */
  | 'TOPIC';

/** What became of a claim when all claims about the same thing were judged. */
export type Standing =
  /** It lost against another value. */
  | 'CONTRADICTED'
  /** Its value is the one that is shown. */
  | 'PREFERRED'
  /** It was taken back and counts for nothing. */
  | 'RETRACTED'
  /** It was overtaken: a plan by a report, an earlier word by a later one. */
  | 'SUPERSEDED'
  /** It agrees with the value that is shown. */
  | 'SUPPORTING';

/** How wide the buckets of a timeline are. */
export type TimelineStep =
  /** A bucket for each day. */
  | 'DAY'
  /** A bucket for each month. */
  | 'MONTH'
  /** A bucket for each year. */
  | 'YEAR';

export type AnnouncedThenHeldQueryVariables = Exact<{
  event?: string | number;
  a?: string | number;
  b?: string | number;
}>;


export type AnnouncedThenHeldQuery = { event: { name: string, status: EventStatus, when: { edtf: string } | null, previousDates: Array<{ edtf: string }>, participations: { nodes: Array<{ attendance: Attendance, presentInPerson: boolean, participant:
          | { id: string, name: string }
          | { id: string, name: string }
         }> }, claims: { nodes: Array<{ property: string, value: string, firstSeen: string, source: { id: string, publisher: string, address: string | null } }> } } | null, pair: { count: number, encounters: { nodes: Array<{ event: { id: string } }> } } | null };

export type BeforeExpandingQueryVariables = Exact<{
  of?: string | number;
  form?: NetworkForm;
  without?: Array<string | number> | string | number | null | undefined;
  filter?: EncounterFilter | null | undefined;
}>;


export type BeforeExpandingQuery = { expansion: { count: number, new: number, complete: boolean, types: { groups: Array<{ key: string, count: number }> }, years: { ungrouped: number, groups: Array<{ key: string, count: number }> } } };

export type BetweenMeetingsQueryVariables = Exact<{
  a?: string | number;
  b?: string | number;
  first?: number | null | undefined;
}>;


export type BetweenMeetingsQuery = { pair: { count: number, officials: Array<{ name: string }>, gaps: { totalCount: number, totalCountIsCapped: boolean, undated: number, nodes: Array<{ leastDays: number, mostDays: number | null, certain: boolean, before: { id: string, when: { text: string } | null }, after: { id: string, when: { text: string } | null } }> }, sharedCounterparts: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ counts: Array<number>, official: { id: string, name: string } }> }, sharedPlaces: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ encounters: number, visits: Array<number>, place: { id: string, name: string } }> }, evidence: { independentSources: number, publisherCount: number, publishers: Array<{ publisher: string, sources: number }>, sources: { totalCount: number, totalCountIsCapped: boolean } } } | null };

export type ClosestCounterpartsQueryVariables = Exact<{
  official?: string | number;
  filter?: EncounterFilter | null | undefined;
  by?: CounterpartOrderBy;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ClosestCounterpartsQuery = { official: { name: string, counterparts: { totalCount: number, totalCountIsCapped: boolean, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ count: number, strength: EncounterStrength, independentSources: number, official: { id: string, name: string }, first: { id: string, when: { text: string } | null } | null, last: { id: string, when: { text: string } | null } | null }> } } | null };

export type DidTheyMeetQueryVariables = Exact<{
  a?: string | number;
  b?: string | number;
}>;


export type DidTheyMeetQuery = { pair: { count: number, officials: Array<{ name: string, mentionedIn: Array<{ id: string, publisher: string, title: string }> }>, encounters: { nodes: Array<{ id: string }> } } | null };

export type EditionsOfEventQueryVariables = Exact<{
  event?: string | number;
}>;


export type EditionsOfEventQuery = { event: { name: string, when: { edtf: string } | null, editions: Array<{ ordinal: number, series: { id: string, name: string }, sources: Array<{ id: string, publisher: string }> }> } | null };

export type EditionsOfSeriesQueryVariables = Exact<{
  series?: string | number;
}>;


export type EditionsOfSeriesQuery = { series: { name: string, missing: Array<number>, editions: Array<{ ordinal: number, event: { id: string, name: string, status: EventStatus, when: { edtf: string } | null, places: Array<{ name: string }>, participations: { nodes: Array<{ roles: Array<ParticipationRole>, attendance: Attendance, participant:
              | { __typename: 'Official', name: string, country: { name: string } }
              | { __typename: 'Organization', name: string }
             }> } } }> } | null };

export type EncountersOfPairQueryVariables = Exact<{
  a?: string | number;
  b?: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EncountersOfPairQuery = { pair: { count: number, first: { when: { edtf: string } | null } | null, last: { when: { edtf: string } | null } | null, encounters: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ strength: EncounterStrength, when: { edtf: string } | null, event: { id: string, name: string }, places: Array<{ name: string }>, sides: Array<{ rank: string | null, roles: Array<ParticipationRole>, official: { name: string }, positions: Array<{ name: string, country: { name: string } }> }> }> } } | null };

export type FindOfficialQueryVariables = Exact<{
  name?: string;
  country?: string | number | null | undefined;
}>;


export type FindOfficialQuery = { search: { nodes: Array<{ match: NameMatch, name: string, matchedName: { text: string, language: string | null }, node:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       }>, suggestions: Array<{ name: { text: string }, node:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       }> } };

export type HostRotationQueryVariables = Exact<{
  series?: string | number;
}>;


export type HostRotationQuery = { series: { name: string, firstEdition: { ordinal: number } | null, lastEdition: { ordinal: number } | null, hostRotation: { pattern: RotationPattern, breaks: Array<{ edition: { ordinal: number } }>, turns: Array<{ turn: RotationTurn, edition: { ordinal: number, event: { id: string, when: { edtf: string, text: string } | null }, sides: Array<{ rule: LeadRule, country: { name: string }, leaders: Array<{ name: string }> }>, sincePrevious: { atLeastDays: number | null, atMostDays: number | null, missing: Array<number> } | null }, hosting: { rule: HostRule, countries: Array<{ basis: Array<HostBasis>, country: { id: string, name: string }, places: Array<{ name: string }> }> } }> }, missingEditions: Array<{ ordinal: number, between: { edtf: string, text: string } | null }>, countedDifferently: Array<{ event: { id: string }, counts: Array<{ ordinal: number, series: { name: string } }> }>, usualOffices: Array<{ attended: number, held: number, position: { name: string }, without: Array<{ presence: OfficePresence, edition: { ordinal: number }, holders: Array<{ certainty: Certainty, official: { name: string } }>, side: { leaders: Array<{ name: string }> } | null }> }> } | null };

export type HowConnectedQueryVariables = Exact<{
  from?: string | number;
  to?: string | number;
  first?: number;
  maxHops?: number;
}>;


export type HowConnectedQuery = { paths: { outcome: PathOutcome, complete: boolean, chains: Array<{ weakest: EncounterStrength, hops: Array<{ strength: EncounterStrength, attendees: number, from: { name: string }, to: { name: string }, encounter: { id: string, when: { edtf: string } | null, event: { id: string, name: string }, sources: Array<{ id: string, publisher: string }> } | null }> }>, pair: { sharedOrganizations: Array<{ id: string, name: string }>, sharedPositions: Array<{ id: string, name: string }> } } | null };

export type HowWordCouldPassQueryVariables = Exact<{
  from?: string | number;
  to?: string | number;
  inOrder?: Certainty;
  period?: PeriodFilter | null | undefined;
  minStrength?: EncounterStrength;
  avoid?: PathAvoidance | null | undefined;
  maxHops?: number;
}>;


export type HowWordCouldPassQuery = { paths: { outcome: PathOutcome, complete: boolean, chains: Array<{ weakest: EncounterStrength, hops: Array<{ strength: EncounterStrength, from: { name: string }, to: { name: string }, occasion: { id: string, when: { edtf: string } | null }, encounter: { id: string } | null }> }>, looked: { hops: number, officials: number, events: number, attendances: number } } | null };

export type LatestWordByQueryVariables = Exact<{
  event?: string | number;
  known?: string;
}>;


export type LatestWordByQuery = { asOf: { event: { name: string, status: EventStatus, when: { edtf: string } | null, places: Array<{ name: string }>, participations: { nodes: Array<{ attendance: Attendance, participant:
            | { id: string, name: string }
            | { id: string, name: string }
           }> }, sources: Array<{ id: string, publisher: string, published: { edtf: string } | null }> } | null } };

export type LostWithoutPublisherQueryVariables = Exact<{
  publisher?: string | null | undefined;
  sources?: Array<string | number> | string | number | null | undefined;
  first?: number | null | undefined;
}>;


export type LostWithoutPublisherQuery = { lossWithout: { sources: Array<{ id: string, title: string }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ subjectId: string, property: string, value: string }> }, entities: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<
        | { __typename: 'Agreement', id: string, name: string }
        | { __typename: 'Edition', id: string, name: string }
        | { __typename: 'Event', id: string, name: string }
        | { __typename: 'EventSeries', id: string, name: string }
        | { __typename: 'ForeignEntity', id: string, name: string }
        | { __typename: 'Official', id: string, name: string }
        | { __typename: 'Organization', id: string, name: string }
        | { __typename: 'Participation', id: string, name: string }
        | { __typename: 'Place', id: string, name: string }
        | { __typename: 'Position', id: string, name: string }
        | { __typename: 'RankTenure', id: string, name: string }
        | { __typename: 'Tenure', id: string, name: string }
        | { __typename: 'Topic', id: string, name: string }
      > }, encounters: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, when: { edtf: string } | null, officials: Array<{ name: string }> }> }, facts: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ property: string, before: string, after: string | null, subject:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         }> } } };

export type MeetingsOverTimeQueryVariables = Exact<{
  by?: TimelineStep;
  countries?: Array<string | number> | string | number | null | undefined;
}>;


export type MeetingsOverTimeQuery = { encounters: { totalCount: number, totalCountIsCapped: boolean, timeline: { certain: number, uncertain: number, undated: number, buckets: Array<{ certain: number, possible: number, when: { edtf: string, text: string } }> } } };

export type MetAtPlaceQueryVariables = Exact<{
  place?: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MetAtPlaceQuery = { place: { name: string } | null, encounters: { totalCount: number, totalCountIsCapped: boolean, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ when: { edtf: string } | null, event: { id: string, name: string }, officials: Array<{ name: string }>, places: Array<{ name: string }> }> } };

export type MetInPeriodQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
  certainty?: Certainty | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MetInPeriodQuery = { encounters: { totalCount: number, totalCountIsCapped: boolean, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ when: { edtf: string, earliest: string, latest: string } | null, event: { id: string, name: string }, officials: Array<{ name: string }>, places: Array<{ name: string }> }> } };

export type NetworkAroundQueryVariables = Exact<{
  around?: Array<string | number> | string | number;
  form?: NetworkForm;
  hops?: number;
  first?: number;
  filter?: EncounterFilter | null | undefined;
}>;


export type NetworkAroundQuery = { network: { complete: boolean, limitedBy: Array<NetworkLimit>, nodes: Array<{ id: string, name: string, distance: number, neighbours: number | null, hidden: number | null }>, links: Array<{ id: string, source: string, target: string, count: number, gatherings: number, strength: EncounterStrength, first: { edtf: string } | null, last: { edtf: string } | null }>, levels: Array<{ distance: number, count: number, leftOut: number }> } };

export type OrganizationsByNameQueryVariables = Exact<{
  name?: string;
}>;


export type OrganizationsByNameQuery = { search: { nodes: Array<{ match: NameMatch, name: string, node:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { kind: OrganizationKind, id: string, country: { name: string } | null }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       }> } };

export type PairedSitesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PairedSitesQuery = { places: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, kind: PlaceKind, operator: { name: string } | null, pairedWith: Array<{ id: string, name: string }>, agreements: Array<{ name: string, kind: string | null, status: AgreementStatus, signed: { edtf: string } | null, parties: Array<
          | { id: string, name: string }
          | { id: string, name: string }
        >, sources: Array<{ id: string, publisher: string }> }> }> } };

export type PlannedOnlyQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PlannedOnlyQuery = { events: { nodes: Array<{ id: string, name: string, status: EventStatus, when: { edtf: string } | null, partOf: { id: string, name: string, status: EventStatus } | null, participations: { nodes: Array<{ attendance: Attendance, participant:
            | { name: string }
            | { name: string }
           }> }, sources: Array<{ id: string, publisher: string, published: { edtf: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PositionsOnDayQueryVariables = Exact<{
  official?: string | number;
  date?: string;
}>;


export type PositionsOnDayQuery = { official: { name: string, positionsOn: Array<{ certainty: Certainty, position: { id: string, name: string, country: { name: string } }, evidence: Array<{ property: string, value: string, source: { id: string, publisher: string } }> }> } | null };

export type RestsOnInferredDateQueryVariables = Exact<{
  source?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RestsOnInferredDateQuery = { claims: { totalCount: number, totalCountIsCapped: boolean, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ property: string, value: string, basis: string | null, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       | null, source: { id: string, publishedBasis: string | null, published: { edtf: string } | null } }> } };

export type SearchEverythingQueryVariables = Exact<{
  text?: string;
  kinds?: Array<SearchKind> | SearchKind | null | undefined;
  country?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchEverythingQuery = { search: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ kind: SearchKind, name: string, match: NameMatch, matchedName: { text: string }, node:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       }>, facets: { kinds: Array<{ kind: SearchKind, count: number }>, countries: Array<{ count: number, country: { id: string, name: string } }>, organizationKinds: Array<{ kind: OrganizationKind, count: number }>, placeKinds: Array<{ kind: PlaceKind, count: number }>, eventTypes: Array<{ kind: EventType, count: number }> }, suggestions: Array<{ kind: SearchKind, name: { text: string }, node:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SourcesOfEventQueryVariables = Exact<{
  event?: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SourcesOfEventQuery = { event: { name: string, when: { edtf: string } | null, sources: Array<{ id: string, publisher: string, title: string, address: string | null }>, claims: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ property: string, value: string, basis: string | null, standing: Standing, source: { id: string } }> }, participations: { nodes: Array<{ attendance: Attendance, rank: string | null, participant:
          | { name: string }
          | { name: string }
        , sources: Array<{ id: string }> }> } } | null };

export type WhatASourceSaysQueryVariables = Exact<{
  source?: string | number;
  first?: number | null | undefined;
}>;


export type WhatASourceSaysQuery = { source: { publisher: string, title: string, address: string | null, published: { edtf: string } | null, events: Array<{ id: string, name: string }>, mentions: Array<{ id: string, name: string }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ property: string, value: string, standing: Standing, subject:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
         | null, locator: { paragraph: number | null, characters: Array<number> | null, sha256: string | null } | null }> }, lostWithout: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ property: string, value: string, subject:
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null }> } } | null };

export type WhereSourcesDisagreeQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WhereSourcesDisagreeQuery = { conflicts: { nodes: Array<{ property: string, subject:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , preferred: { value: string, source: { id: string, publisher: string } } | null, claims: Array<{ value: string, standing: Standing, source: { id: string, publisher: string, published: { edtf: string } | null }, locator: { paragraph: number | null, characters: Array<number> | null } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WhereTheyMetQueryVariables = Exact<{
  official?: string | number;
}>;


export type WhereTheyMetQuery = { official: { name: string, encounters: { totalCount: number, totalCountIsCapped: boolean, map: { withoutPlace: number, withoutCoordinates: number, points: Array<{ count: number, place: { id: string, name: string, coordinates: { latitude: number, longitude: number } | null }, first: { edtf: string } | null, last: { edtf: string } | null }>, regions: Array<{ count: number, place: { id: string, name: string } }> } } } | null };

export type WhoDidNotComeQueryVariables = Exact<{
  filter?: AbsenceFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WhoDidNotComeQuery = { absences: { totalCount: number, totalCountIsCapped: boolean, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: AbsenceKind, independentSources: number, participant:
        | { id: string, name: string }
        | { id: string, name: string }
      , event: { id: string, name: string, status: EventStatus, when: { edtf: string } | null }, expectedFor: Array<{ edtf: string }>, instead: Array<{ participant:
          | { id: string, name: string }
          | Record<PropertyKey, never>
         }>, overtaken: Array<{ property: string, value: string, firstSeen: string }>, sources: Array<{ id: string, publisher: string }> }> } };

export type WhomHasMetQueryVariables = Exact<{
  official?: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WhomHasMetQuery = { official: { name: string, encounters: { totalCount: number, totalCountIsCapped: boolean, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ strength: EncounterStrength, independentSources: number, officials: Array<{ name: string }>, when: { edtf: string, text: string } | null, event: { id: string, name: string }, places: Array<{ id: string, name: string }>, sources: Array<{ id: string, publisher: string, title: string, address: string | null }> }> } } | null };

export type WhosePeopleMetQueryVariables = Exact<{
  official?: string | number;
  first?: number;
}>;


export type WhosePeopleMetQuery = { official: { name: string, encounters: { totalCount: number, totalCountIsCapped: boolean, countries: { total: number, leftOut: number, ungrouped: number, groups: Array<{ key: string, name: string, count: number, first: { edtf: string } | null, last: { edtf: string } | null }> }, bodies: { total: number, leftOut: number, ungrouped: number, groups: Array<{ key: string, name: string, count: number, first: { edtf: string } | null, last: { edtf: string } | null }> }, types: { total: number, leftOut: number, ungrouped: number, groups: Array<{ key: string, name: string, count: number, first: { edtf: string } | null, last: { edtf: string } | null }> } } } | null };

export type CountedGroupsFragment = { total: number, leftOut: number, ungrouped: number, groups: Array<{ key: string, name: string, count: number, first: { edtf: string } | null, last: { edtf: string } | null }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CountedGroupsFragmentDoc = new TypedDocumentString(`
    fragment CountedGroups on Groups {
  total
  leftOut
  ungrouped
  groups {
    key
    name
    count
    first {
      edtf
    }
    last {
      edtf
    }
  }
}
    `, {"fragmentName":"CountedGroups"}) as unknown as TypedDocumentString<CountedGroupsFragment, unknown>;
export const AnnouncedThenHeldDocument = new TypedDocumentString(`
    query AnnouncedThenHeld($event: ID! = "border-defence-friendship-exchange-8", $a: ID! = "phan-van-giang", $b: ID! = "li-shangfu") {
  event(id: $event) {
    name
    status
    when {
      edtf
    }
    previousDates {
      edtf
    }
    participations(first: 50) {
      nodes {
        participant {
          ... on Official {
            id
            name
          }
          ... on Organization {
            id
            name
          }
        }
        attendance
        presentInPerson
      }
    }
    claims(standing: [SUPERSEDED], first: 50) {
      nodes {
        property
        value
        firstSeen
        source {
          id
          publisher
          address
        }
      }
    }
  }
  pair(a: $a, b: $b) {
    count
    encounters(first: 10) {
      nodes {
        event {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AnnouncedThenHeldQuery, AnnouncedThenHeldQueryVariables>;
export const BeforeExpandingDocument = new TypedDocumentString(`
    query BeforeExpanding($of: ID! = "phan-van-giang", $form: NetworkForm! = EVENTS, $without: [ID!], $filter: EncounterFilter) {
  expansion(of: $of, form: $form, without: $without, filter: $filter) {
    count
    new
    complete
    types: groups(by: TYPE) {
      groups {
        key
        count
      }
    }
    years: groups(by: YEAR) {
      groups {
        key
        count
      }
      ungrouped
    }
  }
}
    `) as unknown as TypedDocumentString<BeforeExpandingQuery, BeforeExpandingQueryVariables>;
export const BetweenMeetingsDocument = new TypedDocumentString(`
    query BetweenMeetings($a: ID! = "phan-van-giang", $b: ID! = "dong-jun", $first: Int = 5) {
  pair(a: $a, b: $b) {
    officials {
      name
    }
    count
    gaps(first: $first) {
      totalCount
      totalCountIsCapped
      undated
      nodes {
        leastDays
        mostDays
        certain
        before {
          id
          when {
            text
          }
        }
        after {
          id
          when {
            text
          }
        }
      }
    }
    sharedCounterparts(first: $first) {
      totalCount
      totalCountIsCapped
      nodes {
        official {
          id
          name
        }
        counts
      }
    }
    sharedPlaces(first: $first) {
      totalCount
      totalCountIsCapped
      nodes {
        place {
          id
          name
        }
        encounters
        visits
      }
    }
    evidence {
      independentSources
      publisherCount
      publishers(first: 3) {
        publisher
        sources
      }
      sources(first: 0) {
        totalCount
        totalCountIsCapped
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BetweenMeetingsQuery, BetweenMeetingsQueryVariables>;
export const ClosestCounterpartsDocument = new TypedDocumentString(`
    query ClosestCounterparts($official: ID! = "phan-van-giang", $filter: EncounterFilter = {acrossCountries: true}, $by: CounterpartOrderBy! = COUNT, $first: Int = 10, $after: String) {
  official(id: $official) {
    name
    counterparts(filter: $filter, orderBy: {by: $by}, first: $first, after: $after) {
      totalCount
      totalCountIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        official {
          id
          name
        }
        count
        strength
        independentSources
        first {
          id
          when {
            text
          }
        }
        last {
          id
          when {
            text
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ClosestCounterpartsQuery, ClosestCounterpartsQueryVariables>;
export const DidTheyMeetDocument = new TypedDocumentString(`
    query DidTheyMeet($a: ID! = "xi-jinping", $b: ID! = "phan-van-giang") {
  pair(a: $a, b: $b) {
    count
    officials {
      name
      mentionedIn {
        id
        publisher
        title
      }
    }
    encounters(first: 10) {
      nodes {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DidTheyMeetQuery, DidTheyMeetQueryVariables>;
export const EditionsOfEventDocument = new TypedDocumentString(`
    query EditionsOfEvent($event: ID! = "defence-consultation-2021") {
  event(id: $event) {
    name
    when {
      edtf
    }
    editions {
      ordinal
      series {
        id
        name
      }
      sources {
        id
        publisher
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EditionsOfEventQuery, EditionsOfEventQueryVariables>;
export const EditionsOfSeriesDocument = new TypedDocumentString(`
    query EditionsOfSeries($series: ID! = "border-defence-friendship-exchange") {
  series(id: $series) {
    name
    missing
    editions {
      ordinal
      event {
        id
        name
        status
        when {
          edtf
        }
        places {
          name
        }
        participations(first: 30, attendance: [ATTENDED]) {
          nodes {
            participant {
              __typename
              ... on Official {
                name
                country {
                  name
                }
              }
              ... on Organization {
                name
              }
            }
            roles
            attendance
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EditionsOfSeriesQuery, EditionsOfSeriesQueryVariables>;
export const EncountersOfPairDocument = new TypedDocumentString(`
    query EncountersOfPair($a: ID! = "phan-van-giang", $b: ID! = "dong-jun", $first: Int = 20, $after: String) {
  pair(a: $a, b: $b) {
    count
    first {
      when {
        edtf
      }
    }
    last {
      when {
        edtf
      }
    }
    encounters(first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        when {
          edtf
        }
        event {
          id
          name
        }
        strength
        places {
          name
        }
        sides {
          official {
            name
          }
          rank
          roles
          positions {
            name
            country {
              name
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EncountersOfPairQuery, EncountersOfPairQueryVariables>;
export const FindOfficialDocument = new TypedDocumentString(`
    query FindOfficial($name: String! = "Giang Phan Văn", $country: ID) {
  search(query: $name, kinds: [OFFICIAL], country: $country) {
    nodes {
      match
      matchedName {
        text
        language
      }
      name
      node {
        id
      }
    }
    suggestions {
      name {
        text
      }
      node {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindOfficialQuery, FindOfficialQueryVariables>;
export const HostRotationDocument = new TypedDocumentString(`
    query HostRotation($series: ID! = "defence-strategy-dialogue") {
  series(id: $series) {
    name
    firstEdition {
      ordinal
    }
    lastEdition {
      ordinal
    }
    hostRotation {
      pattern
      breaks {
        edition {
          ordinal
        }
      }
      turns {
        turn
        edition {
          ordinal
          event {
            id
            when {
              edtf
              text
            }
          }
          sides {
            rule
            country {
              name
            }
            leaders {
              name
            }
          }
          sincePrevious {
            atLeastDays
            atMostDays
            missing
          }
        }
        hosting {
          rule
          countries {
            basis
            country {
              id
              name
            }
            places {
              name
            }
          }
        }
      }
    }
    missingEditions {
      ordinal
      between {
        edtf
        text
      }
    }
    countedDifferently {
      event {
        id
      }
      counts {
        ordinal
        series {
          name
        }
      }
    }
    usualOffices {
      attended
      held
      position {
        name
      }
      without {
        presence
        edition {
          ordinal
        }
        holders {
          certainty
          official {
            name
          }
        }
        side {
          leaders {
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HostRotationQuery, HostRotationQueryVariables>;
export const HowConnectedDocument = new TypedDocumentString(`
    query HowConnected($from: ID! = "wei-fenghe", $to: ID! = "dong-jun", $first: Int! = 3, $maxHops: Int! = 6) {
  paths(from: $from, to: $to, first: $first, maxHops: $maxHops) {
    outcome
    complete
    chains {
      weakest
      hops {
        from {
          name
        }
        to {
          name
        }
        strength
        attendees
        encounter {
          id
          when {
            edtf
          }
          event {
            id
            name
          }
          sources {
            id
            publisher
          }
        }
      }
    }
    pair {
      sharedOrganizations {
        id
        name
      }
      sharedPositions {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HowConnectedQuery, HowConnectedQueryVariables>;
export const HowWordCouldPassDocument = new TypedDocumentString(`
    query HowWordCouldPass($from: ID! = "fan-changlong", $to: ID! = "dong-jun", $inOrder: Certainty! = CERTAIN, $period: PeriodFilter, $minStrength: EncounterStrength! = ACTIVITY, $avoid: PathAvoidance, $maxHops: Int! = 6) {
  paths(
    from: $from
    to: $to
    inOrder: $inOrder
    period: $period
    minStrength: $minStrength
    avoid: $avoid
    maxHops: $maxHops
  ) {
    outcome
    complete
    chains {
      weakest
      hops {
        from {
          name
        }
        to {
          name
        }
        strength
        occasion {
          id
          when {
            edtf
          }
        }
        encounter {
          id
        }
      }
    }
    looked {
      hops
      officials
      events
      attendances
    }
  }
}
    `) as unknown as TypedDocumentString<HowWordCouldPassQuery, HowWordCouldPassQueryVariables>;
export const LatestWordByDocument = new TypedDocumentString(`
    query LatestWordBy($event: ID! = "border-defence-friendship-exchange-8", $known: EDTF! = "2023-08") {
  asOf(known: $known) {
    event(id: $event) {
      name
      status
      when {
        edtf
      }
      places {
        name
      }
      participations(first: 20) {
        nodes {
          participant {
            ... on Official {
              id
              name
            }
            ... on Organization {
              id
              name
            }
          }
          attendance
        }
      }
      sources {
        id
        publisher
        published {
          edtf
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LatestWordByQuery, LatestWordByQueryVariables>;
export const LostWithoutPublisherDocument = new TypedDocumentString(`
    query LostWithoutPublisher($publisher: String = "China Military Online", $sources: [ID!], $first: Int = 20) {
  lossWithout(publisher: $publisher, sources: $sources) {
    sources {
      id
      title
    }
    claims(first: $first) {
      totalCount
      totalCountIsCapped
      nodes {
        subjectId
        property
        value
      }
    }
    entities(first: $first) {
      totalCount
      totalCountIsCapped
      nodes {
        __typename
        id
        name
      }
    }
    encounters(first: $first) {
      totalCount
      totalCountIsCapped
      nodes {
        id
        when {
          edtf
        }
        officials {
          name
        }
      }
    }
    facts(first: $first) {
      totalCount
      totalCountIsCapped
      nodes {
        subject {
          id
          name
        }
        property
        before
        after
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LostWithoutPublisherQuery, LostWithoutPublisherQueryVariables>;
export const MeetingsOverTimeDocument = new TypedDocumentString(`
    query MeetingsOverTime($by: TimelineStep! = YEAR, $countries: [ID!] = ["china", "vietnam"]) {
  encounters(first: 0, filter: {countries: $countries, acrossCountries: true}) {
    totalCount
    totalCountIsCapped
    timeline(by: $by) {
      certain
      uncertain
      undated
      buckets {
        when {
          edtf
          text
        }
        certain
        possible
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MeetingsOverTimeQuery, MeetingsOverTimeQueryVariables>;
export const MetAtPlaceDocument = new TypedDocumentString(`
    query MetAtPlace($place: ID! = "guangxi", $first: Int = 20, $after: String) {
  place(id: $place) {
    name
  }
  encounters(
    filter: {place: $place, acrossCountries: true}
    first: $first
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalCountIsCapped
    nodes {
      when {
        edtf
      }
      event {
        id
        name
      }
      officials {
        name
      }
      places {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MetAtPlaceQuery, MetAtPlaceQueryVariables>;
export const MetInPeriodDocument = new TypedDocumentString(`
    query MetInPeriod($from: EDTF = "2021-04", $to: EDTF = "2022-04", $certainty: Certainty = CERTAIN, $first: Int = 20, $after: String) {
  encounters(
    filter: {period: {from: $from, to: $to, certainty: $certainty}, acrossCountries: true}
    first: $first
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
    totalCountIsCapped
    nodes {
      when {
        edtf
        earliest
        latest
      }
      event {
        id
        name
      }
      officials {
        name
      }
      places {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MetInPeriodQuery, MetInPeriodQueryVariables>;
export const NetworkAroundDocument = new TypedDocumentString(`
    query NetworkAround($around: [ID!]! = ["phan-van-giang"], $form: NetworkForm! = TIES, $hops: Int! = 1, $first: Int! = 5, $filter: EncounterFilter) {
  network(
    around: $around
    form: $form
    hops: $hops
    first: $first
    filter: $filter
  ) {
    nodes {
      id
      name
      distance
      neighbours
      hidden
    }
    links {
      id
      source
      target
      count
      gatherings
      strength
      first {
        edtf
      }
      last {
        edtf
      }
    }
    levels {
      distance
      count
      leftOut
    }
    complete
    limitedBy
  }
}
    `) as unknown as TypedDocumentString<NetworkAroundQuery, NetworkAroundQueryVariables>;
export const OrganizationsByNameDocument = new TypedDocumentString(`
    query OrganizationsByName($name: String! = "Central Military Commission") {
  search(query: $name, kinds: [ORGANIZATION]) {
    nodes {
      match
      name
      node {
        id
        ... on Organization {
          kind
          country {
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrganizationsByNameQuery, OrganizationsByNameQueryVariables>;
export const PairedSitesDocument = new TypedDocumentString(`
    query PairedSites($first: Int = 20, $after: String) {
  places(filter: {paired: true}, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name
      kind
      operator {
        name
      }
      pairedWith {
        id
        name
      }
      agreements {
        name
        kind
        status
        signed {
          edtf
        }
        parties {
          ... on Place {
            id
            name
          }
          ... on Organization {
            id
            name
          }
        }
        sources {
          id
          publisher
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PairedSitesQuery, PairedSitesQueryVariables>;
export const PlannedOnlyDocument = new TypedDocumentString(`
    query PlannedOnly($first: Int = 20, $after: String) {
  events(filter: {plannedOnly: true}, first: $first, after: $after) {
    nodes {
      id
      name
      status
      when {
        edtf
      }
      partOf {
        id
        name
        status
      }
      participations(first: 10) {
        nodes {
          participant {
            ... on Official {
              name
            }
            ... on Organization {
              name
            }
          }
          attendance
        }
      }
      sources {
        id
        publisher
        published {
          edtf
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<PlannedOnlyQuery, PlannedOnlyQueryVariables>;
export const PositionsOnDayDocument = new TypedDocumentString(`
    query PositionsOnDay($official: ID! = "wei-fenghe", $date: Date! = "2022-04-23") {
  official(id: $official) {
    name
    positionsOn(date: $date) {
      certainty
      position {
        id
        name
        country {
          name
        }
      }
      evidence {
        property
        value
        source {
          id
          publisher
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PositionsOnDayQuery, PositionsOnDayQueryVariables>;
export const RestsOnInferredDateDocument = new TypedDocumentString(`
    query RestsOnInferredDate($source: ID = "vns-2025-04-ninth-exchange", $first: Int = 50, $after: String) {
  claims(
    filter: {source: $source, restsOnInferredDate: true}
    first: $first
    after: $after
  ) {
    totalCount
    totalCountIsCapped
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      subject {
        id
        name
      }
      property
      value
      basis
      source {
        id
        published {
          edtf
        }
        publishedBasis
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RestsOnInferredDateQuery, RestsOnInferredDateQueryVariables>;
export const SearchEverythingDocument = new TypedDocumentString(`
    query SearchEverything($text: String! = "friendship exchange", $kinds: [SearchKind!], $country: ID, $first: Int = 10, $after: String) {
  search(
    query: $text
    kinds: $kinds
    country: $country
    first: $first
    after: $after
  ) {
    totalCount
    totalCountIsCapped
    nodes {
      kind
      name
      match
      matchedName {
        text
      }
      node {
        id
      }
    }
    facets {
      kinds {
        kind
        count
      }
      countries {
        country {
          id
          name
        }
        count
      }
      organizationKinds {
        kind
        count
      }
      placeKinds {
        kind
        count
      }
      eventTypes {
        kind
        count
      }
    }
    suggestions {
      kind
      name {
        text
      }
      node {
        id
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SearchEverythingQuery, SearchEverythingQueryVariables>;
export const SourcesOfEventDocument = new TypedDocumentString(`
    query SourcesOfEvent($event: ID! = "border-defence-friendship-exchange-7", $first: Int = 50, $after: String) {
  event(id: $event) {
    name
    when {
      edtf
    }
    sources {
      id
      publisher
      title
      address
    }
    claims(first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        property
        value
        basis
        standing
        source {
          id
        }
      }
    }
    participations(first: 20) {
      nodes {
        participant {
          ... on Official {
            name
          }
          ... on Organization {
            name
          }
        }
        attendance
        rank
        sources {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SourcesOfEventQuery, SourcesOfEventQueryVariables>;
export const WhatASourceSaysDocument = new TypedDocumentString(`
    query WhatASourceSays($source: ID! = "chinamil-2022-04-23-seventh-exchange", $first: Int = 50) {
  source(id: $source) {
    publisher
    title
    address
    published {
      edtf
    }
    events {
      id
      name
    }
    mentions {
      id
      name
    }
    claims(first: $first) {
      totalCount
      totalCountIsCapped
      nodes {
        subject {
          id
          name
        }
        property
        value
        standing
        locator {
          paragraph
          characters
          sha256
        }
      }
    }
    lostWithout(first: $first) {
      totalCount
      totalCountIsCapped
      nodes {
        subject {
          id
        }
        property
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatASourceSaysQuery, WhatASourceSaysQueryVariables>;
export const WhereSourcesDisagreeDocument = new TypedDocumentString(`
    query WhereSourcesDisagree($first: Int = 20, $after: String) {
  conflicts(first: $first, after: $after) {
    nodes {
      subject {
        id
        name
      }
      property
      preferred {
        value
        source {
          id
          publisher
        }
      }
      claims {
        value
        standing
        source {
          id
          publisher
          published {
            edtf
          }
        }
        locator {
          paragraph
          characters
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<WhereSourcesDisagreeQuery, WhereSourcesDisagreeQueryVariables>;
export const WhereTheyMetDocument = new TypedDocumentString(`
    query WhereTheyMet($official: ID! = "phan-van-giang") {
  official(id: $official) {
    name
    encounters(first: 0) {
      totalCount
      totalCountIsCapped
      map {
        points {
          place {
            id
            name
            coordinates {
              latitude
              longitude
            }
          }
          count
          first {
            edtf
          }
          last {
            edtf
          }
        }
        regions {
          place {
            id
            name
          }
          count
        }
        withoutPlace
        withoutCoordinates
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhereTheyMetQuery, WhereTheyMetQueryVariables>;
export const WhoDidNotComeDocument = new TypedDocumentString(`
    query WhoDidNotCome($filter: AbsenceFilter = {kind: [ABSENT, REPRESENTED, REPLACED, NO_REPORT, CALLED_OFF]}, $first: Int = 20, $after: String) {
  absences(filter: $filter, first: $first, after: $after) {
    totalCount
    totalCountIsCapped
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      kind
      participant {
        ... on Official {
          id
          name
        }
        ... on Organization {
          id
          name
        }
      }
      event {
        id
        name
        status
        when {
          edtf
        }
      }
      expectedFor {
        edtf
      }
      instead {
        participant {
          ... on Official {
            id
            name
          }
        }
      }
      overtaken {
        property
        value
        firstSeen
      }
      sources {
        id
        publisher
      }
      independentSources
    }
  }
}
    `) as unknown as TypedDocumentString<WhoDidNotComeQuery, WhoDidNotComeQueryVariables>;
export const WhomHasMetDocument = new TypedDocumentString(`
    query WhomHasMet($official: ID! = "phan-van-giang", $first: Int = 20, $after: String) {
  official(id: $official) {
    name
    encounters(first: $first, after: $after, filter: {acrossCountries: true}) {
      totalCount
      totalCountIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        officials {
          name
        }
        when {
          edtf
          text
        }
        event {
          id
          name
        }
        places {
          id
          name
        }
        strength
        independentSources
        sources {
          id
          publisher
          title
          address
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhomHasMetQuery, WhomHasMetQueryVariables>;
export const WhosePeopleMetDocument = new TypedDocumentString(`
    query WhosePeopleMet($official: ID! = "phan-van-giang", $first: Int! = 5) {
  official(id: $official) {
    name
    encounters(first: 0) {
      totalCount
      totalCountIsCapped
      countries: groups(by: COUNTRY, first: $first) {
        ...CountedGroups
      }
      bodies: groups(by: ORGANIZATION, first: $first) {
        ...CountedGroups
      }
      types: groups(by: TYPE, first: $first) {
        ...CountedGroups
      }
    }
  }
}
    fragment CountedGroups on Groups {
  total
  leftOut
  ungrouped
  groups {
    key
    name
    count
    first {
      edtf
    }
    last {
      edtf
    }
  }
}`) as unknown as TypedDocumentString<WhosePeopleMetQuery, WhosePeopleMetQueryVariables>;