import { kindOf, nodeId, slugOf, type Kind } from '../../src/domain/ids.ts';
import { propertyOf, type EntityKind } from '../../src/domain/model.ts';
import type { PlacedClaim } from '../placed-claim.ts';

/** Which kinds the slugs name of which the ids of a kind are made; what follows is kept. */
const MADE_OF: Partial<Record<Kind, readonly Kind[]>> = {
  Tenure: ['Official', 'Position'],
  RankTenure: ['Official'],
  Edition: ['EventSeries', 'Event'],
  Participation: ['Event', 'Official'],
};

const BODY = 'organization.';

/** The id of what stays where a record was merged, also of what its id is a part of: terms, participations, editions. */
export function currentIds(into: ReadonlyMap<string, string>): (id: string) => string {
  const current = (kind: Kind, slug: string): string => {
    const id = nodeId(kind, slug);
    return slugOf(into.get(id) ?? id);
  };
  return (id) => {
    const kind = kindOf(id);
    const parts = kind === null ? undefined : MADE_OF[kind];
    if (kind === null || parts === undefined) return into.get(id) ?? id;
    const slugs = slugOf(id).split('/');
    return nodeId(
      kind,
      ...slugs.map((slug, at) => {
        const of = parts[at];
        if (of === undefined) return slug;
        if (!slug.startsWith(BODY)) return current(of, slug);
        return `${BODY}${current('Organization', slug.slice(BODY.length))}`;
      }),
    );
  };
}

/** A claim about what was merged as a claim about what stays. It keeps its id, so that nothing looks taken back. */
export function mergedClaim<T extends PlacedClaim>(one: T, currentId: (id: string) => string): T {
  const { claim } = one;
  const subject = currentId(claim.subject);
  const isReference = propertyOf(kindOf(claim.subject) as EntityKind, claim.property)?.type === 'ref';
  const value = isReference ? currentId(String(claim.value)) : claim.value;
  return subject === claim.subject && value === claim.value ? one : { ...one, claim: { ...claim, subject, value } };
}
