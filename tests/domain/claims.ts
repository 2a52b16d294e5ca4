import { claimId, type Claim } from '../../src/domain/claim.ts';

/** A claim about a synthetic event, with everything that a test does not care about filled in. */
export function aClaim(parts: Partial<Claim> = {}): Claim {
  const claim = {
    source: 'source/first-gazette',
    subject: 'event/test-meeting',
    property: 'when',
    value: '2001-02-03',
    name: null,
    locator: null,
    assertion: 'reported' as const,
    basis: null,
    confidence: 1,
    firstSeen: '2001-02-04',
    lastSeen: '2001-03-01',
    retraction: null,
    ...parts,
  };
  return { id: claimId(claim), ...claim };
}
