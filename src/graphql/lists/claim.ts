import { fuzzyDate } from '../../domain/dates.ts';
import type { EventPosition } from '../../domain/encounter.ts';
import { groupBy } from '../../domain/group.ts';
import { ENTITY_KINDS, type EntityKind } from '../../domain/model.ts';
import type { JudgedClaim } from '../../domain/standing.ts';
import { CLAIM_ORDER, claimList, subjectsOf, type ClaimFilter, type ClaimParent } from '../../store/claim-list.ts';
import { propertiesOf } from '../../store/node.ts';
import { CONFLICT_ORDER, conflictList, type ConflictFilter, type ConflictKey } from '../../store/conflict.ts';
import {
  SOURCE_ORDER,
  dayOfSource,
  sourceList,
  type AboutFilter,
  type SourceFilter,
  type SourceRecord,
} from '../../store/source.ts';
import { entityKindOf } from '../kinds.ts';
import type { List, Past } from '../reading/backend.ts';
import type { Reader } from '../reading/reader.ts';
import { allowed, during, kept, same } from './conditions.ts';

/** The claim was inferred, or the day of publication of its source was. */
export async function restsOnInferredDate(reader: Reader, claim: JudgedClaim): Promise<boolean> {
  if (claim.basis !== null) return true;
  const source = await reader.source(claim.source);
  return source !== null && source.publishedBasis !== null;
}

async function matches(reader: Reader, claim: JudgedClaim, filter: ClaimFilter): Promise<boolean> {
  const plain =
    same(filter.subject, claim.subject) &&
    same(filter.property, claim.property) &&
    same(filter.source, claim.source) &&
    allowed(filter.standings, claim.standing) &&
    same(filter.disputed, claim.disputed) &&
    same(filter.sole, claim.sole) &&
    same(filter.inferred, claim.basis !== null);
  if (!plain || filter.restsOnInferredDate === undefined) return plain;
  return (await restsOnInferredDate(reader, claim)) === filter.restsOnInferredDate;
}

/** Everything said about every entity of the view. */
async function allClaims(past: Past): Promise<JudgedClaim[]> {
  const records = await Promise.all(ENTITY_KINDS.map((kind) => past.all(kind)));
  const claims = await Promise.all(records.flat().map((record) => past.reader.claims(record.id)));
  return claims.flat();
}

async function among(
  past: Past,
  parent: ClaimParent | null,
  id: string,
  filter: ClaimFilter,
): Promise<readonly JudgedClaim[]> {
  if (parent === 'subject') return past.reader.claims(id);
  if (parent === 'subjects') return (await Promise.all(subjectsOf(id).map((each) => past.reader.claims(each)))).flat();
  if (parent === 'source' || filter.source !== undefined) {
    const source = parent === 'source' ? id : (filter.source ?? '');
    const subjects = await past.subjectsOfSource(source);
    const claims = await Promise.all(subjects.map((subject) => past.reader.claims(subject)));
    return claims.flat().filter((claim) => claim.source === source);
  }
  return filter.subject === undefined ? allClaims(past) : past.reader.claims(filter.subject);
}

function claimsOf(parent: ClaimParent | null): List<ClaimFilter, JudgedClaim> {
  return {
    name: parent === null ? 'claims' : `claims-by-${parent}`,
    order: CLAIM_ORDER,
    query: (parents, filter) => claimList(parent, parents, filter),
    items: async (past, id, filter) =>
      kept(await among(past, parent, id ?? '', filter), (claim) => matches(past.reader, claim, filter)),
    keysOf: (claim) => [claim.subject, claim.property, claim.id],
  };
}

export const CLAIMS = claimsOf(null);
export const CLAIMS_ABOUT = claimsOf('subject');
export const CLAIMS_OF_SOURCE = claimsOf('source');
export const CLAIMS_ABOUT_SEVERAL = claimsOf('subjects');

/** Ids of the sources that say something about an entity or about what refers to it. */
async function sourcesTellingOf(reader: Reader, { kind, id }: AboutFilter): Promise<Set<string>> {
  if ((await reader.record(kind, id)) === null) return new Set();
  const near = await Promise.all(
    referencesTo(kind).map(([from, property]) => reader.referrers(from, property, kind, id)),
  );
  const subjects = new Set([id, ...near.flat().map((record) => record.id)]);
  const sources = await Promise.all([...subjects].map((subject) => reader.sourcesOf(subject)));
  return new Set(sources.flat().map((source) => source.id));
}

/** Every property of every kind by which something may refer to a kind. */
function referencesTo(kind: EntityKind): (readonly [EntityKind, string])[] {
  return ENTITY_KINDS.flatMap((from) =>
    propertiesOf(from).flatMap(([name, property]) =>
      property.type === 'ref' && property.to.includes(kind) ? [[from, name] as const] : [],
    ),
  );
}

function publicationOf({ published }: SourceRecord): Pick<EventPosition, 'earliest' | 'latest'> {
  return published === null ? { earliest: null, latest: null } : fuzzyDate(published);
}

/** All sources, the latest first. */
export const SOURCES: List<SourceFilter, SourceRecord> = {
  name: 'sources',
  order: SOURCE_ORDER,
  query: (_, filter) => sourceList(filter),
  items: async (past, _, filter) => {
    const telling = filter.about === undefined ? null : await sourcesTellingOf(past.reader, filter.about);
    return (await past.allSources()).filter(
      (source) =>
        same(filter.publisher, source.publisher) &&
        same(filter.language, source.language) &&
        allowed(filter.kinds, source.kind) &&
        same(filter.inferredDate, source.publishedBasis !== null) &&
        during(filter.published, publicationOf(source)) &&
        (telling === null || telling.has(source.id)),
    );
  },
  keysOf: (source) => [dayOfSource(source), source.id],
};

/** What a record refers to by any of its properties. */
function referencesOf(kind: EntityKind, record: object): string[] {
  const properties = propertiesOf(kind).filter(([, { type }]) => type === 'ref');
  const values = record as Readonly<Record<string, string | readonly string[] | null>>;
  return properties.flatMap(([name]) => values[name] ?? []);
}

/** What sources disagree about belongs to the official and of the event that a filter names, by the rule of the store. */
async function isOf(reader: Reader, subject: string, { official, event }: ConflictFilter): Promise<boolean> {
  if (official === undefined && event === undefined) return true;
  const kind = entityKindOf(subject);
  const record = kind === null ? null : await reader.record(kind, subject);
  if (kind === null || record === null) return false;
  const near = [subject, ...referencesOf(kind, record)];
  if (official !== undefined && !near.includes(official)) return false;
  if (event === undefined) return true;
  const events = await reader.records(
    'Event',
    near.filter((id) => entityKindOf(id) === 'Event'),
  );
  return events.some(({ path }) => path.includes(event));
}

/** What sources disagree about. */
export const CONFLICTS: List<ConflictFilter, ConflictKey> = {
  name: 'conflicts',
  order: CONFLICT_ORDER,
  query: (_, filter) => conflictList(filter),
  items: async (past, _, filter) => {
    const { reader } = past;
    const claims = filter.subject === undefined ? await allClaims(past) : await reader.claims(filter.subject);
    const disputed = claims.filter(
      (claim) =>
        claim.disputed &&
        same(filter.property, claim.property) &&
        same(filter.source, claim.source) &&
        (filter.prefixes?.some((prefix) => claim.subject.startsWith(prefix)) ?? true),
    );
    const facts = groupBy(disputed, ({ subject, property }) => JSON.stringify([subject, property]));
    const keys = [...facts.values()].flatMap(([claim]) =>
      claim === undefined ? [] : [{ subject: claim.subject, property: claim.property }],
    );
    return kept(keys, async ({ subject }) => await isOf(reader, subject, filter));
  },
  keysOf: ({ subject, property }) => [subject, property],
};
