import { claimId, type Claim } from '../../src/domain/claim.ts';
import { claimEntry, type EntryValue } from '../export/entries.ts';
import type { SourceHead } from '../claims.ts';
import type { Part } from '../format/part.ts';
import { valuesOfEach } from '../spill/records.ts';
import { Sorter } from '../spill/sorter.ts';
import { locatedTree, type Tree } from './records.ts';

/** A claim of a source, by the slug of that, and the line of which it is. */
export interface Stated {
  readonly id: string;
  readonly line: number;
  readonly text: string;
  readonly claim: Claim;
}

/**
 * What statements come to, of any number. The same said again, of records that were taken for one or of a country that
 * several have, is one claim, seen from the first day to the last.
 */
export class StatedClaims {
  private readonly byClaim = new Sorter();
  private readonly byLine = new Sorter();

  add(stated: Stated): void {
    this.byClaim.add(`${stated.id} ${claimId(stated.claim)}`, JSON.stringify(stated));
  }

  close(): void {
    this.byClaim.close();
    this.byLine.close();
  }

  /** A part for each line and source, in the order of the lines. */
  *parts(file: string, sources: { headOf(id: string): SourceHead | null }): Generator<Part> {
    for (const stated of this.once()) {
      this.byLine.add(`${String(stated.line).padStart(12, '0')} ${stated.id}`, JSON.stringify(stated));
    }
    this.byLine.seal();
    for (const all of groups(this.byLine)) {
      const [first] = all;
      const head = first === undefined ? null : sources.headOf(first.id);
      if (first === undefined || head === null) continue;
      const { id, line, text } = first;
      const claims = all.map(({ claim }) => textsOf(claimEntry(claim, head.source)));
      const content = { of: 'source', id, root: locatedTree({ id, claims }, line) } as const;
      yield { file, line, isRow: true, content, problems: [], text };
    }
  }

  private *once(): Generator<Stated> {
    this.byClaim.seal();
    for (const all of groups(this.byClaim)) {
      const [first] = all;
      if (first === undefined) continue;
      const [firstSeen = ''] = all.map(({ claim }) => claim.firstSeen).sort();
      const lastSeen =
        all
          .map(({ claim }) => claim.lastSeen)
          .sort()
          .at(-1) ?? '';
      yield { ...first, claim: { ...first.claim, firstSeen, lastSeen } };
    }
  }
}

function* groups(sorter: Sorter): Generator<Stated[]> {
  for (const values of valuesOfEach(sorter)) yield values.map((text) => JSON.parse(text) as Stated);
}

/** What a file says, in texts, as it would be read from one. */
function textsOf(entry: EntryValue): Tree {
  if (typeof entry !== 'object') return String(entry);
  if (Array.isArray(entry)) return (entry as readonly EntryValue[]).map(textsOf);
  return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, textsOf(value)]));
}
