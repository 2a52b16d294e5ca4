import DataLoader from 'dataloader';
import { encounterOf, type Encounter } from '../../domain/encounter.ts';
import type { EntityKind } from '../../domain/model.ts';
import { ParleyError } from '../../domain/errors.ts';
import type { JudgedClaim } from '../../domain/standing.ts';
import type { Tally } from '../../domain/tally.ts';
import type { EncounterKey } from '../../store/encounter.ts';
import type { PageRequest, PageRow } from '../../store/page.ts';
import type { SourceRecord } from '../../store/source.ts';
import type { TallyBy } from '../../store/tally.ts';
import type { View } from '../view.ts';
import type { Backend, List, Loaded } from './backend.ts';

/** Lists of the whole graph are batched under this key beside those of a parent. */
const WHOLE_GRAPH = '';

/**
 * Reads one view of the graph for one request. What resolvers ask for in one step goes to the store as one statement
 * of each sort, and nothing is asked for twice.
 */
export class Reader {
  readonly view: View;
  readonly #backend: Backend;
  readonly #loaders = new Map<string, unknown>();
  readonly #schedule: (dispatch: () => void) => void;

  /**
   * @param schedule when batches are sent, for all readers of a request
   * @param backendOf is given the reader, because a look back works its answers out from other answers
   */
  constructor(view: View, schedule: (dispatch: () => void) => void, backendOf: (reader: Reader) => Backend) {
    this.view = view;
    this.#schedule = schedule;
    this.#backend = backendOf(this);
  }

  /** A loader made at the first use. The name says all that tells its batches apart from others. */
  loader<T>(name: string, batch: (keys: readonly string[]) => Promise<readonly T[]>): DataLoader<string, T> {
    const known = this.#loaders.get(name) as DataLoader<string, T> | undefined;
    if (known !== undefined) return known;
    const made = new DataLoader<string, T>(batch, { batchScheduleFn: this.#schedule });
    this.#loaders.set(name, made);
    return made;
  }

  /** The entity, or null where this view has none of the id. */
  async record<K extends EntityKind>(kind: K, id: string): Promise<Loaded<K> | null> {
    const load = (ids: readonly string[]) => this.#backend.records(kind, ids) as Promise<(Loaded<K> | null)[]>;
    return this.loader(`record:${kind}`, load).load(id);
  }

  /** The entity that a record of this view refers to, which therefore must be there. */
  async required<K extends EntityKind>(kind: K, id: string): Promise<Loaded<K>> {
    const record = await this.record(kind, id);
    if (record === null) {
      throw new ParleyError('CORRUPT_RECORD', `${id} is referred to but is not there; import the dataset again`);
    }
    return record;
  }

  /** Those of the entities that this view has, in the order of the ids. */
  async records<K extends EntityKind>(kind: K, ids: readonly string[]): Promise<Loaded<K>[]> {
    const records = await Promise.all(ids.map((id) => this.record(kind, id)));
    return records.filter((record) => record !== null);
  }

  /** All claims about an entity by property and id, judged as of this view. */
  claims(subject: string): Promise<readonly JudgedClaim[]> {
    return this.loader('claims', (ids) => this.#backend.claims(ids)).load(subject);
  }

  claim(id: string): Promise<JudgedClaim | null> {
    return this.loader('claim', (ids) => this.#backend.claimsByIds(ids)).load(id);
  }

  source(id: string): Promise<SourceRecord | null> {
    return this.loader('source', (ids) => this.#backend.sources(ids)).load(id);
  }

  /** The source that a claim of this view comes from, which therefore must be there. */
  async requiredSource(id: string): Promise<SourceRecord> {
    const source = await this.source(id);
    if (source !== null) return source;
    throw new ParleyError('CORRUPT_RECORD', `${id} is referred to but is not there; import the dataset again`);
  }

  /** Sources that say something about the entity, latest first, then by id. */
  sourcesOf(subject: string): Promise<readonly SourceRecord[]> {
    return this.loader('sources-of', (ids) => this.#backend.sourcesOf(ids)).load(subject);
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
    return this.loader(`referrers:${kind}.${property}>${targetKind}`, load).load(target);
  }

  pairedPlaces(place: string): Promise<readonly string[]> {
    return this.loader('paired-places', (ids) => this.#backend.pairedPlaces(ids)).load(place);
  }

  subjectsOfSource(source: string, prefix: string): Promise<readonly string[]> {
    return this.loader(`subjects:${prefix}`, (ids) => this.#backend.subjectsOfSources(ids, prefix)).load(source);
  }

  /** The encounter of a pair within an outermost event, or null where they did not meet there. */
  async encounter({ first, second, root }: EncounterKey): Promise<Encounter | null> {
    const load = (keys: readonly string[]) =>
      this.#backend.activities(keys.map((key) => JSON.parse(key) as EncounterKey));
    const activities = await this.loader('activities', load).load(JSON.stringify({ first, second, root }));
    return activities.length === 0 ? null : encounterOf(activities);
  }

  /** Every event that the officials attended in person, with everybody who did; see the backend. */
  attendancesOf(...args: Parameters<Backend['attendancesOf']>): ReturnType<Backend['attendancesOf']> {
    return this.#backend.attendancesOf(...args);
  }

  /** Attendances from which encounters under a filter can be told; see the backend. */
  networkAttendances(...args: Parameters<Backend['networkAttendances']>): ReturnType<Backend['networkAttendances']> {
    return this.#backend.networkAttendances(...args);
  }

  /** Rows of a page in the direction of reading; one more than wanted where the request says so. */
  page<F, T>(list: List<F, T>, parent: string | null, filter: F, page: PageRequest): Promise<readonly PageRow<T>[]> {
    const load = (ids: readonly string[]) => this.#backend.page(list, parent === null ? null : ids, filter, page);
    return this.loader(`page:${list.name}:${JSON.stringify([filter, page])}`, load).load(parent ?? WHOLE_GRAPH);
  }

  count<F, T>(list: List<F, T>, parent: string | null, filter: F): Promise<number> {
    const load = (ids: readonly string[]) => this.#backend.count(list, parent === null ? null : ids, filter);
    return this.loader(`count:${list.name}:${JSON.stringify(filter)}`, load).load(parent ?? WHOLE_GRAPH);
  }

  /** The items of a list counted by their values, the `limit` most frequent values at most. */
  tally<F, T>(list: List<F, T>, parent: string | null, filter: F, by: TallyBy, limit: number): Promise<Tally> {
    const load = (ids: readonly string[]) => this.#backend.tally(list, parent === null ? null : ids, filter, by, limit);
    return this.loader(`tally:${list.name}:${JSON.stringify([filter, by, limit])}`, load).load(parent ?? WHOLE_GRAPH);
  }
}
