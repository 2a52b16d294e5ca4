import { GraphQLError } from 'graphql';
import { fuzzyDate, type FuzzyDate } from '../domain/dates.ts';
import { builder } from './builder.ts';
import { dateText } from './date-text.ts';

function refuse(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** A calendar day that exists. */
function dayOf(value: unknown): string {
  const known = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const instant = known ? new Date(`${value}T00:00:00Z`) : null;
  if (!known || instant === null || Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== value) {
    throw refuse(`expected a day written YYYY-MM-DD, such as 2022-04-23, got ${JSON.stringify(value).slice(0, 80)}`);
  }
  return value;
}

function edtfOf(value: unknown): string {
  try {
    if (typeof value !== 'string' || value.length > 60) throw new Error('no text of at most 60 characters');
    return fuzzyDate(value).edtf;
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error));
  }
}

builder.scalarType('Date', {
  description: 'A calendar day, written YYYY-MM-DD, in the time of the place where something happened.',
  serialize: (value) => value,
  parseValue: dayOf,
});

builder.scalarType('EDTF', {
  description:
    'A date as its source gives it, in Extended Date Time Format (ISO 8601-2): a day `2022-04-23`, a month `2023-12`, a year `2022`, an interval `2024-04-11/2024-04-12`, about `2022~`, without a year `XXXX-04-23`.',
  serialize: (value) => value,
  parseValue: edtfOf,
});

/** A date with the days that it can mean. */
export const FuzzyDateType = builder.objectRef<FuzzyDate>('FuzzyDate').implement({
  description: 'A date that may be less precise than a day, or approximate, with the days that it can mean.',
  fields: (t) => ({
    edtf: t.field({ type: 'EDTF', description: 'As the source gives it.', takes: [], resolve: (date) => date.edtf }),
    earliest: t.field({
      type: 'Date',
      description: 'The first day that it can mean.',
      takes: [],
      resolve: (date) => date.earliest,
    }),
    latest: t.field({
      type: 'Date',
      description: 'The last day that it can mean.',
      takes: [],
      resolve: (date) => date.latest,
    }),
    text: t.string({
      description: 'For people to read: `23 April 2022`, `April 2024`, `11–12 April 2024`, `about 2022`.',
      takes: [],
      resolve: (date) => dateText(date.edtf),
    }),
  }),
});

/** A stored date for GraphQL; null where there is none. */
export function fuzzyOrNull(edtf: string | null): FuzzyDate | null {
  return edtf === null ? null : fuzzyDate(edtf);
}
