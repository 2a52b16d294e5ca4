import type { ClaimValue } from './claim.ts';
import { MODEL, propertyOf, type EntityKind, type EntityRecord } from './model.ts';
import type { Property } from './property.ts';
import { resolveEntity, type Resolved } from './record.ts';
import { saysSame, type JudgedClaim } from './standing.ts';

/** A property whose shown value would be another, or none. Sets lose values instead: those are among the claims. */
export interface FactChange {
  readonly property: string;
  readonly before: ClaimValue;
  readonly after: ClaimValue | null;
}

/** What is left of an entity without some sources. */
export interface EntityLoss {
  /** Claims that nobody else supports. */
  readonly claims: readonly JudgedClaim[];
  /** What the other claims come to; null where too little is left of it. */
  readonly record: EntityRecord<EntityKind> | null;
  readonly changes: readonly FactChange[];
}

function changesOf(kind: EntityKind, before: Resolved, after: Resolved | null): FactChange[] {
  if (after === null) return [];
  return Object.entries<Property>(MODEL[kind].properties).flatMap(([property, { many }]) => {
    const value = before.facts.get(property)?.values[0];
    const left = after.facts.get(property)?.values[0] ?? null;
    return many === true || value === undefined || value === left ? [] : [{ property, before: value, after: left }];
  });
}

/**
 * @param claims all claims about the entity
 * @param without ids of the sources to leave out
 * @returns null where there is no such entity even with them
 */
export function lossOf(
  kind: EntityKind,
  id: string,
  claims: readonly JudgedClaim[],
  without: ReadonlySet<string>,
): EntityLoss | null {
  const before = resolveEntity(kind, id, claims);
  if (before === null) return null;
  const left = claims.filter((claim) => !without.has(claim.source));
  const live = left.filter((claim) => claim.retraction === null);
  const unsupported = claims.filter(({ source, standing }) => without.has(source) && standing !== 'RETRACTED');
  const after = resolveEntity(kind, id, left);
  return {
    record: after?.record ?? null,
    changes: changesOf(kind, before, after),
    claims: unsupported.filter((claim) => {
      const property = propertyOf(kind, claim.property);
      const supports = (other: JudgedClaim) =>
        property !== null && other.property === claim.property && saysSame(property, claim, other);
      return !live.some(supports);
    }),
  };
}
