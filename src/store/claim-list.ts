import type { JudgedClaim, Standing } from '../domain/standing.ts';
import { claimOf } from './claim.ts';
import { cypher, fragment, raw, type Fragment, type Statement } from './cypher.ts';
import { totalOfAll, type ListQuery } from './page.ts';
import { sourceOf, type SourceRecord } from './source.ts';
import { textOf } from './column.ts';

export interface ClaimFilter {
  readonly subject?: string;
  readonly property?: string;
  readonly source?: string;
  readonly standings?: readonly Standing[];
  readonly disputed?: boolean;
  /** No other source says the same. */
  readonly sole?: boolean;
  /** The claim itself was inferred. */
  readonly inferred?: boolean;
  /** The claim itself was inferred, or the day of publication of its source was. */
  readonly restsOnInferredDate?: boolean;
}

/** Claims in the order of what they are about, then of the property, then of their ids. */
export const CLAIM_ORDER = [
  { by: 'claim.subject', way: 'asc' },
  { by: 'claim.property', way: 'asc' },
  { by: 'claim.id', way: 'asc' },
] as const;

/** What a list of claims belongs to. */
export type ClaimParent = 'subject' | 'source' | 'subjects';

/** The parent of a list about several entities. No id has a space. */
export const severalSubjects = (ids: readonly string[]): string => ids.join(' ');
export const subjectsOf = (parent: string): string[] => parent.split(' ');

const BODIES: Readonly<Record<ClaimParent, Fragment>> = {
  subject: fragment`MATCH (claim:Claim {subject: parent})`,
  source: fragment`MATCH (claim:Claim {source: parent})`,
  subjects: fragment`UNWIND split(parent, ${' '}) AS about MATCH (claim:Claim {subject: about})`,
};

function conditionsOf(filter: ClaimFilter): Fragment[] {
  const where: Fragment[] = [];
  if (filter.subject !== undefined) where.push(fragment`claim.subject = ${filter.subject}`);
  if (filter.property !== undefined) where.push(fragment`claim.property = ${filter.property}`);
  if (filter.source !== undefined) where.push(fragment`claim.source = ${filter.source}`);
  if (filter.standings !== undefined) where.push(fragment`claim.standing IN ${filter.standings}`);
  if (filter.disputed !== undefined) where.push(fragment`claim.disputed = ${filter.disputed}`);
  if (filter.sole !== undefined) where.push(fragment`claim.sole = ${filter.sole}`);
  if (filter.inferred !== undefined) where.push(fragment`claim.basis IS ${raw(filter.inferred ? 'NOT NULL' : 'NULL')}`);
  if (filter.restsOnInferredDate !== undefined) {
    const not = raw(filter.restsOnInferredDate ? '' : 'NOT');
    where.push(fragment`${not} (claim.basis IS NOT NULL OR EXISTS {
      MATCH (claim)-[:FROM]->(source:Source) WHERE source.publishedBasis IS NOT NULL })`);
  }
  return where;
}

/** Claims of the whole graph (`parent` null), about entities, or of sources. */
export function claimList(
  parent: ClaimParent | null,
  parents: readonly string[] | null,
  filter: ClaimFilter,
): ListQuery<JudgedClaim> {
  const where = conditionsOf(filter);
  return {
    name: parent === null ? 'claims' : `claims-by-${parent}`,
    parents,
    body: parent === null ? fragment`MATCH (claim:Claim)` : BODIES[parent],
    where,
    ...(parent === null ? totalOfAll('Claim', where) : {}),
    order: CLAIM_ORDER,
    of: 'claim',
    item: (row) => `properties(${row})`,
    decode: claimOf,
  };
}

/** Claims by id; ids that the graph does not hold are left out. */
export function claimsByIds(ids: readonly string[]): Statement<JudgedClaim> {
  return {
    name: 'Claim-by-ids',
    ...cypher`MATCH (claim:Claim) WHERE claim.id IN ${ids} RETURN properties(claim) ORDER BY claim.id`,
    decode: ([claim]) => claimOf(claim),
  };
}

/** The sources of claims that were not taken back, by what the claims are about; each source once for each subject. */
export function sourcesBySubjects(subjects: readonly string[]): Statement<{ subject: string; source: SourceRecord }> {
  return {
    name: 'sources-by-subjects',
    ...cypher`
      MATCH (claim:Claim)-[:FROM]->(source:Source)
      WHERE claim.subject IN ${subjects} AND claim.standing <> 'RETRACTED'
      WITH DISTINCT claim.subject AS subject, source
      RETURN subject, properties(source) ORDER BY subject, source.id`,
    decode: ([subject, source]) => ({ subject: textOf(subject), source: sourceOf(source) }),
  };
}

/** What each source says something about that it has not taken back, of the kind with the id prefix; of every kind for an empty one. */
export function subjectsBySources(
  sources: readonly string[],
  prefix: string,
  limit: number,
): Statement<{ source: string; subject: string }> {
  return {
    name: 'subjects-by-sources',
    ...cypher`
      MATCH (claim:Claim)
      WHERE claim.source IN ${sources} AND claim.subject STARTS WITH ${prefix === '' ? '' : `${prefix}/`} AND claim.standing <> 'RETRACTED'
      RETURN DISTINCT claim.source AS source, claim.subject AS subject ORDER BY source, subject LIMIT ${limit}`,
    decode: ([source, subject]) => ({ source: textOf(source), subject: textOf(subject) }),
  };
}
