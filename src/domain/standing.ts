import type { Claim } from './claim.ts';
import { datesAgree, fuzzyDate } from './dates.ts';
import type { Property } from './property.ts';
import type { Fact } from './resolution.ts';

/**
 * What became of a claim when all claims about its fact were judged. `CONTRADICTED` lost against another value,
 * `SUPERSEDED` was overtaken (a plan by a report, an earlier word by a later one), `RETRACTED` was taken back.
 */
export type Standing = 'PREFERRED' | 'SUPPORTING' | 'CONTRADICTED' | 'SUPERSEDED' | 'RETRACTED';

/** A claim with its standing. */
export interface JudgedClaim extends Claim {
  readonly standing: Standing;
  /** Another live claim about the same fact says otherwise. */
  readonly disputed: boolean;
  /** No other source says the same: without this claim's source it would be lost. */
  readonly sole: boolean;
}

/** Two claims about one fact support each other: they give the same value, or dates that agree. */
export function saysSame(property: Property, a: Claim, b: Claim): boolean {
  return (
    a.value === b.value ||
    (property.type === 'date' && datesAgree(fuzzyDate(String(a.value)), fuzzyDate(String(b.value))))
  );
}

/** The claims about one fact with their standing, in the order given. */
export function judgeClaims(property: Property, claims: readonly Claim[], fact: Fact | null): JudgedClaim[] {
  const same = (a: Claim, b: Claim): boolean => saysSame(property, a, b);
  const standingOf = (claim: Claim): Standing => {
    if (claim.retraction !== null || fact === null) return 'RETRACTED';
    if (fact.against.includes(claim)) return 'CONTRADICTED';
    if (fact.superseded.includes(claim)) return 'SUPERSEDED';
    return property.many || fact.support[0] === claim ? 'PREFERRED' : 'SUPPORTING';
  };
  return claims.map((claim) => {
    const standing = standingOf(claim);
    const live = standing !== 'RETRACTED';
    return {
      ...claim,
      standing,
      disputed: live && standing !== 'SUPERSEDED' && (fact?.against.length ?? 0) > 0,
      sole:
        live &&
        !claims.some((other) => other.retraction === null && other.source !== claim.source && same(claim, other)),
    };
  });
}
