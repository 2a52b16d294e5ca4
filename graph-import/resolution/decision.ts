import { childOf, elementsOf, textOf, type Located } from '../format/located.ts';
import type { Place } from '../placed-claim.ts';

/** What an editor decided about two records. */
export interface Decision {
  readonly verdict: 'same' | 'different' | 'undecided';
  /** Ids; of two that are the same the first one stays. */
  readonly pair: readonly [string, string];
  /** Null for a proposal that nobody has looked at. */
  readonly by: string | null;
  readonly on: string | null;
  readonly why: string | null;
  readonly place: Place;
}

/** The decisions of a file that has passed its schema. */
export function decisionsOf(file: string, root: Located): Decision[] {
  return elementsOf(childOf(root, 'decisions')).map((entry, index) => {
    const text = (key: string): string | null => textOf(childOf(entry, key)) ?? null;
    const pair = childOf(entry, 'pair');
    const [a = '', b = ''] = elementsOf(pair).map((id) => textOf(id));
    return {
      verdict: (text('verdict') ?? 'undecided') as Decision['verdict'],
      pair: [a, b],
      by: text('by'),
      on: text('on'),
      why: text('why'),
      place: { file, ...(pair ?? entry).spot, field: `decisions[${index}].pair` },
    };
  });
}

/** A pair as a key, whichever of the two comes first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
