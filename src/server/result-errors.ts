import { GraphQLError } from 'graphql';

interface Result {
  data?: Record<string, unknown> | null;
  errors?: readonly unknown[];
}

/** The errors of a result, whatever form yoga hands it over in; none for a stream, of which the API has none. */
export function resultErrors(result: unknown): GraphQLError[] {
  const errors = (result as Result | undefined)?.errors ?? [];
  return errors.filter((error): error is GraphQLError => error instanceof GraphQLError);
}

export function hasDataEntry(result: unknown): boolean {
  return (result as Result | undefined)?.data != null;
}

/** Whether the result holds anything that was asked for: at least one field of the root that is not null. */
export function hasData(result: unknown): boolean {
  return Object.values((result as Result | undefined)?.data ?? {}).some((value) => value !== null);
}

/** The code of an error, or `UNKNOWN`. */
export function codeOf(error: GraphQLError): string {
  const { code } = error.extensions;
  return typeof code === 'string' ? code : 'UNKNOWN';
}
