import type { JudgedClaim } from '../domain/standing.ts';
import type { Reader } from './reading/reader.ts';

/** The claims about one property of the entities that hold: those that give a value that is shown. */
export async function supportingClaims(
  reader: Reader,
  subjects: readonly string[],
  property: string,
  values?: readonly string[],
): Promise<JudgedClaim[]> {
  const claims = (await Promise.all(subjects.map((subject) => reader.claims(subject)))).flat();
  return claims.filter(
    (claim) =>
      claim.property === property &&
      (claim.standing === 'PREFERRED' || claim.standing === 'SUPPORTING') &&
      (values === undefined || values.includes(String(claim.value))),
  );
}
