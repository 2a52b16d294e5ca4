import type { Claim } from '../../src/domain/claim.ts';
import { groupBy } from '../../src/domain/group.ts';
import { kindOf } from '../../src/domain/ids.ts';

/** What a chunk must know of chunks before it: in what capacity an official takes part follows from their terms. */
export class Careers {
  /** Claims about offices and bodies: few at every scale. */
  readonly #offices: Claim[] = [];
  /** Claims about the terms of each official. */
  readonly #terms = new Map<string, readonly Claim[]>();

  /** Remembers what the claims of a chunk say of careers. */
  add(claims: readonly Claim[]): void {
    const byKind = groupBy(claims, (claim) => kindOf(claim.subject));
    this.#offices.push(...(byKind.get('Position') ?? []), ...(byKind.get('Organization') ?? []));
    for (const term of groupBy(byKind.get('Tenure') ?? [], (claim) => claim.subject).values()) {
      const official = term.find(({ property }) => property === 'official')?.value as string;
      this.#terms.set(official, [...(this.#terms.get(official) ?? []), ...term]);
    }
  }

  /** What is remembered of the careers of those who take part in what the claims tell; nothing where nobody does. */
  of(claims: readonly Claim[]): readonly Claim[] {
    const taking = claims.filter(
      ({ property, subject }) => property === 'participant' && kindOf(subject) === 'Participation',
    );
    const officials = new Set(taking.map(({ value }) => value as string));
    return [...officials].length === 0
      ? []
      : [...this.#offices, ...[...officials].flatMap((official) => this.#terms.get(official) ?? [])];
  }
}
