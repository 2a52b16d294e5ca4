import { slugOf } from '../src/domain/ids.ts';
import type { StoredProperties } from '../src/store/node.ts';
import { textIn } from './stored-nodes.ts';

/** One node that an import changes: `before` is null for a new one, `after` for one that is removed. */
export interface Change {
  readonly id: string;
  readonly label: string;
  readonly before: StoredProperties | null;
  readonly after: StoredProperties | null;
}

/** What happened, in the words of an editor. */
export type ChangeWord = 'added' | 'changed' | 'removed' | 'retracted' | 'restored';

/** One line of a diff. `values` are the properties that differ, each before and after. */
export interface DiffEntry {
  readonly change: ChangeWord;
  readonly kind: string;
  readonly id: string;
  /** For a person: `Official wei-fenghe: country = place/china (source/china)`. */
  readonly text: string;
  readonly values: Readonly<Record<string, readonly [unknown, unknown]>>;
}

/** How many facts and entities an import changes. */
export interface PlanSummary {
  /** Claims. */
  readonly facts: Readonly<Record<ChangeWord, number>>;
  readonly sources: Readonly<Record<ChangeWord, number>>;
  /** Entities by kind, kinds that change only. */
  readonly entities: Readonly<Record<string, Readonly<Record<ChangeWord, number>>>>;
}

/** Kept by the writer, no part of the content. */
const BOOKKEEPING = ['fingerprint', 'recordedOn', 'dataset', 'id'];
const SIGNS: Readonly<Record<ChangeWord, string>> = {
  added: '+',
  changed: '~',
  removed: '-',
  retracted: '-',
  restored: '+',
};

/** Whether a node is a claim that was retracted, or a source that was withdrawn. */
export function isTombstone(properties: StoredProperties): boolean {
  return properties['standing'] === 'RETRACTED' || properties['withdrawn'] === true;
}

/** What happened to a node that was and is a tombstone or not; null where it was or is not there. */
export function changeWord(before: boolean | null, after: boolean | null): ChangeWord {
  if (before === null) return after === true ? 'retracted' : 'added';
  if (after === null) return 'removed';
  if (before === after) return 'changed';
  return after ? 'retracted' : 'restored';
}

function wordOf({ before, after }: Change): ChangeWord {
  const isDead = (properties: StoredProperties | null): boolean | null =>
    properties === null ? null : isTombstone(properties);
  return changeWord(isDead(before), isDead(after));
}

function valuesOf({ before, after }: Change): DiffEntry['values'] {
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})].sort());
  return Object.fromEntries(
    [...keys]
      .filter((key) => !BOOKKEEPING.includes(key))
      .map((key) => [key, [before?.[key] ?? null, after?.[key] ?? null]] as const)
      .filter(([, [old, now]]) => JSON.stringify(old) !== JSON.stringify(now)),
  );
}

function textOf(change: Change, word: ChangeWord, values: DiffEntry['values']): string {
  const { id, label } = change;
  const content = change.after ?? change.before ?? {};
  const value = (key: string): string => JSON.stringify(content[key] ?? null);
  const differences = Object.entries(values)
    .map(([key, [old, now]]) => `${key} ${JSON.stringify(old)} → ${JSON.stringify(now)}`)
    .join(', ');
  if (label === 'Claim') {
    const [subject, property, source] = ['subject', 'property', 'source'].map((key) => textIn(content[key]));
    const said = `${subject ?? ''}: ${property ?? ''} = ${value('value')} (${source ?? ''})`;
    return word === 'changed' ? `${said}: ${differences}` : said;
  }
  if (label === 'Decision') {
    return `Decision ${value('verdict')}: ${[content['first'], content['second']].map(textIn).join(' and ')} (${value('by')})`;
  }
  const name = content['name'] ?? content['title'];
  const titled = `${label} ${slugOf(id)}${typeof name === 'string' ? ` “${name}”` : ''}`;
  return word === 'changed' && differences !== '' ? `${titled}: ${differences}` : titled;
}

/** Whether an editor knows of nodes of that label. */
function isTold({ label }: Pick<Change, 'label'>): boolean {
  return !['Name', 'Dataset', 'Redirect'].includes(label);
}

/** A change as a person reads it; null where it is of a node that editors do not know of. */
export function entryOf(change: Change): DiffEntry | null {
  if (!isTold(change)) return null;
  const word = wordOf(change);
  const values = valuesOf(change);
  return { change: word, kind: change.label, id: change.id, text: textOf(change, word, values), values };
}

/** An entry as a line of text: `+ Official wei-fenghe “Wei Fenghe”`. */
export function diffLine({ change, text }: DiffEntry): string {
  return `${SIGNS[change]} ${text}${change === 'retracted' ? ' [retracted]' : ''}`;
}

function noChanges(): Record<ChangeWord, number> {
  return { added: 0, changed: 0, removed: 0, retracted: 0, restored: 0 };
}

/** Changes in numbers, as they come. */
export class SummaryTally {
  private readonly facts = noChanges();
  private readonly sources = noChanges();
  private readonly entities: Record<string, Record<ChangeWord, number>> = {};

  get summary(): PlanSummary {
    const byKind = Object.entries(this.entities).sort(([a], [b]) => (a < b ? -1 : 1));
    return { facts: this.facts, sources: this.sources, entities: Object.fromEntries(byKind) };
  }

  add(label: string, word: ChangeWord): void {
    if (!isTold({ label })) return;
    const { facts, sources, entities } = this;
    const counts = label === 'Claim' ? facts : label === 'Source' ? sources : (entities[label] ??= noChanges());
    counts[word] += 1;
  }
}
