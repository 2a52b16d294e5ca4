import type { Kind } from './ids.ts';
import type { Name } from './names.ts';

/** What one property of an entity holds. A value is always a claim's: see `claim.ts`. */
export type Property = {
  /** What the property means, for the schema of the dataset and for readers. */
  readonly doc: string;
  /** An entity without it is refused by the importer. */
  readonly required?: true;
  /** A set: sources add to it and cannot disagree about it. Otherwise two different values are a conflict. */
  readonly many?: true;
  /**
   * The value changes with time: the latest word supersedes earlier ones instead of conflicting with them. Once the
   * final value is reported it stays, whatever is told later of what came before.
   */
  readonly evolving?: { readonly final: string };
} & (
  | { readonly type: 'text' | 'date' | 'name' }
  | { readonly type: 'number'; readonly min: number; readonly max: number; readonly integer?: true }
  | { readonly type: 'enum'; readonly values: readonly string[] }
  | { readonly type: 'ref'; readonly to: readonly Kind[] }
);

export type Properties = Readonly<Record<string, Property>>;

/** A kind of entity: what it is, and its properties. */
export interface Entity<P extends Properties = Properties> {
  readonly doc: string;
  readonly properties: P;
}

/** Keeps the literal types of a definition, so that records can be typed from it. */
export function entity<const P extends Properties>(definition: Entity<P>): Entity<P> {
  return definition;
}

type One<T extends Property> = T extends { type: 'name' }
  ? Name
  : T extends { type: 'number' }
    ? number
    : T extends { type: 'enum'; values: readonly (infer V)[] }
      ? V
      : string;

/**
 * What is known of an entity: the preferred value of each property, sets as sorted lists, names with the primary one
 * first. Dates stay as written; `null` where no live claim gives a value.
 */
export type RecordOf<P extends Properties> = {
  readonly [K in keyof P]: P[K] extends { many: true }
    ? readonly One<P[K]>[]
    : P[K] extends { required: true }
      ? One<P[K]>
      : One<P[K]> | null;
};
