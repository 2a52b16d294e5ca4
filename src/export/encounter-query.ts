import { coerceInputValue, isInputType, type GraphQLError } from 'graphql';
import { badInput } from '../graphql/errors.ts';
import { schema } from '../graphql/schema.ts';
import { encounterFilterOf } from '../graphql/types/encounter-filter.ts';
import { encounterSortOf } from '../graphql/types/encounter-order.ts';
import { LIVE, viewAsOf, type View } from '../graphql/view.ts';
import type { EncounterFilter } from '../store/encounter.ts';
import type { EncounterSort } from '../store/encounter-order.ts';

/** What is to be exported, as it came: parsed JSON and texts that nobody has looked at yet. */
export interface EncounterRequest {
  /** An `EncounterFilter` of the API. */
  readonly filter?: unknown;
  /** An `EncounterOrder` of the API. */
  readonly orderBy?: unknown;
  /** As in `asOf` of the API. */
  readonly valid?: string | undefined;
  readonly known?: string | undefined;
}

/** A query for encounters that can be asked. */
export interface EncounterQuery {
  readonly filter: EncounterFilter;
  readonly sort: EncounterSort;
  readonly view: View;
}

/**
 * Checks a query against the API's own types, so that whatever the API can filter by can be exported.
 *
 * @throws ParleyError INVALID_INPUT naming the field
 */
export function encounterQuery({ filter, orderBy, valid, known }: EncounterRequest): EncounterQuery {
  const isLive = valid === undefined && known === undefined;
  return {
    filter: encounterFilterOf(coerced('filter', filter, 'EncounterFilter') as Parameters<typeof encounterFilterOf>[0]),
    sort: encounterSortOf(coerced('orderBy', orderBy, 'EncounterOrder') as Parameters<typeof encounterSortOf>[0]),
    view: isLive ? LIVE : viewAsOf(edtfOf('valid', valid), edtfOf('known', known)),
  };
}

function edtfOf(name: string, text: string | undefined): string | null {
  return coerced(name, text, 'EDTF') as string | null;
}

/** A value as the API's type of that name takes it; null where there is none. */
function coerced(name: string, value: unknown, typeName: string): unknown {
  const type = schema.getType(typeName);
  if (!isInputType(type)) throw new TypeError(`the schema has no input type ${typeName}`);
  return coerceInputValue(value ?? null, type, (path, _value, error) => {
    const field = [name, ...path.map(String)].join('.');
    throw badInput(`in ${field}: ${reasonOf(error)}`, error);
  });
}

/** graphql puts the value in front of its reasons; ours say by themselves what came. */
function reasonOf({ message, originalError }: GraphQLError): string {
  return originalError?.message ?? message;
}
