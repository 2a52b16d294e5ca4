import type { Claim } from '../src/domain/claim.ts';
import type { Problem } from '../src/domain/errors.ts';
import { compareText } from '../src/domain/text-order.ts';
import { idOfOrderKey, orderKey } from './order-key.ts';
import { distinctClaims, type Place, type PlacedClaim } from './placed-claim.ts';
import { mergedClaim } from './resolution/merged-claims.ts';
import { isIdentifier } from './resolution/merges.ts';
import type { Entry } from './spill/records.ts';
import { merged, Sorter } from './spill/sorter.ts';

/** A claim as it was read. */
export interface ReadClaim extends PlacedClaim {
  /** How many were read before it. */
  readonly order: number;
}

/** All that is said of one entity, each claim once and sorted by id, and what is wrong with claims made twice. */
export interface ClaimGroup {
  readonly subject: string;
  readonly claims: readonly ReadClaim[];
  readonly problems: readonly Problem[];
}

/** Which claims count, and of what: rows that were left out, and records that are one. */
export interface ClaimView {
  readonly isLeftOut: (place: Place) => boolean;
  /** The id of what stays; null where nothing was merged. */
  readonly currentId: ((id: string) => string) | null;
}

const MARK = '\u0001';

const keyOf = (subject: string, rest: string): string => `${orderKey(subject)}${MARK}${rest}`;
const subjectOf = ([key]: Entry): string => idOfOrderKey(key.slice(0, key.indexOf(MARK)));

/** All claims of a dataset, of any number, by what they are about. */
export class ClaimSpill {
  /** Whether an identifier of others is among them, by which records may turn out to be one. */
  hasIdentifiers = false;
  private readonly heldBytes: number | undefined;
  private readonly sorter: Sorter;
  private moved: Sorter | null = null;

  /** @param heldBytes how much of them is held in memory */
  constructor(heldBytes?: number) {
    this.heldBytes = heldBytes;
    this.sorter = new Sorter(heldBytes);
  }

  add(placed: PlacedClaim): void {
    const { claim } = placed;
    this.hasIdentifiers ||= isIdentifier(claim.property);
    const order = this.sorter.size;
    this.sorter.add(
      keyOf(claim.subject, `${claim.id}${MARK}${order.toString(36).padStart(9, '0')}`),
      encoded({ ...placed, order }),
    );
  }

  /** Nothing is added any more. */
  seal(): void {
    this.sorter.seal();
  }

  /**
   * Puts what is said of merged records beside what is said of those that stay.
   *
   * @returns the ids of the records that were merged, with what stays, in the order of ids
   */
  move(currentId: (id: string) => string, isLeftOut: ClaimView['isLeftOut']): [from: string, to: string][] {
    this.moved?.close();
    const moved = new Sorter(this.heldBytes);
    const told = new Map<string, string>();
    for (const entry of this.sorter) {
      const subject = subjectOf(entry);
      const current = currentId(subject);
      if (current === subject || isLeftOut(decoded(entry[1]).place)) continue;
      told.set(subject, current);
      moved.add(keyOf(current, entry[0].slice(entry[0].indexOf(MARK) + 1)), entry[1]);
    }
    moved.seal();
    this.moved = moved;
    return [...told].sort(([a], [b]) => compareText(a, b));
  }

  /** What is said of each entity, entities in the order of the parts of their ids. */
  *groups({ isLeftOut, currentId }: ClaimView): Generator<ClaimGroup> {
    let claims: ReadClaim[] = [];
    let about = '';
    for (const [key, value] of currentId === null ? this.sorter : merged([this.staying(currentId), this.moved ?? []])) {
      const subjectKey = key.slice(0, key.indexOf(MARK));
      if (subjectKey !== about && claims.length > 0) {
        yield groupOf(idOfOrderKey(about), claims);
        claims = [];
      }
      about = subjectKey;
      const claim = decoded(value);
      if (!isLeftOut(claim.place)) claims.push(currentId === null ? claim : mergedClaim(claim, currentId));
    }
    if (claims.length > 0) yield groupOf(idOfOrderKey(about), claims);
  }

  close(): void {
    this.sorter.close();
    this.moved?.close();
  }

  private *staying(currentId: (id: string) => string): Generator<Entry> {
    for (const entry of this.sorter) {
      const subject = subjectOf(entry);
      if (currentId(subject) === subject) yield entry;
    }
  }
}

function groupOf(subject: string, claims: readonly ReadClaim[]): ClaimGroup {
  return { subject, ...distinctClaims(claims) };
}

/** A claim without the names of fields, which a million claims would repeat; that it is flat makes it quick to read. */
type Row = [
  ...[order: number, implied: boolean, file: string, line: number, column: number, field: string],
  ...[recordLine: number, recordColumn: number, recordField: string, id: string, source: string, subject: string],
  ...[property: string, value: Claim['value'], name: Claim['name'], locator: Claim['locator']],
  ...[assertion: Claim['assertion'], basis: Claim['basis'], confidence: number, firstSeen: string, lastSeen: string],
  retraction: Claim['retraction'],
];

function encoded({ claim: c, place, record, implied, order }: ReadClaim): string {
  // prettier-ignore
  const row: Row = [
    order, implied, place.file, place.line, place.column, place.field,
    record.line, record.column, record.field, c.id, c.source, c.subject,
    c.property, c.value, c.name, c.locator, c.assertion, c.basis, c.confidence,
    c.firstSeen, c.lastSeen, c.retraction,
  ];
  return JSON.stringify(row);
}

function decoded(text: string): ReadClaim {
  const row = JSON.parse(text) as Row;
  const file = row[2];
  return {
    order: row[0],
    implied: row[1],
    place: { file, line: row[3], column: row[4], field: row[5] },
    record: { file, line: row[6], column: row[7], field: row[8] },
    claim: {
      id: row[9],
      source: row[10],
      subject: row[11],
      property: row[12],
      value: row[13],
      name: row[14],
      locator: row[15],
      assertion: row[16],
      basis: row[17],
      confidence: row[18],
      firstSeen: row[19],
      lastSeen: row[20],
      retraction: row[21],
    },
  };
}
