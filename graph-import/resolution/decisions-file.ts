import { Document, isMap, isSeq, parseDocument, YAMLSeq, type Node, type YAMLMap } from 'yaml';
import type { Proposal } from '../../src/domain/duplicates/proposals.ts';
import { explanationOf } from '../../src/domain/duplicates/score.ts';
import { pairKey } from './decision.ts';

/** What an update did to a file of decisions. */
export interface UpdatedDecisions {
  readonly text: string;
  readonly added: number;
  /** Proposals that nobody had looked at and that are none any more. */
  readonly removed: number;
}

const HEAD = ` Which records are one. parley resolve proposes; people decide: set verdict to same or different,
 and say by whom, on which day and why. Of two that are the same the first one stays.`;

const scalar = (map: YAMLMap, key: string): string | null => {
  const value: unknown = map.get(key);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
};

function keyOf(entry: YAMLMap): string {
  const pair = entry.get('pair');
  const [a, b] = isSeq(pair) ? pair.toJSON() : [];
  return pairKey(String(a), String(b));
}

const isUntouched = (entry: YAMLMap): boolean =>
  scalar(entry, 'verdict') === 'undecided' && scalar(entry, 'by') === null;

/**
 * Brings a file of decisions up to date: new proposals are added as undecided, the score and the reasons of those that
 * nobody has looked at are written anew, and those that are no proposals any more go. Whatever people wrote, comments
 * too, stays as it is.
 *
 * @param text of the file, which must have passed its schema; null where there is none yet
 */
export function updatedDecisions(text: string | null, proposals: readonly Proposal[]): UpdatedDecisions {
  const document = text === null ? new Document({ decisions: [] }) : parseDocument(text, { schema: 'failsafe' });
  if (text === null) document.commentBefore = HEAD;
  const found = document.get('decisions');
  const list = isSeq<Node>(found) ? found : new YAMLSeq<Node>();
  document.set('decisions', list);
  const proposed = new Map(proposals.map((proposal) => [pairKey(proposal.a, proposal.b), proposal]));
  const before = list.items.length;
  list.items = list.items.filter((item) => !isMap(item) || !isUntouched(item) || proposed.has(keyOf(item)));
  const removed = before - list.items.length;
  for (const item of list.items) {
    if (!isMap(item)) continue;
    const proposal = proposed.get(keyOf(item));
    proposed.delete(keyOf(item));
    if (proposal === undefined || !isUntouched(item)) continue;
    item.set('score', String(proposal.score));
    item.set('because', explanationOf(proposal));
  }
  for (const proposal of proposed.values()) {
    const { a, b, score } = proposal;
    const entry = { verdict: 'undecided', pair: [a, b], score: String(score), because: explanationOf(proposal) };
    list.add(document.createNode(entry));
  }
  list.flow = false;
  return { text: document.toString({ lineWidth: 120, defaultStringType: 'PLAIN' }), added: proposed.size, removed };
}
