import { fuzzyDate } from '../domain/dates.ts';
import { ParleyError } from '../domain/errors.ts';
import type { EntityKind } from '../domain/model.ts';
import type { Source } from '../domain/source.ts';
import { cypher, fragment, raw, type Fragment, type Statement, type Value } from './cypher.ts';
import type { StoredProperties } from './node.ts';
import { totalOfAll, type ListQuery } from './page.ts';
import type { PeriodFilter } from './period.ts';

/** A source as the graph keeps it. */
export interface SourceRecord extends Source {
  /** The day on which the whole source was taken back; null where it stands. */
  readonly withdrawnOn: string | null;
}

/** The day by which the source had spoken: the last on which it can have been published, else when it was read. */
export function dayOfSource(source: Pick<Source, 'published' | 'retrieved'>): string {
  return source.published === null ? source.retrieved : fuzzyDate(source.published).latest;
}

/** Whether the source had spoken by the day. Registers only name things, and count at all times. */
export function hadSpoken(source: Pick<Source, 'kind' | 'published' | 'retrieved'>, day: string): boolean {
  return source.kind === 'register' || dayOfSource(source) <= day;
}

/** Latest first, then by id: the order in which sources are shown. */
export function latestFirst<T extends Pick<Source, 'id' | 'published' | 'retrieved'>>(sources: Iterable<T>): T[] {
  const dated = [...sources].map((source) => ({ source, day: dayOfSource(source) }));
  return dated
    .sort((a, b) => (a.day === b.day ? (a.source.id < b.source.id ? -1 : 1) : a.day > b.day ? -1 : 1))
    .map(({ source }) => source);
}

/** Reads a source node. @throws ParleyError CORRUPT_RECORD where it has no id or kind. */
export function sourceOf(stored: Value | undefined): SourceRecord {
  const s = (stored ?? {}) as StoredProperties;
  const optional = (key: string): string | null => (typeof s[key] === 'string' ? s[key] : null);
  const text = (key: string): string => {
    const value = optional(key);
    if (value === null) throw new ParleyError('CORRUPT_RECORD', `a source has no ${key}; import the dataset again`);
    return value;
  };
  return {
    id: text('id'),
    kind: text('kind') as Source['kind'],
    publisher: text('publisher'),
    agency: optional('agency'),
    title: text('title'),
    address: optional('address'),
    published: optional('published'),
    publishedBasis: optional('publishedBasis'),
    retrieved: text('retrieved'),
    language: text('language'),
    sha256: optional('sha256'),
    dataset: optional('dataset') ?? '',
    withdrawnOn: optional('withdrawnOn'),
  };
}

/** Sources by id, in the order of their ids; ids that the graph does not hold are left out. */
export function sourcesByIds(ids: readonly string[]): Statement<SourceRecord> {
  return {
    name: 'Source-by-ids',
    ...cypher`MATCH (source:Source) WHERE source.id IN ${ids} RETURN properties(source) ORDER BY source.id`,
    decode: ([source]) => sourceOf(source),
  };
}

export interface SourceFilter {
  readonly publisher?: string;
  readonly language?: string;
  readonly kinds?: readonly string[];
  /** The day of publication was inferred (true) or is stated or unknown (false). */
  readonly inferredDate?: boolean;
  /** When it was published. */
  readonly published?: PeriodFilter;
  /** It says something about this, or about what refers to this. */
  readonly about?: AboutFilter;
}

/** An entity that sources tell of. */
export interface AboutFilter {
  readonly kind: EntityKind;
  readonly id: string;
}

/** Sources, the latest published first; those without a date of publication stand by the day they were read. */
export const SOURCE_ORDER = [
  { by: "coalesce(source.publishedLatest, source.retrieved, '')", way: 'desc' },
  { by: 'source.id', way: 'asc' },
] as const;

function publishedIn({ from, to, certain }: PeriodFilter): Fragment {
  return certain
    ? fragment`source.publishedEarliest >= ${from} AND source.publishedLatest <= ${to}`
    : fragment`source.publishedEarliest <= ${to} AND source.publishedLatest >= ${from}`;
}

/** Sources of claims about an entity or about what refers to it, that were not taken back. */
function tellingOf({ kind, id }: AboutFilter): Fragment {
  return fragment`MATCH (asked:${raw(kind)} {id: ${id}}) OPTIONAL MATCH (near)-->(asked)
    WITH asked, collect(near.id) AS around UNWIND around + [asked.id] AS subject
    MATCH (claim:Claim {subject: subject})-[:FROM]->(source:Source) WHERE claim.standing <> 'RETRACTED'
    WITH DISTINCT source`;
}

/** The list of sources. */
export function sourceList(filter: SourceFilter): ListQuery<SourceRecord> {
  const where: Fragment[] = [];
  if (filter.publisher !== undefined) where.push(fragment`source.publisher = ${filter.publisher}`);
  if (filter.language !== undefined) where.push(fragment`source.language = ${filter.language}`);
  if (filter.kinds !== undefined) where.push(fragment`source.kind IN ${filter.kinds}`);
  if (filter.inferredDate === true) where.push(fragment`source.publishedBasis IS NOT NULL`);
  if (filter.inferredDate === false) where.push(fragment`source.publishedBasis IS NULL`);
  if (filter.published !== undefined) where.push(publishedIn(filter.published));
  return {
    name: 'sources',
    parents: null,
    body: filter.about === undefined ? fragment`MATCH (source:Source)` : tellingOf(filter.about),
    where,
    ...(filter.about === undefined ? totalOfAll('Source', where) : {}),
    order: SOURCE_ORDER,
    of: 'source',
    item: (row) => `properties(${row})`,
    decode: sourceOf,
  };
}
