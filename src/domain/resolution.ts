import type { Claim, ClaimValue } from './claim.ts';
import { dateDetail, datesAgree, fuzzyDate } from './dates.ts';
import type { Property } from './property.ts';

/** How the claims about one property of one entity were judged. */
export interface Fact {
  /** Preferred values, best first: one, or for a set all that anybody claims. Never empty. */
  readonly values: readonly ClaimValue[];
  /** Live claims that support a preferred value. */
  readonly support: readonly Claim[];
  /** Live claims that contradict the preferred value. Empty unless sources disagree. */
  readonly against: readonly Claim[];
  /** Plans that a report has overtaken, and earlier words on what changes with time. */
  readonly superseded: readonly Claim[];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function agree(property: Property, a: ClaimValue, b: ClaimValue): boolean {
  if (a === b) return true;
  return property.type === 'date' && datesAgree(fuzzyDate(String(a)), fuzzyDate(String(b)));
}

/**
 * The stated rule by which one of several claims is preferred. In order: what the source states over what was
 * inferred; higher confidence; more sources that agree; for dates the one that says more; the later source; and, so
 * that the answer never depends on the order of import, the smaller id.
 */
function rankClaims(claims: readonly Claim[], property: Property): Claim[] {
  const agreeing = (claim: Claim): number =>
    new Set(claims.filter((other) => agree(property, claim.value, other.value)).map((other) => other.source)).size;
  const detail = (claim: Claim): number => (property.type === 'date' ? dateDetail(fuzzyDate(String(claim.value))) : 0);
  return claims
    .map((claim) => ({ claim, agreeing: agreeing(claim), detail: detail(claim) }))
    .sort(
      (a, b) =>
        Number(a.claim.basis !== null) - Number(b.claim.basis !== null) ||
        b.claim.confidence - a.claim.confidence ||
        b.agreeing - a.agreeing ||
        b.detail - a.detail ||
        byText(b.claim.firstSeen, a.claim.firstSeen) ||
        byText(a.claim.id, b.claim.id),
    )
    .map((ranked) => ranked.claim);
}

/** Of what changes with time: the reports of its final value, or where nobody has reported that the latest words. */
function currentWords(claims: readonly Claim[], final: string): Claim[] {
  const ended = claims.filter((claim) => claim.value === final && claim.assertion === 'reported');
  if (ended.length > 0) return ended;
  const last = claims.reduce((day, claim) => (claim.firstSeen > day ? claim.firstSeen : day), '');
  return claims.filter((claim) => claim.firstSeen === last);
}

/**
 * Judges the claims about one property of one entity. Retracted claims count for nothing; a plan counts only where
 * nothing is reported; of what changes with time only the latest word counts, planned or reported.
 *
 * @param claims all claims about this subject and property, in any order
 * @returns the fact, or null where no live claim is left
 */
export function resolveProperty(property: Property, claims: readonly Claim[]): Fact | null {
  const live = claims.filter((claim) => claim.retraction === null);
  const current = currentClaims(property, live);
  const ranked = rankClaims(current, property);
  const [preferred, ...others] = ranked;
  if (preferred === undefined) return null;
  const overtaken = live.filter((claim) => !current.includes(claim));
  if (property.many) {
    return { values: [...new Set(ranked.map((c) => c.value))], support: ranked, against: [], superseded: overtaken };
  }
  const supports = (claim: Claim): boolean => agree(property, preferred.value, claim.value);
  // An earlier word with the same value still supports it; one with another value is history, not disagreement.
  const earlier = property.evolving === undefined ? [] : overtaken.filter(supports);
  return {
    values: [preferred.value],
    support: [preferred, ...others.filter(supports), ...earlier],
    against: others.filter((claim) => !supports(claim)),
    superseded: overtaken.filter((claim) => !earlier.includes(claim)),
  };
}

/** The claims that count now. */
function currentClaims(property: Property, live: readonly Claim[]): Claim[] {
  if (property.evolving !== undefined) return currentWords(live, property.evolving.final);
  const reported = live.filter((claim) => claim.assertion === 'reported');
  return reported.length > 0 ? reported : [...live];
}
