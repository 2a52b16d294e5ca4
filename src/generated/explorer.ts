/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How far a document got. */
export type AgreementStatus =
  /** Proposed or under negotiation. */
  | 'PROPOSED'
  /** Only referred to; no source reports the signing. */
  | 'REFERENCED'
  /** Signed by its parties. */
  | 'SIGNED';

/** Whether a source reports something or only announces it. */
export type Assertion =
  /** Said of what was yet to come; it counts only until somebody reports what happened. */
  | 'PLANNED'
  /** Said of what was or is. */
  | 'REPORTED';

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

/** Which end of an order comes first. */
export type Direction =
  /** The least first: the exact opposite of DESC. */
  | 'ASC'
  /** The most first. */
  | 'DESC';

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

/** In which order encounters come. A cursor holds in the order in which it was given. */
export type EncounterOrder = {
  /** By what. */
  by?: EncounterOrderBy;
  /** Which end comes first: with DESC the latest, the closest, the best attested. */
  direction?: Direction;
};

/** By what encounters are put in order. */
export type EncounterOrderBy =
  /** By the latest shared activity that the filter is about. Undated ones count as the earliest. */
  | 'DATE'
  /** By how many independent sources report it; among equals by date. */
  | 'EVIDENCE'
  /** By how close the two came, talks being the most; among equals by date. */
  | 'STRENGTH';

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

/** Whether people met in one place. */
export type EventMode =
  /** Some were in one place and others joined from afar. */
  | 'HYBRID'
  /** They met in one place. */
  | 'IN_PERSON'
  /** They met by telephone or video only. */
  | 'VIRTUAL';

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

/** What a form of a name is to its bearer. */
export type NameKind =
  /** Another form that sources use. */
  | 'ALIAS'
  /** A name no longer borne. */
  | 'FORMER'
  /** The form that is shown. */
  | 'PRIMARY'
  /** A rendering in another script, or without diacritics. */
  | 'TRANSLITERATION';

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

/** Writing system of a name, as in ISO 15924. */
export type Script =
  /** Simplified Chinese characters. */
  | 'HANS'
  /** Traditional Chinese characters. */
  | 'HANT'
  /** Latin letters, with or without diacritics. */
  | 'LATN';

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

/** What sort of text a source is. */
export type SourceKind =
  /** An article of a newspaper, an agency or a portal. */
  | 'ARTICLE'
  /** Another collection of data. */
  | 'DATASET'
  /** An editors’ list that only names things. It is never evidence of a meeting. */
  | 'REGISTER'
  /** A statement or a communiqué of a government or a body. */
  | 'STATEMENT';

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

export type AgreementPageQueryVariables = Exact<{
  id: string | number;
}>;


export type AgreementPageQuery = { agreement: { id: string, name: string, status: AgreementStatus, names: Array<{ text: string, language: string | null, script: Script, kind: NameKind }>, signed: { edtf: string, text: string, earliest: string, latest: string } | null, parties: Array<
      | { id: string, name: string }
      | { id: string, name: string }
    >, event: { id: string, name: string, type: EventType, status: EventStatus, when: { edtf: string, text: string, earliest: string, latest: string } | null, places: Array<{ id: string, name: string }> } | null, sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, property: string, value: string, standing: Standing, assertion: Assertion, basis: string | null, locator: { paragraph: number | null } | null, source: { id: string, publisher: string } }> } } | null };

export type DatesFragment = { edtf: string, text: string, earliest: string, latest: string };

export type EncounterRowFragment = { id: string, strength: EncounterStrength, independentSources: number, when: { edtf: string, text: string, earliest: string, latest: string } | null, officials: Array<{ id: string, name: string, country: { id: string, name: string } }>, event: { id: string, name: string }, places: Array<{ id: string, name: string }> };

export type EventPageQueryVariables = Exact<{
  id: string | number;
}>;


export type EventPageQuery = { event: { id: string, name: string, type: EventType, status: EventStatus, mode: EventMode | null, names: Array<{ text: string, language: string | null, script: Script, kind: NameKind }>, when: { edtf: string, text: string, earliest: string, latest: string } | null, previousDates: Array<{ text: string }>, partOf: { id: string, name: string } | null, parts: Array<{ id: string, name: string, type: EventType, when: { text: string } | null, places: Array<{ id: string, name: string }> }>, places: Array<{ id: string, name: string, kind: PlaceKind, coordinates: { latitude: number, longitude: number } | null }>, topics: Array<{ id: string, name: string }>, editions: Array<{ ordinal: number, series: { id: string, name: string, editions: Array<{ ordinal: number, event: { id: string, name: string, when: { text: string } | null } }> } }>, agreements: Array<{ id: string, name: string, status: AgreementStatus, parties: Array<
        | { id: string, name: string }
        | { id: string, name: string }
      > }>, participations: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, attendance: Attendance, roles: Array<ParticipationRole>, rank: string | null, participant:
          | { id: string, name: string, country: { id: string, name: string } }
          | { id: string, name: string }
        , tenures: Array<{ position: { id: string, name: string } }> }> }, encounters: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, strength: EncounterStrength, independentSources: number, when: { edtf: string, text: string, earliest: string, latest: string } | null, officials: Array<{ id: string, name: string, country: { id: string, name: string } }>, event: { id: string, name: string }, places: Array<{ id: string, name: string }> }> }, sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, property: string, value: string, standing: Standing, assertion: Assertion, basis: string | null, locator: { paragraph: number | null } | null, source: { id: string, publisher: string } }> } } | null };

export type EventRowFragment = { id: string, name: string, type: EventType, status: EventStatus, when: { edtf: string, text: string, earliest: string, latest: string } | null, places: Array<{ id: string, name: string }> };

type Evidence_Agreement_Fragment = { sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, property: string, value: string, standing: Standing, assertion: Assertion, basis: string | null, locator: { paragraph: number | null } | null, source: { id: string, publisher: string } }> } };

type Evidence_Edition_Fragment = { sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, property: string, value: string, standing: Standing, assertion: Assertion, basis: string | null, locator: { paragraph: number | null } | null, source: { id: string, publisher: string } }> } };

type Evidence_Event_Fragment = { sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, property: string, value: string, standing: Standing, assertion: Assertion, basis: string | null, locator: { paragraph: number | null } | null, source: { id: string, publisher: string } }> } };

type Evidence_EventSeries_Fragment = { sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, property: string, value: string, standing: Standing, assertion: Assertion, basis: string | null, locator: { paragraph: number | null } | null, source: { id: string, publisher: string } }> } };

type Evidence_ForeignEntity_Fragment = { sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, property: string, value: string, standing: Standing, assertion: Assertion, basis: string | null, locator: { paragraph: number | null } | null, source: { id: string, publisher: string } }> } };

type Evidence_Official_Fragment = { sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, property: string, value: string, standing: Standing, assertion: Assertion, basis: string | null, locator: { paragraph: number | null } | null, source: { id: string, publisher: string } }> } };

type Evidence_Organization_Fragment = { sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, property: string, value: string, standing: Standing, assertion: Assertion, basis: string | null, locator: { paragraph: number | null } | null, source: { id: string, publisher: string } }> } };

type Evidence_Participation_Fragment = { sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, property: string, value: string, standing: Standing, assertion: Assertion, basis: string | null, locator: { paragraph: number | null } | null, source: { id: string, publisher: string } }> } };

type Evidence_Place_Fragment = { sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, property: string, value: string, standing: Standing, assertion: Assertion, basis: string | null, locator: { paragraph: number | null } | null, source: { id: string, publisher: string } }> } };

type Evidence_Position_Fragment = { sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, property: string, value: string, standing: Standing, assertion: Assertion, basis: string | null, locator: { paragraph: number | null } | null, source: { id: string, publisher: string } }> } };

type Evidence_RankTenure_Fragment = { sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, property: string, value: string, standing: Standing, assertion: Assertion, basis: string | null, locator: { paragraph: number | null } | null, source: { id: string, publisher: string } }> } };

type Evidence_Tenure_Fragment = { sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, property: string, value: string, standing: Standing, assertion: Assertion, basis: string | null, locator: { paragraph: number | null } | null, source: { id: string, publisher: string } }> } };

type Evidence_Topic_Fragment = { sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, property: string, value: string, standing: Standing, assertion: Assertion, basis: string | null, locator: { paragraph: number | null } | null, source: { id: string, publisher: string } }> } };

export type EvidenceFragment =
  | Evidence_Agreement_Fragment
  | Evidence_Edition_Fragment
  | Evidence_Event_Fragment
  | Evidence_EventSeries_Fragment
  | Evidence_ForeignEntity_Fragment
  | Evidence_Official_Fragment
  | Evidence_Organization_Fragment
  | Evidence_Participation_Fragment
  | Evidence_Place_Fragment
  | Evidence_Position_Fragment
  | Evidence_RankTenure_Fragment
  | Evidence_Tenure_Fragment
  | Evidence_Topic_Fragment
;

export type ExploreEventQueryVariables = Exact<{
  id: string | number;
}>;


export type ExploreEventQuery = { event: { id: string, name: string, type: EventType, status: EventStatus, when: { edtf: string, text: string, earliest: string, latest: string } | null, places: Array<{ id: string, name: string }>, participations: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, attendance: Attendance, participant:
          | { id: string, name: string }
          | { id: string, name: string }
         }> }, sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }> } | null };

export type ExploreOfficialQueryVariables = Exact<{
  id: string | number;
  filter: EncounterFilter;
  shown: Array<string | number> | string | number;
  form: NetworkForm;
}>;


export type ExploreOfficialQuery = { expansion: { count: number, new: number, complete: boolean }, official: { id: string, name: string, names: Array<{ text: string, language: string | null, script: Script, kind: NameKind }>, country: { id: string, name: string }, tenures: Array<{ id: string, position: { id: string, name: string }, from: { text: string } | null, to: { text: string } | null }>, all: { totalCount: number, totalCountIsCapped: boolean }, encounters: { totalCount: number, totalCountIsCapped: boolean, countries: { leftOut: number, groups: Array<{ count: number, key: string, name: string }> }, years: { leftOut: number, groups: Array<{ count: number, key: string, name: string }> }, types: { leftOut: number, groups: Array<{ count: number, key: string, name: string }> } } } | null };

export type ExplorePageQueryVariables = Exact<{
  filter: EncounterFilter;
  atAllTimes: EncounterFilter;
  inAllPlaces: EncounterFilter;
  ofAllCountries: EncounterFilter;
  named: Array<string | number> | string | number;
  step: TimelineStep;
  order: EncounterOrder;
  ofAnybody: EncounterFilter;
  around: Array<string | number> | string | number;
  form: NetworkForm;
  hops: number;
  isAround: boolean;
  nodes: number;
}>;


export type ExplorePageQuery = { network?: { leftOut: number, complete: boolean, limitedBy: Array<NetworkLimit>, nodes: Array<{ id: string, name: string, country: string | null, distance: number, hidden: number | null }>, links: Array<{ source: string, target: string, count: number, strength: EncounterStrength }> }, encounters: { totalCount: number, totalCountIsCapped: boolean, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, strength: EncounterStrength, independentSources: number, when: { edtf: string, text: string, earliest: string, latest: string } | null, officials: Array<{ id: string, name: string, country: { id: string, name: string } }>, event: { id: string, name: string }, places: Array<{ id: string, name: string }> }> }, time: { timeline: { undated: number, uncertain: number, buckets: Array<{ certain: number, possible: number, when: { edtf: string, text: string, earliest: string, latest: string } }> } }, space: { map: { withoutPlace: number, withoutCoordinates: number, points: Array<{ count: number, place: { id: string, name: string, coordinates: { latitude: number, longitude: number } | null, pairedWith: Array<{ id: string, coordinates: { latitude: number, longitude: number } | null }> } }> } }, countries: { groups: { groups: Array<{ key: string, name: string, count: number }> } }, dataset: { title: string, lastRead: { edtf: string } | null } | null, named: Array<
    | { name: string, id: string }
    | { id: string }
    | { name: string, id: string }
    | { id: string }
    | { name: string, id: string }
    | { name: string, id: string }
    | { name: string, id: string }
    | { name: string, id: string }
    | { name: string, id: string }
    | { name: string, id: string }
    | { name: string, id: string }
    | { name: string, id: string }
    | { name: string, id: string }
    | { id: string }
    | { name: string, id: string }
    | { name: string, id: string }
   | null> };

export type ExplorePairQueryVariables = Exact<{
  a: string | number;
  b: string | number;
  filter: EncounterFilter;
}>;


export type ExplorePairQuery = { pair: { officials: Array<{ id: string, name: string }>, encounters: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, strength: EncounterStrength, independentSources: number, sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }>, when: { edtf: string, text: string, earliest: string, latest: string } | null, officials: Array<{ id: string, name: string, country: { id: string, name: string } }>, event: { id: string, name: string }, places: Array<{ id: string, name: string }> }> } } | null };

export type ExploreRowsQueryVariables = Exact<{
  filter: EncounterFilter;
  order: EncounterOrder;
  after: string;
}>;


export type ExploreRowsQuery = { encounters: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, strength: EncounterStrength, independentSources: number, when: { edtf: string, text: string, earliest: string, latest: string } | null, officials: Array<{ id: string, name: string, country: { id: string, name: string } }>, event: { id: string, name: string }, places: Array<{ id: string, name: string }> }> } };

export type ExploreUndatedQueryVariables = Exact<{
  filter: EncounterFilter;
  last: number;
}>;


export type ExploreUndatedQuery = { encounters: { nodes: Array<{ id: string, strength: EncounterStrength, independentSources: number, when: { edtf: string, text: string, earliest: string, latest: string } | null, officials: Array<{ id: string, name: string, country: { id: string, name: string } }>, event: { id: string, name: string }, places: Array<{ id: string, name: string }> }> } };

export type ExploreUnplacedQueryVariables = Exact<{
  filter: EncounterFilter;
  after?: string | null | undefined;
}>;


export type ExploreUnplacedQuery = { encounters: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, strength: EncounterStrength, independentSources: number, placed: Array<{ coordinates: { latitude: number } | null }>, when: { edtf: string, text: string, earliest: string, latest: string } | null, officials: Array<{ id: string, name: string, country: { id: string, name: string } }>, event: { id: string, name: string }, places: Array<{ id: string, name: string }> }> } };

export type OfficialPageQueryVariables = Exact<{
  id: string | number;
}>;


export type OfficialPageQuery = { official: { id: string, name: string, wikidata: string | null, names: Array<{ text: string, language: string | null, script: Script, kind: NameKind }>, country: { id: string, name: string }, tenures: Array<{ id: string, from: { text: string, earliest: string } | null, to: { text: string } | null, position: { id: string, name: string, organization: { id: string, name: string } | null } }>, ranks: Array<{ rank: string, from: { text: string } | null, to: { text: string } | null }>, encounters: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, strength: EncounterStrength, independentSources: number, when: { edtf: string, text: string, earliest: string, latest: string } | null, officials: Array<{ id: string, name: string, country: { id: string, name: string } }>, event: { id: string, name: string }, places: Array<{ id: string, name: string }> }> }, whole: { timeline: { undated: number, buckets: Array<{ certain: number, possible: number, when: { edtf: string } }> }, map: { withoutPlace: number, withoutCoordinates: number, points: Array<{ count: number, place: { id: string, name: string, coordinates: { latitude: number, longitude: number } | null, pairedWith: Array<{ id: string, coordinates: { latitude: number, longitude: number } | null }> } }> } }, counterparts: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ count: number, strength: EncounterStrength, official: { id: string, name: string }, first: { when: { edtf: string, text: string, earliest: string, latest: string } | null } | null, last: { when: { edtf: string, text: string, earliest: string, latest: string } | null } | null }> }, mentionedIn: Array<{ id: string, title: string, publisher: string }>, sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, property: string, value: string, standing: Standing, assertion: Assertion, basis: string | null, locator: { paragraph: number | null } | null, source: { id: string, publisher: string } }> } } | null };

export type OrganizationPageQueryVariables = Exact<{
  id: string | number;
}>;


export type OrganizationPageQuery = { whole: { timeline: { undated: number, buckets: Array<{ certain: number, possible: number, when: { edtf: string } }> }, map: { withoutPlace: number, withoutCoordinates: number, points: Array<{ count: number, place: { id: string, name: string, coordinates: { latitude: number, longitude: number } | null, pairedWith: Array<{ id: string, coordinates: { latitude: number, longitude: number } | null }> } }> } }, organization: { id: string, name: string, kind: OrganizationKind, names: Array<{ text: string, language: string | null, script: Script, kind: NameKind }>, country: { id: string, name: string } | null, partOf: { id: string, name: string } | null, parts: Array<{ id: string, name: string, kind: OrganizationKind }>, positions: Array<{ id: string, name: string, tenures: Array<{ from: { text: string } | null, to: { text: string } | null, official: { id: string, name: string } }> }>, counterparts: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ count: number, strength: EncounterStrength, official: { id: string, name: string }, first: { when: { edtf: string, text: string, earliest: string, latest: string } | null } | null, last: { when: { edtf: string, text: string, earliest: string, latest: string } | null } | null }> }, participations: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ roles: Array<ParticipationRole>, attendance: Attendance, event: { id: string, name: string, type: EventType, status: EventStatus, when: { edtf: string, text: string, earliest: string, latest: string } | null, places: Array<{ id: string, name: string }> } }> }, sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, property: string, value: string, standing: Standing, assertion: Assertion, basis: string | null, locator: { paragraph: number | null } | null, source: { id: string, publisher: string } }> } } | null };

export type PairPageQueryVariables = Exact<{
  a: string | number;
  b: string | number;
}>;


export type PairPageQuery = { pair: { count: number, officials: Array<{ id: string, name: string, names: Array<{ text: string, language: string | null, script: Script, kind: NameKind }>, country: { id: string, name: string } }>, first: { id: string, when: { edtf: string, text: string, earliest: string, latest: string } | null } | null, last: { id: string, when: { edtf: string, text: string, earliest: string, latest: string } | null } | null, sharedOrganizations: Array<{ id: string, name: string }>, sharedPositions: Array<{ id: string, name: string }>, gaps: { nodes: Array<{ leastDays: number, mostDays: number | null, before: { when: { edtf: string, text: string, earliest: string, latest: string } | null }, after: { when: { edtf: string, text: string, earliest: string, latest: string } | null } }> }, evidence: { independentSources: number, publisherCount: number }, sharedCounterparts: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ counts: Array<number>, official: { id: string, name: string } }> }, sharedPlaces: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ encounters: number, visits: Array<number>, place: { id: string, name: string } }> }, encounters: { nodes: Array<{ id: string, strength: EncounterStrength, independentSources: number, sides: Array<{ rank: string | null, roles: Array<ParticipationRole>, official: { id: string }, positions: Array<{ id: string, name: string }> }>, sources: Array<{ id: string, title: string, publisher: string, language: string }>, when: { edtf: string, text: string, earliest: string, latest: string } | null, officials: Array<{ id: string, name: string, country: { id: string, name: string } }>, event: { id: string, name: string }, places: Array<{ id: string, name: string }> }> } } | null };

export type PathsPageQueryVariables = Exact<{
  from: string | number;
  to: string | number;
  inOrder?: Certainty | null | undefined;
  minStrength: EncounterStrength;
}>;


export type PathsPageQuery = { paths: { outcome: PathOutcome, complete: boolean, looked: { officials: number, events: number, hops: number }, pair: { officials: Array<{ id: string, name: string }>, sharedOrganizations: Array<{ id: string, name: string }>, sharedPositions: Array<{ id: string, name: string }> }, chains: Array<{ length: number, weakest: EncounterStrength, hops: Array<{ strength: EncounterStrength, attendees: number, from: { id: string, name: string }, to: { id: string, name: string }, occasion: { id: string, name: string, when: { edtf: string, text: string, earliest: string, latest: string } | null }, encounter: { id: string, independentSources: number, sources: Array<{ id: string, publisher: string }> } | null }> }> } | null };

export type PlacePageQueryVariables = Exact<{
  id: string | number;
}>;


export type PlacePageQuery = { place: { id: string, name: string, kind: PlaceKind, marker: string | null, wikidata: string | null, names: Array<{ text: string, language: string | null, script: Script, kind: NameKind }>, coordinates: { latitude: number, longitude: number } | null, within: Array<{ id: string, name: string }>, pairedWith: Array<{ id: string, name: string, coordinates: { latitude: number, longitude: number } | null, within: Array<{ id: string, name: string }> }>, operator: { id: string, name: string } | null, contains: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, name: string, kind: PlaceKind }> }, agreements: Array<{ id: string, name: string, status: AgreementStatus }>, whole: { timeline: { undated: number, buckets: Array<{ certain: number, possible: number, when: { edtf: string } }> } }, events: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, name: string, type: EventType, status: EventStatus, when: { edtf: string, text: string, earliest: string, latest: string } | null, places: Array<{ id: string, name: string }> }> }, sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, property: string, value: string, standing: Standing, assertion: Assertion, basis: string | null, locator: { paragraph: number | null } | null, source: { id: string, publisher: string } }> } } | null };

export type PositionPageQueryVariables = Exact<{
  id: string | number;
}>;


export type PositionPageQuery = { position: { id: string, name: string, names: Array<{ text: string, language: string | null, script: Script, kind: NameKind }>, country: { id: string, name: string }, organization: { id: string, name: string } | null, tenures: Array<{ id: string, from: { text: string } | null, to: { text: string } | null, official: { id: string, name: string } }>, sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, property: string, value: string, standing: Standing, assertion: Assertion, basis: string | null, locator: { paragraph: number | null } | null, source: { id: string, publisher: string } }> } } | null };

export type SearchPageQueryVariables = Exact<{
  text: string;
  kinds?: Array<SearchKind> | SearchKind | null | undefined;
}>;


export type SearchPageQuery = { search: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ kind: SearchKind, name: string, match: NameMatch, matchedName: { text: string, language: string | null, script: Script }, node:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string, when: { text: string } | null }
        | { id: string }
        | { id: string }
        | { id: string, country: { name: string } }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { publisher: string, id: string }
        | { id: string }
        | { id: string }
       }>, facets: { kinds: Array<{ kind: SearchKind, count: number }> }, suggestions: Array<{ kind: SearchKind, name: { text: string, language: string | null, script: Script }, node:
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

export type SeriesPageQueryVariables = Exact<{
  id: string | number;
}>;


export type SeriesPageQuery = { series: { id: string, name: string, missing: Array<number>, names: Array<{ text: string, language: string | null, script: Script, kind: NameKind }>, editions: Array<{ ordinal: number, event: { id: string, name: string, type: EventType, status: EventStatus, when: { edtf: string, text: string, earliest: string, latest: string } | null, places: Array<{ id: string, name: string }> } }>, sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, property: string, value: string, standing: Standing, assertion: Assertion, basis: string | null, locator: { paragraph: number | null } | null, source: { id: string, publisher: string } }> } } | null };

export type SourcePageQueryVariables = Exact<{
  id: string | number;
}>;


export type SourcePageQuery = { source: { id: string, title: string, publisher: string, agency: string | null, address: string | null, kind: SourceKind, language: string, publishedBasis: string | null, retrieved: string, withdrawn: boolean, published: { edtf: string, text: string, earliest: string, latest: string } | null, events: Array<{ id: string, name: string, type: EventType, status: EventStatus, when: { edtf: string, text: string, earliest: string, latest: string } | null, places: Array<{ id: string, name: string }> }>, mentions: Array<{ id: string, name: string }>, lostWithout: { totalCount: number, totalCountIsCapped: boolean }, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, property: string, value: string, standing: Standing, assertion: Assertion, basis: string | null, sole: boolean, locator: { paragraph: number | null } | null, subject:
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
         | null }> } } | null };

export type StartPageQueryVariables = Exact<{ [key: string]: never; }>;


export type StartPageQuery = { dataset: { title: string, description: string, licence: string } | null, encounters: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, strength: EncounterStrength, independentSources: number, when: { edtf: string, text: string, earliest: string, latest: string } | null, officials: Array<{ id: string, name: string, country: { id: string, name: string } }>, event: { id: string, name: string }, places: Array<{ id: string, name: string }> }> }, officials: { totalCount: number, totalCountIsCapped: boolean }, events: { totalCount: number, totalCountIsCapped: boolean }, sources: { totalCount: number, totalCountIsCapped: boolean } };

export type TopicPageQueryVariables = Exact<{
  id: string | number;
}>;


export type TopicPageQuery = { topic: { id: string, name: string, names: Array<{ text: string, language: string | null, script: Script, kind: NameKind }>, events: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, name: string, type: EventType, status: EventStatus, when: { edtf: string, text: string, earliest: string, latest: string } | null, places: Array<{ id: string, name: string }> }> }, sources: Array<{ id: string, title: string, publisher: string, language: string, published: { text: string } | null }>, claims: { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ id: string, property: string, value: string, standing: Standing, assertion: Assertion, basis: string | null, locator: { paragraph: number | null } | null, source: { id: string, publisher: string } }> } } | null };

export type InTimeFragment = { undated: number, buckets: Array<{ certain: number, possible: number, when: { edtf: string } }> };

export type OnMapFragment = { withoutPlace: number, withoutCoordinates: number, points: Array<{ count: number, place: { id: string, name: string, coordinates: { latitude: number, longitude: number } | null, pairedWith: Array<{ id: string, coordinates: { latitude: number, longitude: number } | null }> } }> };

export type WhomMetFragment = { totalCount: number, totalCountIsCapped: boolean, nodes: Array<{ count: number, strength: EncounterStrength, official: { id: string, name: string }, first: { when: { edtf: string, text: string, earliest: string, latest: string } | null } | null, last: { when: { edtf: string, text: string, earliest: string, latest: string } | null } | null }> };

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
export const DatesFragmentDoc = new TypedDocumentString(`
    fragment Dates on FuzzyDate {
  edtf
  text
  earliest
  latest
}
    `, {"fragmentName":"Dates"}) as unknown as TypedDocumentString<DatesFragment, unknown>;
export const EncounterRowFragmentDoc = new TypedDocumentString(`
    fragment EncounterRow on Encounter {
  id
  when {
    ...Dates
  }
  strength
  independentSources
  officials {
    id
    name
    country {
      id
      name
    }
  }
  event {
    id
    name
  }
  places {
    id
    name
  }
}
    fragment Dates on FuzzyDate {
  edtf
  text
  earliest
  latest
}`, {"fragmentName":"EncounterRow"}) as unknown as TypedDocumentString<EncounterRowFragment, unknown>;
export const EventRowFragmentDoc = new TypedDocumentString(`
    fragment EventRow on Event {
  id
  name
  type
  status
  when {
    ...Dates
  }
  places {
    id
    name
  }
}
    fragment Dates on FuzzyDate {
  edtf
  text
  earliest
  latest
}`, {"fragmentName":"EventRow"}) as unknown as TypedDocumentString<EventRowFragment, unknown>;
export const EvidenceFragmentDoc = new TypedDocumentString(`
    fragment Evidence on Entity {
  sources {
    id
    title
    publisher
    language
    published {
      text
    }
  }
  claims(first: 100) {
    totalCount
    totalCountIsCapped
    nodes {
      id
      property
      value
      standing
      assertion
      basis
      locator {
        paragraph
      }
      source {
        id
        publisher
      }
    }
  }
}
    `, {"fragmentName":"Evidence"}) as unknown as TypedDocumentString<EvidenceFragment, unknown>;
export const InTimeFragmentDoc = new TypedDocumentString(`
    fragment InTime on Timeline {
  undated
  buckets {
    when {
      edtf
    }
    certain
    possible
  }
}
    `, {"fragmentName":"InTime"}) as unknown as TypedDocumentString<InTimeFragment, unknown>;
export const OnMapFragmentDoc = new TypedDocumentString(`
    fragment OnMap on Map {
  withoutPlace
  withoutCoordinates
  points {
    count
    place {
      id
      name
      coordinates {
        latitude
        longitude
      }
      pairedWith {
        id
        coordinates {
          latitude
          longitude
        }
      }
    }
  }
}
    `, {"fragmentName":"OnMap"}) as unknown as TypedDocumentString<OnMapFragment, unknown>;
export const WhomMetFragmentDoc = new TypedDocumentString(`
    fragment WhomMet on CounterpartConnection {
  totalCount
  totalCountIsCapped
  nodes {
    official {
      id
      name
    }
    count
    strength
    first {
      when {
        ...Dates
      }
    }
    last {
      when {
        ...Dates
      }
    }
  }
}
    fragment Dates on FuzzyDate {
  edtf
  text
  earliest
  latest
}`, {"fragmentName":"WhomMet"}) as unknown as TypedDocumentString<WhomMetFragment, unknown>;
export const AgreementPageDocument = new TypedDocumentString(`
    query AgreementPage($id: ID!) {
  agreement(id: $id) {
    id
    name
    names {
      text
      language
      script
      kind
    }
    status
    signed {
      ...Dates
    }
    parties {
      ... on Entity {
        id
        name
      }
    }
    event {
      ...EventRow
    }
    ...Evidence
  }
}
    fragment Dates on FuzzyDate {
  edtf
  text
  earliest
  latest
}
fragment EventRow on Event {
  id
  name
  type
  status
  when {
    ...Dates
  }
  places {
    id
    name
  }
}
fragment Evidence on Entity {
  sources {
    id
    title
    publisher
    language
    published {
      text
    }
  }
  claims(first: 100) {
    totalCount
    totalCountIsCapped
    nodes {
      id
      property
      value
      standing
      assertion
      basis
      locator {
        paragraph
      }
      source {
        id
        publisher
      }
    }
  }
}`) as unknown as TypedDocumentString<AgreementPageQuery, AgreementPageQueryVariables>;
export const EventPageDocument = new TypedDocumentString(`
    query EventPage($id: ID!) {
  event(id: $id) {
    id
    name
    names {
      text
      language
      script
      kind
    }
    type
    status
    mode
    when {
      ...Dates
    }
    previousDates {
      text
    }
    partOf {
      id
      name
    }
    parts {
      id
      name
      type
      when {
        text
      }
      places {
        id
        name
      }
    }
    places {
      id
      name
      kind
      coordinates {
        latitude
        longitude
      }
    }
    topics {
      id
      name
    }
    editions {
      ordinal
      series {
        id
        name
        editions {
          ordinal
          event {
            id
            name
            when {
              text
            }
          }
        }
      }
    }
    agreements {
      id
      name
      status
      parties {
        ... on Entity {
          id
          name
        }
      }
    }
    participations(first: 60) {
      totalCount
      totalCountIsCapped
      nodes {
        id
        attendance
        roles
        rank
        participant {
          ... on Entity {
            id
            name
          }
          ... on Official {
            country {
              id
              name
            }
          }
        }
        tenures {
          position {
            id
            name
          }
        }
      }
    }
    encounters(first: 30) {
      totalCount
      totalCountIsCapped
      nodes {
        ...EncounterRow
      }
    }
    ...Evidence
  }
}
    fragment Dates on FuzzyDate {
  edtf
  text
  earliest
  latest
}
fragment EncounterRow on Encounter {
  id
  when {
    ...Dates
  }
  strength
  independentSources
  officials {
    id
    name
    country {
      id
      name
    }
  }
  event {
    id
    name
  }
  places {
    id
    name
  }
}
fragment Evidence on Entity {
  sources {
    id
    title
    publisher
    language
    published {
      text
    }
  }
  claims(first: 100) {
    totalCount
    totalCountIsCapped
    nodes {
      id
      property
      value
      standing
      assertion
      basis
      locator {
        paragraph
      }
      source {
        id
        publisher
      }
    }
  }
}`) as unknown as TypedDocumentString<EventPageQuery, EventPageQueryVariables>;
export const ExploreEventDocument = new TypedDocumentString(`
    query ExploreEvent($id: ID!) {
  event(id: $id) {
    id
    name
    type
    status
    when {
      ...Dates
    }
    places {
      id
      name
    }
    participations(first: 20) {
      totalCount
      totalCountIsCapped
      nodes {
        id
        attendance
        participant {
          ... on Entity {
            id
            name
          }
        }
      }
    }
    sources {
      id
      title
      publisher
      language
      published {
        text
      }
    }
  }
}
    fragment Dates on FuzzyDate {
  edtf
  text
  earliest
  latest
}`) as unknown as TypedDocumentString<ExploreEventQuery, ExploreEventQueryVariables>;
export const ExploreOfficialDocument = new TypedDocumentString(`
    query ExploreOfficial($id: ID!, $filter: EncounterFilter!, $shown: [ID!]!, $form: NetworkForm!) {
  expansion(of: $id, without: $shown, form: $form, filter: $filter) {
    count
    new
    complete
  }
  official(id: $id) {
    id
    name
    names {
      text
      language
      script
      kind
    }
    country {
      id
      name
    }
    tenures {
      id
      position {
        id
        name
      }
      from {
        text
      }
      to {
        text
      }
    }
    all: encounters(first: 0) {
      totalCount
      totalCountIsCapped
    }
    encounters(filter: $filter, first: 0) {
      totalCount
      totalCountIsCapped
      countries: groups(by: COUNTRY, first: 4) {
        leftOut
        groups {
          count
          key
          name
        }
      }
      years: groups(by: YEAR, first: 4) {
        leftOut
        groups {
          count
          key
          name
        }
      }
      types: groups(by: TYPE, first: 4) {
        leftOut
        groups {
          count
          key
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExploreOfficialQuery, ExploreOfficialQueryVariables>;
export const ExplorePageDocument = new TypedDocumentString(`
    query ExplorePage($filter: EncounterFilter!, $atAllTimes: EncounterFilter!, $inAllPlaces: EncounterFilter!, $ofAllCountries: EncounterFilter!, $named: [ID!]!, $step: TimelineStep!, $order: EncounterOrder!, $ofAnybody: EncounterFilter!, $around: [ID!]!, $form: NetworkForm!, $hops: Int!, $isAround: Boolean!, $nodes: Int!) {
  network(
    around: $around
    form: $form
    hops: $hops
    first: $nodes
    filter: $ofAnybody
  ) @include(if: $isAround) {
    nodes {
      id
      name
      country
      distance
      hidden
    }
    links {
      source
      target
      count
      strength
    }
    leftOut
    complete
    limitedBy
  }
  encounters(filter: $filter, orderBy: $order, first: 50) {
    totalCount
    totalCountIsCapped
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...EncounterRow
    }
  }
  time: encounters(filter: $atAllTimes, first: 0) {
    timeline(by: $step) {
      undated
      uncertain
      buckets {
        when {
          ...Dates
        }
        certain
        possible
      }
    }
  }
  space: encounters(filter: $inAllPlaces, first: 0) {
    map {
      ...OnMap
    }
  }
  countries: encounters(filter: $ofAllCountries, first: 0) {
    groups(by: COUNTRY, first: 30) {
      groups {
        key
        name
        count
      }
    }
  }
  dataset {
    title
    lastRead {
      edtf
    }
  }
  named: nodes(ids: $named) {
    id
    ... on Entity {
      name
    }
  }
}
    fragment Dates on FuzzyDate {
  edtf
  text
  earliest
  latest
}
fragment EncounterRow on Encounter {
  id
  when {
    ...Dates
  }
  strength
  independentSources
  officials {
    id
    name
    country {
      id
      name
    }
  }
  event {
    id
    name
  }
  places {
    id
    name
  }
}
fragment OnMap on Map {
  withoutPlace
  withoutCoordinates
  points {
    count
    place {
      id
      name
      coordinates {
        latitude
        longitude
      }
      pairedWith {
        id
        coordinates {
          latitude
          longitude
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<ExplorePageQuery, ExplorePageQueryVariables>;
export const ExplorePairDocument = new TypedDocumentString(`
    query ExplorePair($a: ID!, $b: ID!, $filter: EncounterFilter!) {
  pair(a: $a, b: $b) {
    officials {
      id
      name
    }
    encounters(filter: $filter, first: 20) {
      totalCount
      totalCountIsCapped
      nodes {
        ...EncounterRow
        sources {
          id
          title
          publisher
          language
          published {
            text
          }
        }
      }
    }
  }
}
    fragment Dates on FuzzyDate {
  edtf
  text
  earliest
  latest
}
fragment EncounterRow on Encounter {
  id
  when {
    ...Dates
  }
  strength
  independentSources
  officials {
    id
    name
    country {
      id
      name
    }
  }
  event {
    id
    name
  }
  places {
    id
    name
  }
}`) as unknown as TypedDocumentString<ExplorePairQuery, ExplorePairQueryVariables>;
export const ExploreRowsDocument = new TypedDocumentString(`
    query ExploreRows($filter: EncounterFilter!, $order: EncounterOrder!, $after: String!) {
  encounters(filter: $filter, orderBy: $order, first: 80, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...EncounterRow
    }
  }
}
    fragment Dates on FuzzyDate {
  edtf
  text
  earliest
  latest
}
fragment EncounterRow on Encounter {
  id
  when {
    ...Dates
  }
  strength
  independentSources
  officials {
    id
    name
    country {
      id
      name
    }
  }
  event {
    id
    name
  }
  places {
    id
    name
  }
}`) as unknown as TypedDocumentString<ExploreRowsQuery, ExploreRowsQueryVariables>;
export const ExploreUndatedDocument = new TypedDocumentString(`
    query ExploreUndated($filter: EncounterFilter!, $last: Int!) {
  encounters(filter: $filter, orderBy: {by: DATE, direction: DESC}, last: $last) {
    nodes {
      ...EncounterRow
    }
  }
}
    fragment Dates on FuzzyDate {
  edtf
  text
  earliest
  latest
}
fragment EncounterRow on Encounter {
  id
  when {
    ...Dates
  }
  strength
  independentSources
  officials {
    id
    name
    country {
      id
      name
    }
  }
  event {
    id
    name
  }
  places {
    id
    name
  }
}`) as unknown as TypedDocumentString<ExploreUndatedQuery, ExploreUndatedQueryVariables>;
export const ExploreUnplacedDocument = new TypedDocumentString(`
    query ExploreUnplaced($filter: EncounterFilter!, $after: String) {
  encounters(filter: $filter, first: 60, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...EncounterRow
      placed: places {
        coordinates {
          latitude
        }
      }
    }
  }
}
    fragment Dates on FuzzyDate {
  edtf
  text
  earliest
  latest
}
fragment EncounterRow on Encounter {
  id
  when {
    ...Dates
  }
  strength
  independentSources
  officials {
    id
    name
    country {
      id
      name
    }
  }
  event {
    id
    name
  }
  places {
    id
    name
  }
}`) as unknown as TypedDocumentString<ExploreUnplacedQuery, ExploreUnplacedQueryVariables>;
export const OfficialPageDocument = new TypedDocumentString(`
    query OfficialPage($id: ID!) {
  official(id: $id) {
    id
    name
    names {
      text
      language
      script
      kind
    }
    country {
      id
      name
    }
    wikidata
    tenures {
      id
      from {
        text
        earliest
      }
      to {
        text
      }
      position {
        id
        name
        organization {
          id
          name
        }
      }
    }
    ranks {
      rank
      from {
        text
      }
      to {
        text
      }
    }
    encounters(first: 50) {
      totalCount
      totalCountIsCapped
      nodes {
        ...EncounterRow
      }
    }
    whole: encounters(first: 0) {
      timeline(by: YEAR) {
        ...InTime
      }
      map {
        ...OnMap
      }
    }
    counterparts(first: 10) {
      ...WhomMet
    }
    mentionedIn {
      id
      title
      publisher
    }
    ...Evidence
  }
}
    fragment Dates on FuzzyDate {
  edtf
  text
  earliest
  latest
}
fragment EncounterRow on Encounter {
  id
  when {
    ...Dates
  }
  strength
  independentSources
  officials {
    id
    name
    country {
      id
      name
    }
  }
  event {
    id
    name
  }
  places {
    id
    name
  }
}
fragment Evidence on Entity {
  sources {
    id
    title
    publisher
    language
    published {
      text
    }
  }
  claims(first: 100) {
    totalCount
    totalCountIsCapped
    nodes {
      id
      property
      value
      standing
      assertion
      basis
      locator {
        paragraph
      }
      source {
        id
        publisher
      }
    }
  }
}
fragment InTime on Timeline {
  undated
  buckets {
    when {
      edtf
    }
    certain
    possible
  }
}
fragment OnMap on Map {
  withoutPlace
  withoutCoordinates
  points {
    count
    place {
      id
      name
      coordinates {
        latitude
        longitude
      }
      pairedWith {
        id
        coordinates {
          latitude
          longitude
        }
      }
    }
  }
}
fragment WhomMet on CounterpartConnection {
  totalCount
  totalCountIsCapped
  nodes {
    official {
      id
      name
    }
    count
    strength
    first {
      when {
        ...Dates
      }
    }
    last {
      when {
        ...Dates
      }
    }
  }
}`) as unknown as TypedDocumentString<OfficialPageQuery, OfficialPageQueryVariables>;
export const OrganizationPageDocument = new TypedDocumentString(`
    query OrganizationPage($id: ID!) {
  whole: events(filter: {organization: $id}, first: 0) {
    timeline(by: YEAR) {
      ...InTime
    }
    map {
      ...OnMap
    }
  }
  organization(id: $id) {
    id
    name
    names {
      text
      language
      script
      kind
    }
    kind
    country {
      id
      name
    }
    partOf {
      id
      name
    }
    parts {
      id
      name
      kind
    }
    positions {
      id
      name
      tenures {
        from {
          text
        }
        to {
          text
        }
        official {
          id
          name
        }
      }
    }
    counterparts(first: 10) {
      ...WhomMet
    }
    participations(first: 50) {
      totalCount
      totalCountIsCapped
      nodes {
        roles
        attendance
        event {
          ...EventRow
        }
      }
    }
    ...Evidence
  }
}
    fragment Dates on FuzzyDate {
  edtf
  text
  earliest
  latest
}
fragment EventRow on Event {
  id
  name
  type
  status
  when {
    ...Dates
  }
  places {
    id
    name
  }
}
fragment Evidence on Entity {
  sources {
    id
    title
    publisher
    language
    published {
      text
    }
  }
  claims(first: 100) {
    totalCount
    totalCountIsCapped
    nodes {
      id
      property
      value
      standing
      assertion
      basis
      locator {
        paragraph
      }
      source {
        id
        publisher
      }
    }
  }
}
fragment InTime on Timeline {
  undated
  buckets {
    when {
      edtf
    }
    certain
    possible
  }
}
fragment OnMap on Map {
  withoutPlace
  withoutCoordinates
  points {
    count
    place {
      id
      name
      coordinates {
        latitude
        longitude
      }
      pairedWith {
        id
        coordinates {
          latitude
          longitude
        }
      }
    }
  }
}
fragment WhomMet on CounterpartConnection {
  totalCount
  totalCountIsCapped
  nodes {
    official {
      id
      name
    }
    count
    strength
    first {
      when {
        ...Dates
      }
    }
    last {
      when {
        ...Dates
      }
    }
  }
}`) as unknown as TypedDocumentString<OrganizationPageQuery, OrganizationPageQueryVariables>;
export const PairPageDocument = new TypedDocumentString(`
    query PairPage($a: ID!, $b: ID!) {
  pair(a: $a, b: $b) {
    count
    officials {
      id
      name
      names {
        text
        language
        script
        kind
      }
      country {
        id
        name
      }
    }
    first {
      id
      when {
        ...Dates
      }
    }
    last {
      id
      when {
        ...Dates
      }
    }
    sharedOrganizations {
      id
      name
    }
    sharedPositions {
      id
      name
    }
    gaps(first: 1) {
      nodes {
        leastDays
        mostDays
        before {
          when {
            ...Dates
          }
        }
        after {
          when {
            ...Dates
          }
        }
      }
    }
    evidence {
      independentSources
      publisherCount
    }
    sharedCounterparts(first: 10) {
      totalCount
      totalCountIsCapped
      nodes {
        counts
        official {
          id
          name
        }
      }
    }
    sharedPlaces(first: 10) {
      totalCount
      totalCountIsCapped
      nodes {
        encounters
        visits
        place {
          id
          name
        }
      }
    }
    encounters(first: 25) {
      nodes {
        ...EncounterRow
        sides {
          official {
            id
          }
          rank
          roles
          positions {
            id
            name
          }
        }
        sources {
          id
          title
          publisher
          language
        }
      }
    }
  }
}
    fragment Dates on FuzzyDate {
  edtf
  text
  earliest
  latest
}
fragment EncounterRow on Encounter {
  id
  when {
    ...Dates
  }
  strength
  independentSources
  officials {
    id
    name
    country {
      id
      name
    }
  }
  event {
    id
    name
  }
  places {
    id
    name
  }
}`) as unknown as TypedDocumentString<PairPageQuery, PairPageQueryVariables>;
export const PathsPageDocument = new TypedDocumentString(`
    query PathsPage($from: ID!, $to: ID!, $inOrder: Certainty, $minStrength: EncounterStrength!) {
  paths(
    from: $from
    to: $to
    first: 5
    inOrder: $inOrder
    minStrength: $minStrength
  ) {
    outcome
    complete
    looked {
      officials
      events
      hops
    }
    pair {
      officials {
        id
        name
      }
      sharedOrganizations {
        id
        name
      }
      sharedPositions {
        id
        name
      }
    }
    chains {
      length
      weakest
      hops {
        strength
        attendees
        from {
          id
          name
        }
        to {
          id
          name
        }
        occasion {
          id
          name
          when {
            ...Dates
          }
        }
        encounter {
          id
          independentSources
          sources {
            id
            publisher
          }
        }
      }
    }
  }
}
    fragment Dates on FuzzyDate {
  edtf
  text
  earliest
  latest
}`) as unknown as TypedDocumentString<PathsPageQuery, PathsPageQueryVariables>;
export const PlacePageDocument = new TypedDocumentString(`
    query PlacePage($id: ID!) {
  place(id: $id) {
    id
    name
    names {
      text
      language
      script
      kind
    }
    kind
    marker
    wikidata
    coordinates {
      latitude
      longitude
    }
    within {
      id
      name
    }
    pairedWith {
      id
      name
      coordinates {
        latitude
        longitude
      }
      within {
        id
        name
      }
    }
    operator {
      id
      name
    }
    contains(first: 60) {
      totalCount
      totalCountIsCapped
      nodes {
        id
        name
        kind
      }
    }
    agreements {
      id
      name
      status
    }
    whole: events(first: 0) {
      timeline(by: YEAR) {
        ...InTime
      }
    }
    events(first: 50) {
      totalCount
      totalCountIsCapped
      nodes {
        ...EventRow
      }
    }
    ...Evidence
  }
}
    fragment Dates on FuzzyDate {
  edtf
  text
  earliest
  latest
}
fragment EventRow on Event {
  id
  name
  type
  status
  when {
    ...Dates
  }
  places {
    id
    name
  }
}
fragment Evidence on Entity {
  sources {
    id
    title
    publisher
    language
    published {
      text
    }
  }
  claims(first: 100) {
    totalCount
    totalCountIsCapped
    nodes {
      id
      property
      value
      standing
      assertion
      basis
      locator {
        paragraph
      }
      source {
        id
        publisher
      }
    }
  }
}
fragment InTime on Timeline {
  undated
  buckets {
    when {
      edtf
    }
    certain
    possible
  }
}`) as unknown as TypedDocumentString<PlacePageQuery, PlacePageQueryVariables>;
export const PositionPageDocument = new TypedDocumentString(`
    query PositionPage($id: ID!) {
  position(id: $id) {
    id
    name
    names {
      text
      language
      script
      kind
    }
    country {
      id
      name
    }
    organization {
      id
      name
    }
    tenures {
      id
      from {
        text
      }
      to {
        text
      }
      official {
        id
        name
      }
    }
    ...Evidence
  }
}
    fragment Evidence on Entity {
  sources {
    id
    title
    publisher
    language
    published {
      text
    }
  }
  claims(first: 100) {
    totalCount
    totalCountIsCapped
    nodes {
      id
      property
      value
      standing
      assertion
      basis
      locator {
        paragraph
      }
      source {
        id
        publisher
      }
    }
  }
}`) as unknown as TypedDocumentString<PositionPageQuery, PositionPageQueryVariables>;
export const SearchPageDocument = new TypedDocumentString(`
    query SearchPage($text: String!, $kinds: [SearchKind!]) {
  search(query: $text, kinds: $kinds, first: 50) {
    totalCount
    totalCountIsCapped
    nodes {
      kind
      name
      match
      matchedName {
        text
        language
        script
      }
      node {
        id
        ... on Official {
          country {
            name
          }
        }
        ... on Event {
          when {
            text
          }
        }
        ... on Source {
          publisher
        }
      }
    }
    facets {
      kinds {
        kind
        count
      }
    }
    suggestions {
      kind
      name {
        text
        language
        script
      }
      node {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchPageQuery, SearchPageQueryVariables>;
export const SeriesPageDocument = new TypedDocumentString(`
    query SeriesPage($id: ID!) {
  series(id: $id) {
    id
    name
    names {
      text
      language
      script
      kind
    }
    missing
    editions {
      ordinal
      event {
        ...EventRow
      }
    }
    ...Evidence
  }
}
    fragment Dates on FuzzyDate {
  edtf
  text
  earliest
  latest
}
fragment EventRow on Event {
  id
  name
  type
  status
  when {
    ...Dates
  }
  places {
    id
    name
  }
}
fragment Evidence on Entity {
  sources {
    id
    title
    publisher
    language
    published {
      text
    }
  }
  claims(first: 100) {
    totalCount
    totalCountIsCapped
    nodes {
      id
      property
      value
      standing
      assertion
      basis
      locator {
        paragraph
      }
      source {
        id
        publisher
      }
    }
  }
}`) as unknown as TypedDocumentString<SeriesPageQuery, SeriesPageQueryVariables>;
export const SourcePageDocument = new TypedDocumentString(`
    query SourcePage($id: ID!) {
  source(id: $id) {
    id
    title
    publisher
    agency
    address
    kind
    language
    published {
      ...Dates
    }
    publishedBasis
    retrieved
    withdrawn
    events {
      ...EventRow
    }
    mentions {
      id
      name
    }
    lostWithout(first: 1) {
      totalCount
      totalCountIsCapped
    }
    claims(first: 100) {
      totalCount
      totalCountIsCapped
      nodes {
        id
        property
        value
        standing
        assertion
        basis
        sole
        locator {
          paragraph
        }
        subject {
          id
          name
        }
      }
    }
  }
}
    fragment Dates on FuzzyDate {
  edtf
  text
  earliest
  latest
}
fragment EventRow on Event {
  id
  name
  type
  status
  when {
    ...Dates
  }
  places {
    id
    name
  }
}`) as unknown as TypedDocumentString<SourcePageQuery, SourcePageQueryVariables>;
export const StartPageDocument = new TypedDocumentString(`
    query StartPage {
  dataset {
    title
    description
    licence
  }
  encounters(first: 12, filter: {acrossCountries: true}) {
    totalCount
    totalCountIsCapped
    nodes {
      ...EncounterRow
    }
  }
  officials(first: 1) {
    totalCount
    totalCountIsCapped
  }
  events(first: 1) {
    totalCount
    totalCountIsCapped
  }
  sources(first: 1) {
    totalCount
    totalCountIsCapped
  }
}
    fragment Dates on FuzzyDate {
  edtf
  text
  earliest
  latest
}
fragment EncounterRow on Encounter {
  id
  when {
    ...Dates
  }
  strength
  independentSources
  officials {
    id
    name
    country {
      id
      name
    }
  }
  event {
    id
    name
  }
  places {
    id
    name
  }
}`) as unknown as TypedDocumentString<StartPageQuery, StartPageQueryVariables>;
export const TopicPageDocument = new TypedDocumentString(`
    query TopicPage($id: ID!) {
  topic(id: $id) {
    id
    name
    names {
      text
      language
      script
      kind
    }
    events(first: 50) {
      totalCount
      totalCountIsCapped
      nodes {
        ...EventRow
      }
    }
    ...Evidence
  }
}
    fragment Dates on FuzzyDate {
  edtf
  text
  earliest
  latest
}
fragment EventRow on Event {
  id
  name
  type
  status
  when {
    ...Dates
  }
  places {
    id
    name
  }
}
fragment Evidence on Entity {
  sources {
    id
    title
    publisher
    language
    published {
      text
    }
  }
  claims(first: 100) {
    totalCount
    totalCountIsCapped
    nodes {
      id
      property
      value
      standing
      assertion
      basis
      locator {
        paragraph
      }
      source {
        id
        publisher
      }
    }
  }
}`) as unknown as TypedDocumentString<TopicPageQuery, TopicPageQueryVariables>;