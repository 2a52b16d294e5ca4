import { encounterOf, type Encounter } from '../../domain/encounter.ts';
import type { EntityKind } from '../../domain/model.ts';
import { ParleyError } from '../../domain/errors.ts';
import type { JudgedClaim } from '../../domain/standing.ts';
import type { Tally } from '../../domain/tally.ts';
import type { AttendanceFilter, StepTaken } from '../../store/attendance.ts';
import type { EncounterKey } from '../../store/encounter.ts';
import type { Count, PageRequest, PageRow } from '../../store/page.ts';
import type { SourceRecord } from '../../store/source.ts';
import type { TallyBy } from '../../store/tally.ts';
import { allOf, made, type Soon } from '../soon.ts';
import type { View } from '../view.ts';
import type { Backend, List, Loaded } from './backend.ts';
import { Loads } from './loads.ts';

/** Lists of the whole graph are batched under this key beside those of a parent. */
export const WHOLE_GRAPH = '';

export function recordName(kind: EntityKind): string {
  return `record:${kind}`;
}

export function referrersName(kind: EntityKind, property: string, targetKind: string): string {
  return `referrers:${kind}.${property}>${targetKind}`;
}

export function pageName(list: { readonly name: string }, filter: unknown, page: PageRequest): string {
  return `page:${list.name}:${JSON.stringify([filter, page])}`;
}

/** A page of which only what shows is known: perhaps without keys, and without the row behind it. */
export function shownPageName(name: ReturnType<typeof pageName>): string {
  return `shown-${name}`;
}

export function countName(list: { readonly name: string }, filter: unknown, most: number | null): string {
  return `count:${list.name}:${JSON.stringify([filter, most])}`;
}

export function activitiesKey({ first, second, root }: EncounterKey): string {
  return JSON.stringify({ first, second, root });
}

export function searchStepName(filter: AttendanceFilter, limit: number): string {
  return `search-step:${JSON.stringify([filter, limit])}`;
}

/** A rejection even where the answer is at hand: what throws leaves others unheard that are refused at the same time. */
function missing(id: string): Promise<never> {
  const message = `${id} is referred to but is not there; import the dataset again`;
  return Promise.reject(new ParleyError('CORRUPT_RECORD', message));
}

/**
 * Reads one view of the graph for one request. What resolvers ask for in one step goes to the store as one statement
 * of each sort, and nothing is asked for twice.
 */
export class Reader {
  readonly view: View;
  readonly #backend: Backend;
  /** What is known already, by the names that the functions below give. */
  readonly loads: Loads;

  /**
   * @param schedule when batches are sent, for all readers of a request
   * @param backendOf is given the reader, because a look back works its answers out from other answers
   */
  constructor(view: View, schedule: (dispatch: () => void) => void, backendOf: (reader: Reader) => Backend) {
    this.view = view;
    this.loads = new Loads(schedule);
    this.#backend = backendOf(this);
  }

  /** The entity, or null where this view has none of the id. */
  record<K extends EntityKind>(kind: K, id: string): Soon<Loaded<K> | null> {
    const load = (ids: readonly string[]) => this.#backend.records(kind, ids) as Promise<(Loaded<K> | null)[]>;
    return this.loads.load(recordName(kind), id, load);
  }

  /** The entity that a record of this view refers to, which therefore must be there. */
  required<K extends EntityKind>(kind: K, id: string): Soon<Loaded<K>> {
    return made(this.record(kind, id), (record) => record ?? missing(id));
  }

  /** Those of the entities that this view has, in the order of the ids. */
  records<K extends EntityKind>(kind: K, ids: readonly string[]): Soon<Loaded<K>[]> {
    return made(allOf(ids.map((id) => this.record(kind, id))), (records) =>
      records.filter((record) => record !== null),
    );
  }

  /** All claims about an entity by property and id, judged as of this view. */
  async claims(subject: string): Promise<readonly JudgedClaim[]> {
    return this.loads.load('claims', subject, (ids) => this.#backend.claims(ids));
  }

  async claim(id: string): Promise<JudgedClaim | null> {
    return this.loads.load('claim', id, (ids) => this.#backend.claimsByIds(ids));
  }

  async source(id: string): Promise<SourceRecord | null> {
    return this.loads.load('source', id, (ids) => this.#backend.sources(ids));
  }

  /** The source that a claim of this view comes from, which therefore must be there. */
  async requiredSource(id: string): Promise<SourceRecord> {
    return (await this.source(id)) ?? missing(id);
  }

  /** Sources that say something about the entity, latest first, then by id. */
  async sourcesOf(subject: string): Promise<readonly SourceRecord[]> {
    return this.loads.load('sources-of', subject, (ids) => this.#backend.sourcesOf(ids));
  }

  /** Entities of a kind that refer to the target by the property, in the order of their ids. */
  async referrers<K extends EntityKind>(
    kind: K,
    property: string,
    targetKind: string,
    target: string,
  ): Promise<readonly Loaded<K>[]> {
    const load = (ids: readonly string[]) =>
      this.#backend.referrers(kind, property, targetKind, ids) as Promise<(readonly Loaded<K>[])[]>;
    return this.loads.load(referrersName(kind, property, targetKind), target, load);
  }

  async pairedPlaces(place: string): Promise<readonly string[]> {
    return this.loads.load('paired-places', place, (ids) => this.#backend.pairedPlaces(ids));
  }

  async subjectsOfSource(source: string, prefix: string): Promise<readonly string[]> {
    return this.loads.load(`subjects:${prefix}`, source, (ids) => this.#backend.subjectsOfSources(ids, prefix));
  }

  /** The encounter of a pair within an outermost event, or null where they did not meet there. */
  encounter({ first, second, root }: EncounterKey): Soon<Encounter | null> {
    const load = (keys: readonly string[]) =>
      this.#backend.activities(keys.map((key) => JSON.parse(key) as EncounterKey));
    return made(this.loads.load('activities', activitiesKey({ first, second, root }), load), (activities) =>
      activities.length === 0 ? null : encounterOf(activities),
    );
  }

  /** The sources that report of encounters of the two that either was there, latest first. */
  async sourcesOfPair(a: string, b: string): Promise<readonly SourceRecord[]> {
    const load = (pairs: readonly string[]) =>
      this.#backend.sourcesOfPairs(pairs.map((pair) => pair.split(' ') as [string, string]));
    return this.loads.load('sources-of-pair', `${a} ${b}`, load);
  }

  /** A step of a search for chains, where it was not read ahead; see the backend. */
  async searchStep(...[step, filter, limit, options]: Parameters<Backend['searchStep']>): Promise<StepTaken> {
    const known = this.loads.given(searchStepName(filter, limit), JSON.stringify(step));
    return (known as StepTaken | undefined) ?? this.#backend.searchStep(step, filter, limit, options);
  }

  /** Attendances from which encounters under a filter can be told; see the backend. */
  networkAttendances(...args: Parameters<Backend['networkAttendances']>): ReturnType<Backend['networkAttendances']> {
    return this.#backend.networkAttendances(...args);
  }

  /** Rows of a page in the direction of reading; one more than wanted where the request says so. */
  page<F, T>(list: List<F, T>, parent: string | null, filter: F, page: PageRequest): Soon<readonly PageRow<T>[]> {
    const load = (ids: readonly string[]) => this.#backend.page(list, parent === null ? null : ids, filter, page);
    return this.loads.load(pageName(list, filter, page), parent ?? WHOLE_GRAPH, load);
  }

  /** The same for an answer: where only what shows of the page was read ahead, that is all there is of it. */
  shownPage<F, T>(list: List<F, T>, parent: string | null, filter: F, page: PageRequest): Soon<readonly PageRow<T>[]> {
    const [name, key] = [pageName(list, filter, page), parent ?? WHOLE_GRAPH];
    const known = this.loads.given(name, key) ?? this.loads.given(shownPageName(name), key);
    return known === undefined ? this.page(list, parent, filter, page) : (known as readonly PageRow<T>[]);
  }

  /** How many rows a list has, counted no further than `most`; null counts all. */
  async count<F, T>(list: List<F, T>, parent: string | null, filter: F, most: number | null): Promise<Count> {
    const load = (ids: readonly string[]) => this.#backend.count(list, parent === null ? null : ids, filter, most);
    return this.loads.load(countName(list, filter, most), parent ?? WHOLE_GRAPH, load);
  }

  /** The items of a list counted by their values, the `limit` most frequent values at most. */
  async tally<F, T>(list: List<F, T>, parent: string | null, filter: F, by: TallyBy, limit: number): Promise<Tally> {
    const load = (ids: readonly string[]) => this.#backend.tally(list, parent === null ? null : ids, filter, by, limit);
    return this.loads.load(`tally:${list.name}:${JSON.stringify([filter, by, limit])}`, parent ?? WHOLE_GRAPH, load);
  }
}
