import { fragment } from './cypher.ts';
import type { ListQuery } from './page.ts';

/** One property of one entity about which sources disagree. */
export interface ConflictKey {
  readonly subject: string;
  readonly property: string;
}

export const CONFLICT_ORDER = [
  { by: 'subject', way: 'asc' },
  { by: 'property', way: 'asc' },
] as const;

/** Everything about which live claims disagree. */
export function conflictList(): ListQuery<ConflictKey> {
  return {
    name: 'conflicts',
    parents: null,
    body: fragment`MATCH (claim:Claim) WHERE claim.disputed = true
      WITH DISTINCT claim.subject AS subject, claim.property AS property`,
    where: [],
    order: CONFLICT_ORDER,
    of: '[subject, property]',
    item: (row) => row,
    decode: (item) => {
      const [subject, property] = item as [string, string];
      return { subject, property };
    },
  };
}
