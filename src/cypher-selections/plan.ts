import type { Declaration, Read } from './read.ts';
import type { AskedField } from './selection.ts';

/** A read with the reads below it. */
export interface PlannedRead {
  readonly read: Read;
  readonly children: readonly PlannedRead[];
}

/** Where a field keeps its declaration: in the `extensions` of its definition. */
export const DECLARED = 'cypherSelections';

/** What an operation reads, as far as it is declared. */
export function planOf(
  fields: readonly AskedField[],
  variableValues: Readonly<Record<string, unknown>>,
  maxReads: number,
): readonly PlannedRead[] {
  const planner = new Planner(variableValues, maxReads, true);
  const plan = planner.fields(fields, undefined);
  return planner.isCut ? new Planner(variableValues, maxReads, false).fields(fields, undefined) : plan;
}

class Planner {
  readonly #variableValues: Readonly<Record<string, unknown>>;
  /** How many subqueries the statement may still have; what comes below is left to the resolvers. */
  #left: number;
  readonly #isWhole: boolean;
  /** Whether anything was left to the resolvers for lack of room. */
  isCut = false;

  /** @param isWhole what declarations are told: whether the plan has room for all */
  constructor(variableValues: Readonly<Record<string, unknown>>, maxReads: number, isWhole: boolean) {
    this.#variableValues = variableValues;
    this.#left = maxReads;
    this.#isWhole = isWhole;
  }

  fields(asked: readonly AskedField[], scope: unknown): PlannedRead[] {
    return asked.flatMap((field) => this.#reads(this.#declared(field, scope), field));
  }

  #reads(reads: readonly Read[], field: AskedField): PlannedRead[] {
    return reads.flatMap((read) => {
      if (this.#left <= 0) {
        this.isCut = true;
        return [];
      }
      this.#left -= 1;
      const below = (read.below ?? []).flatMap(({ type, at }) => this.fields(field.below(type, at), read.scope));
      const children = [...this.#reads(read.needs ?? [], field), ...below];
      if (read.idle !== true || children.length > 0) return [{ read, children }];
      this.#left += 1;
      return [];
    });
  }

  #declared(field: AskedField, scope: unknown): readonly Read[] {
    const declaration = field.definition.extensions[DECLARED] as Declaration | undefined;
    if (declaration === undefined) return [];
    try {
      const asked = { asksFor: (name: string) => field.asksFor(name), isWhole: this.#isWhole };
      return declaration(field.argumentValues(this.#variableValues), asked, scope);
    } catch {
      // The resolver is given the same arguments and says what is wrong with them, at its place in the answer.
      return [];
    }
  }
}

/** How many reads a plan has, at all levels. */
export function sizeOf(plan: readonly PlannedRead[]): number {
  return plan.reduce((sum, { children }) => sum + 1 + sizeOf(children), 0);
}
