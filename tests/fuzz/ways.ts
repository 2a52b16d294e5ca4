import { getNamedType, isListType, isNonNullType, isObjectType, type GraphQLObjectType } from 'graphql';
import { schema } from '../../src/graphql/schema.ts';
import type { ValueMaker } from './any-value.ts';
import { ID_KINDS, type IdKind } from './material.ts';
import { fieldsOf, type Field } from './schema-walk.ts';

/** The fields that lead from Query to a type that has no id, none of them a list; null where none do. */
function fieldsTo(type: GraphQLObjectType): Field[] | null {
  const query = schema.getQueryType();
  const ways: { at: GraphQLObjectType; fields: Field[] }[] = query ? [{ at: query, fields: [] }] : [];
  const seen = new Set<string>(['AsOf']);
  for (const { at, fields } of ways) {
    if (at === type) return fields;
    for (const field of fieldsOf(at)) {
      const nullable = isNonNullType(field.type) ? field.type.ofType : field.type;
      const named = getNamedType(field.type);
      if (isListType(nullable) || !isObjectType(named) || seen.has(named.name)) continue;
      seen.add(named.name);
      ways.push({ at: named, fields: [...fields, field] });
    }
  }
  return null;
}

/**
 * What leads from the root of a query to something of a type, each step as GraphQL writes it, with random arguments.
 *
 * @param known day of a look back; null for the graph as it is
 */
export function wayTo(type: GraphQLObjectType, values: ValueMaker, known: string | null): string[] {
  const path: string[] = known === null ? [] : [`asOf(known: "${known}")`];
  if (type.getInterfaces().some(({ name }) => name === 'Node')) {
    const kind = ID_KINDS.find((one) => one === type.name) as IdKind;
    return [...path, `node(id: "${values.known(kind)}")`, `... on ${type.name}`];
  }
  const steps = fieldsTo(type) ?? [];
  return [...path, ...steps.map((step) => step.name + values.argumentsOf(step, getNamedType(step.type).name))];
}

/** The selection behind a way. */
export function nested(path: readonly string[], selection: string): string {
  return path.reduceRight((inner, field) => `${field} { ${inner} }`, selection);
}
