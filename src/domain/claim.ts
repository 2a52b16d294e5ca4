import { createHash } from 'node:crypto';
import type { Name } from './names.ts';

/** Where in a source's text a claim rests. */
export interface Locator {
  /** Paragraph of the text, counted from 1; null where the text has none. */
  readonly paragraph: number | null;
  /** First character and the one after the last, counted from 0 in the text as retrieved; null where not kept. */
  readonly characters: readonly [number, number] | null;
  /** SHA-256 of the sentence, in hex, so that it can be found again without being copied. */
  readonly sha256: string | null;
}

/** A claim taken back by its source or by us: its tombstone. */
export interface Retraction {
  readonly on: string;
  readonly reason: string;
}

export type ClaimValue = string | number;

/**
 * One source saying one thing about one entity: the ground of everything in the graph. For a name the value is its
 * text and `name` tells language, script and kind; for a reference it is the id of the other node.
 */
export interface Claim {
  readonly id: string;
  readonly source: string;
  readonly subject: string;
  readonly property: string;
  readonly value: ClaimValue;
  readonly name: Name | null;
  readonly locator: Locator | null;
  /** `planned`: said of what was yet to come, so that it counts only until somebody reports what happened. */
  readonly assertion: 'reported' | 'planned';
  /** On what basis the value was inferred; null for what the source states. */
  readonly basis: string | null;
  /** From 0 to 1; 1 unless the annotator doubted. */
  readonly confidence: number;
  /** The day by which the source said so: the latest day on which it can have been published. */
  readonly firstSeen: string;
  /** The day on which the source was last read and still said so. */
  readonly lastSeen: string;
  readonly retraction: Retraction | null;
}

/** SHA-256 in hex of values in a fixed order, each told apart from its neighbours. */
export function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The id of a claim, from what it says and who says it: the same claim has the same id in every import. */
export function claimId(claim: Pick<Claim, 'source' | 'subject' | 'property' | 'value' | 'name'>): string {
  const name = claim.name === null ? null : [claim.name.language, claim.name.script, claim.name.kind];
  return `claim/${digest([claim.source, claim.subject, claim.property, claim.value, name]).slice(0, 24)}`;
}
