import type { Claim, Locator, Retraction } from '../../src/domain/claim.ts';
import { entryOf, passageEntry, retractionEntry, type Entry } from './entries.ts';

/** What is said of a value beside itself. `at` is the key of a passage. */
export interface Qualifiers {
  readonly at: string | null;
  readonly basis: string | null;
  readonly confidence: number;
  readonly retraction: Retraction | null;
}

/** The places in a text that claims rest on, each by a key: `p3` in the third paragraph, `p3-2` the second place there. */
export class Passages {
  /** As a file lists them, in the order of the text. */
  readonly entries: Readonly<Record<string, Entry>>;
  private readonly keys = new Map<string, string>();

  constructor(locators: readonly Locator[]) {
    const distinct = [...new Map(locators.map((locator) => [JSON.stringify(locator), locator])).values()];
    const entries: Record<string, Entry> = {};
    const used = new Map<string, number>();
    for (const locator of distinct.sort(inText)) {
      const stem = locator.paragraph === null ? 'text' : `p${locator.paragraph}`;
      const count = (used.get(stem) ?? 0) + 1;
      used.set(stem, count);
      const key = count === 1 ? stem : `${stem}-${count}`;
      this.keys.set(JSON.stringify(locator), key);
      entries[key] = passageEntry(locator) ?? {};
    }
    this.entries = entries;
  }

  /** What is said of a claim's value. `withdrawn` is said of all of its source. */
  qualifiersOf({ locator, basis, confidence, retraction }: Claim, withdrawn: Retraction | null): Qualifiers {
    return {
      at: locator === null ? null : (this.keys.get(JSON.stringify(locator)) ?? null),
      basis,
      confidence,
      retraction: isSame(retraction, withdrawn) ? null : retraction,
    };
  }
}

function inText(a: Locator, b: Locator): number {
  const places = ({ paragraph, characters }: Locator): number[] => [
    paragraph ?? Infinity,
    ...(characters ?? [Infinity, Infinity]),
  ];
  const [left, right] = [places(a), places(b)];
  const index = left.findIndex((place, i) => place !== right[i]);
  if (index >= 0) return (left[index] ?? 0) < (right[index] ?? 0) ? -1 : 1;
  return (a.sha256 ?? '') < (b.sha256 ?? '') ? -1 : 1;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What has to be said of a value inside of which the rest is said already. */
export function differences(own: Qualifiers, around: Qualifiers): Entry {
  return entryOf({
    at: own.at === around.at ? null : own.at,
    basis: own.basis === around.basis ? null : own.basis,
    confidence: own.confidence === around.confidence ? null : own.confidence,
    retracted: isSame(own.retraction, around.retraction) ? null : retractionEntry(own.retraction),
  });
}

export const UNQUALIFIED: Qualifiers = { at: null, basis: null, confidence: 1, retraction: null };

/** What a record can say for all values in it: the passage of most, and what none of them says otherwise. */
export function sharedQualifiers(all: readonly Qualifiers[]): Qualifiers {
  const [first = UNQUALIFIED] = all;
  const ofAll = <K extends keyof Qualifiers>(key: K): Qualifiers[K] =>
    all.every((each) => isSame(each[key], first[key])) ? first[key] : UNQUALIFIED[key];
  const counts = new Map<string | null, number>();
  for (const { at } of all) counts.set(at, (counts.get(at) ?? 0) + 1);
  const [[at] = [null]] = [...counts].sort((a, b) => b[1] - a[1]);
  return { at, basis: ofAll('basis'), confidence: ofAll('confidence'), retraction: ofAll('retraction') };
}
