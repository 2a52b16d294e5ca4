import type { Value } from './cypher.ts';
import { cypher, type Statement } from './cypher.ts';
import { textOf } from './column.ts';

/** What somebody decided about two records. */
export interface StoredDecision {
  readonly verdict: 'same' | 'different' | 'undecided';
  readonly first: string;
  readonly second: string;
  readonly by: string | null;
  readonly on: string | null;
  readonly why: string | null;
}

const optional = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);

/** The decisions that name one of the records. */
export function decisionsAbout(ids: readonly string[]): Statement<StoredDecision> {
  return {
    name: 'decisions-about',
    ...cypher`
      MATCH (decision:Decision) WHERE decision.first IN ${ids} OR decision.second IN ${ids}
      RETURN decision.verdict, decision.first, decision.second, decision.by, decision.on, decision.why
      ORDER BY decision.id`,
    decode: ([verdict, first, second, by, on, why]) => ({
      verdict: textOf(verdict) as StoredDecision['verdict'],
      first: textOf(first),
      second: textOf(second),
      by: optional(by),
      on: optional(on),
      why: optional(why),
    }),
  };
}
