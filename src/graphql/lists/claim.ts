import { groupBy } from '../../domain/group.ts';
import { ENTITY_KINDS } from '../../domain/model.ts';
import type { JudgedClaim } from '../../domain/standing.ts';
import { CLAIM_ORDER, claimList, type ClaimFilter, type ClaimParent } from '../../store/claim-list.ts';
import { CONFLICT_ORDER, conflictList, type ConflictKey } from '../../store/conflict.ts';
import { SOURCE_ORDER, dayOfSource, sourceList, type SourceFilter, type SourceRecord } from '../../store/source.ts';
import type { List, Past } from '../reading/backend.ts';
import type { Reader } from '../reading/reader.ts';
import { allowed, kept, same } from './conditions.ts';

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

/** All sources, the latest first. */
export const SOURCES: List<SourceFilter, SourceRecord> = {
  name: 'sources',
  order: SOURCE_ORDER,
  query: (_, filter) => sourceList(filter),
  items: async (past, _, filter) =>
    (await past.allSources()).filter(
      (source) =>
        same(filter.publisher, source.publisher) &&
        same(filter.language, source.language) &&
        allowed(filter.kinds, source.kind) &&
        same(filter.inferredDate, source.publishedBasis !== null),
    ),
  keysOf: (source) => [dayOfSource(source), source.id],
};

/** Everything about which sources disagree. */
export const CONFLICTS: List<Record<string, never>, ConflictKey> = {
  name: 'conflicts',
  order: CONFLICT_ORDER,
  query: () => conflictList(),
  items: async (past) => {
    const disputed = (await allClaims(past)).filter((claim) => claim.disputed);
    const facts = groupBy(disputed, (claim) => JSON.stringify([claim.subject, claim.property]));
    return [...facts.values()].flatMap(([claim]) =>
      claim === undefined ? [] : [{ subject: claim.subject, property: claim.property }],
    );
  },
  keysOf: ({ subject, property }) => [subject, property],
};
