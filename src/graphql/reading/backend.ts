import type { SharedActivity } from '../../domain/encounter.ts';
import type { EntityKind } from '../../domain/model.ts';
import type { TalliedItem, Tally } from '../../domain/tally.ts';
import type { JudgedClaim } from '../../domain/standing.ts';
import type { AttendanceFilter, SearchStep, StepTaken } from '../../store/attendance.ts';
import type { EncounterFilter, EncounterKey } from '../../store/encounter.ts';
import type { NetworkAttendance, NetworkStart } from '../../store/network.ts';
import type { Count, Key, ListQuery, Order, PageRequest, PageRow } from '../../store/page.ts';
import type { CallOptions } from '../../store/port.ts';
import type { StoredRecord } from '../../store/record.ts';
import type { SourceRecord } from '../../store/source.ts';
import type { TallyBy, TallyQuery } from '../../store/tally.ts';
import type { Reader } from './reader.ts';

/** A record as readers give it: events know their place in time. */
export type Loaded<K extends EntityKind> = StoredRecord<K>;

/** A look back, as lists work their items out from it. */
export interface Past {
  readonly reader: Reader;
  /** All entities of the kind that this view has. @throws ParleyError LIMIT_EXCEEDED where there are too many. */
  all<K extends EntityKind>(kind: K): Promise<Loaded<K>[]>;
  /** All sources that had spoken. */
  allSources(): Promise<SourceRecord[]>;
  /** Ids of everything that the source had spoken of. */
  subjectsOfSource(source: string): Promise<readonly string[]>;
}

/** A list that pages are taken of: the same in the graph as it is, where the store does the work, and in a look back. */
export interface List<Filter, Item> {
  readonly name: string;
  readonly order: Order;
  /** The live list, of the whole graph (`parents` null) or of several parents. */
  readonly query: (parents: readonly string[] | null, filter: Filter) => ListQuery<Item>;
  /** All items of the list in a look back, in any order. */
  readonly items: (past: Past, parent: string | null, filter: Filter) => Promise<readonly Item[]>;
  /** Where an item stands in the order: the same keys as the columns of `order` give. */
  readonly keysOf: (item: Item, past: Past) => readonly Key[] | Promise<readonly Key[]>;
  /** Lists of what takes place: events and encounters. */
  readonly tally?: Tallying<Filter, Item>;
}

/** How the items of a list are counted by what they have in common. */
export interface Tallying<Filter, Item> {
  /** The live count, of the whole graph (`parents` null) or for each of several parents. */
  readonly query: (parents: readonly string[] | null, filter: Filter, by: TallyBy) => TallyQuery;
  /** An item of a look back as it is counted. */
  readonly itemOf: (item: Item, past: Past, parent: string | null, filter: Filter, by: TallyBy) => Promise<TalliedItem>;
}

/** Reads in batches from one view. Results of a batch are in the order of the ids asked for. */
export interface Backend {
  records(kind: EntityKind, ids: readonly string[]): Promise<(Loaded<EntityKind> | null)[]>;
  claims(subjects: readonly string[]): Promise<(readonly JudgedClaim[])[]>;
  claimsByIds(ids: readonly string[]): Promise<(JudgedClaim | null)[]>;
  sources(ids: readonly string[]): Promise<(SourceRecord | null)[]>;
  /** The sources that say something about each of the entities that they have not taken back. */
  sourcesOf(subjects: readonly string[]): Promise<(readonly SourceRecord[])[]>;
  /** Entities of the kind that refer to each of the targets by the property, in the order of their ids. */
  referrers(
    kind: EntityKind,
    property: string,
    targetKind: string,
    targets: readonly string[],
  ): Promise<(readonly Loaded<EntityKind>[])[]>;
  /** Places that are paired with each of the places, by id. */
  pairedPlaces(ids: readonly string[]): Promise<(readonly string[])[]>;
  /** Ids of the entities with the id prefix, or of all for an empty one, about which each of the sources says something, by id. */
  subjectsOfSources(sources: readonly string[], prefix: string): Promise<(readonly string[])[]>;
  /** Everything that each of the pairs attended together within its outermost event, in the order of time. */
  activities(keys: readonly EncounterKey[]): Promise<(readonly SharedActivity[])[]>;
  /** The sources that report of encounters of each of the pairs that either was there, latest first. */
  sourcesOfPairs(pairs: readonly (readonly [string, string])[]): Promise<(readonly SourceRecord[])[]>;
  /** A step of a search for chains; cut at the limit. */
  searchStep(step: SearchStep, filter: AttendanceFilter, limit: number, options?: CallOptions): Promise<StepTaken>;
  /** Attendances from which encounters under a filter can be told, in the order of the store; cut at the limit. */
  networkAttendances(
    start: NetworkStart,
    filter: EncounterFilter,
    limit: number,
    options?: CallOptions,
  ): Promise<readonly NetworkAttendance[]>;
  /** `parents` null: one page of the whole graph. Otherwise a page for each parent. */
  page<F, T>(
    list: List<F, T>,
    parents: readonly string[] | null,
    filter: F,
    page: PageRequest,
  ): Promise<(readonly PageRow<T>[])[]>;
  /** How many rows each list has, counted no further than `most`; null counts all. */
  count<F, T>(
    list: List<F, T>,
    parents: readonly string[] | null,
    filter: F,
    most: number | null,
  ): Promise<readonly Count[]>;
  /** The items of the list counted by their values, the `limit` most frequent values of each parent. */
  tally<F, T>(
    list: List<F, T>,
    parents: readonly string[] | null,
    filter: F,
    by: TallyBy,
    limit: number,
  ): Promise<readonly Tally[]>;
}

/** How a list is counted. @throws TypeError for a list of what does not take place: a defect of the caller. */
export function tallyingOf<F, T>(list: List<F, T>): Tallying<F, T> {
  if (list.tally === undefined) throw new TypeError(`the list ${list.name} cannot be counted by values`);
  return list.tally;
}
