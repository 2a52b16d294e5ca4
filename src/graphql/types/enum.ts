import { builder } from '../builder.ts';

/** The name of a value in GraphQL: `in person` is `IN_PERSON`. */
export function graphqlName(value: string): string {
  return value.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
}

/** The name of a kind of things in GraphQL: `EventSeries` is `EVENT_SERIES`. */
export function kindName(kind: string): string {
  return kind.replace(/(?<=[a-z])[A-Z]/g, '_$&').toUpperCase();
}

/** An enum whose values are the domain's, named in upper case. Every value is described. */
export function enumOf<V extends string>(name: string, description: string, values: Readonly<Record<V, string>>) {
  const entries = Object.entries<string>(values).map(([value, doc]) => [
    graphqlName(value),
    { value, description: doc },
  ]);
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(entries) as Record<string, { value: V; description: string }>,
  });
}
