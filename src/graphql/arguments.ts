import { fuzzyDate } from '../domain/dates.ts';
import { idOfKind, type Kind } from '../domain/ids.ts';
import type { EntityKind } from '../domain/model.ts';
import type { PeriodFilter } from '../store/period.ts';
import { badInput, tooMuch } from './errors.ts';
import { entityKindOf } from './kinds.ts';
import { LIMITS } from './limits.ts';

// Control characters and halves of surrogate pairs: no name, title or address holds one, and stores refuse some.
// eslint-disable-next-line no-control-regex -- these are the characters to refuse
const UNPRINTABLE = /[\u0000-\u001F\u007F-\u009F]|\p{Surrogate}/u;

/**
 * A text argument that is neither empty, too long nor unprintable.
 *
 * @throws ParleyError LIMIT_EXCEEDED above `max` characters, INVALID_INPUT for the rest
 */
export function checkedText(text: string, name: string, max: number = LIMITS.textMax): string {
  if (text.length > max) {
    throw tooMuch(`expected ${name} of at most ${max} characters, got ${text.length}; ask for less at once`);
  }
  if (UNPRINTABLE.test(text)) {
    throw badInput(
      `expected ${name} without control characters and lone surrogates, got ${JSON.stringify(text.slice(0, 60))}`,
    );
  }
  if (text.trim() === '') throw badInput(`expected ${name} with at least one letter or digit, got none`);
  return text;
}

/** A list argument that is not too long; absent where none is given. @throws ParleyError LIMIT_EXCEEDED */
export function listOf<T>(values: readonly T[] | null | undefined, name: string): readonly T[] | undefined {
  if (values === null || values === undefined) return undefined;
  if (values.length <= LIMITS.arrayMax) return values;
  throw tooMuch(`expected at most ${LIMITS.arrayMax} values in ${name}, got ${values.length}; split the request`);
}

/** The id that an argument means; absent where none is given. @throws ParleyError INVALID_INPUT for another kind. */
export function idOrNone(kind: Kind, id: string | null | undefined): string | undefined {
  return id === null || id === undefined ? undefined : idOfKind(kind, id);
}

/** The ids that a list argument means. */
export function idsOrNone(
  kind: Kind,
  ids: readonly string[] | null | undefined,
  name: string,
): readonly string[] | undefined {
  return listOf(ids, name)?.map((id) => idOfKind(kind, id));
}

/** The entity that a full id means; absent where none is given. @throws ParleyError INVALID_INPUT for anything else. */
export function entityOrNone(
  id: string | null | undefined,
  name: string,
): { readonly kind: EntityKind; readonly id: string } | undefined {
  if (id === null || id === undefined) return undefined;
  const kind = entityKindOf(id);
  if (kind !== null) return { kind, id: idOfKind(kind, id) };
  throw badInput(
    `expected in ${name} the full id of an entity such as official/wei-fenghe, got ${JSON.stringify(id.slice(0, 80))}`,
  );
}

/** A `PeriodFilter` of GraphQL. */
export interface PeriodInput {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
}

const OPEN_START = '0000-01-01';
const OPEN_END = '9999-12-31';

/** The days from the earliest that `from` can mean to the latest that `to` can mean. */
export function periodOf(input: PeriodInput | null | undefined): PeriodFilter | undefined {
  if (input === null || input === undefined) return undefined;
  const from = input.from ? fuzzyDate(input.from).earliest : OPEN_START;
  const to = input.to ? fuzzyDate(input.to).latest : OPEN_END;
  if (from > to) throw badInput(`expected a period whose end is not before its beginning, got ${from} to ${to}`);
  return { from, to, certain: input.certainty === 'CERTAIN' };
}

/** Leaves out what was not given, so that equal filters are equal texts. */
export function given<T extends object>(filter: { [K in keyof T]: T[K] | undefined | null }): T {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== null)) as T;
}
