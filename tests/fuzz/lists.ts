import { getNamedType, isListType, isNonNullType, isObjectType, type GraphQLObjectType } from 'graphql';
import { schema } from '../../src/graphql/schema.ts';
import type { ValueMaker } from './any-value.ts';
import { ID_KINDS, type IdKind } from './material.ts';
import { fieldsOf, identityOf, isConnection, rowOf, type Field } from './schema-walk.ts';

/** A field of the schema that is a list with pages. */
export interface PagedList {
  /** Such as `Official.encounters`. */
  readonly coordinate: string;
  readonly type: GraphQLObjectType;
  readonly field: Field;
}

/** Every list with pages of the schema, but for those of AsOf, which are those of Query seen in a look back. */
export function pagedLists(): PagedList[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    !isObjectType(type) || type.name === 'AsOf'
      ? []
      : fieldsOf(type)
          .filter(isConnection)
          .map((field) => ({ coordinate: `${type.name}.${field.name}`, type, field })),
  );
}

const PAGING = ['first', 'last', 'after', 'before'];

/** A list, made into a query of one page. */
export interface PageQuery {
  readonly text: string;
  /** Takes the page out of the query's data; null where there is nothing that has the list. */
  readonly pageOf: (data: unknown) => PageOfRows | null;
}

export interface PageOfRows {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: unknown }[];
  readonly nodes: readonly unknown[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** The fields that lead from Query to a type that has no id, none of them a list; null where none do. */
function wayTo(type: GraphQLObjectType): Field[] | null {
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

function nested(path: readonly string[], selection: string): string {
  return path.reduceRight((inner, field) => `${field} { ${inner} }`, selection);
}

/**
 * A query for a page of the list, with variables for the page and with random other arguments.
 *
 * @param known day of a look back; null for the graph as it is
 */
export function pageQuery(list: PagedList, values: ValueMaker, known: string | null): PageQuery {
  const { type, field } = list;
  const { args } = field;
  const own = values.argumentsOf({ args: args.filter(({ name }) => !PAGING.includes(name)) }, rowOf(field).name);
  const paged = PAGING.map((name) => `${name}: $${name}`).join(', ');
  const row = identityOf(rowOf(field));
  const page = `list: ${field.name}(${[paged, own.slice(1, -1)].filter((text) => text !== '').join(', ')}) {
    totalCount edges { cursor node { ${row} } } nodes { ${row} }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
  const path: string[] = known === null ? [] : [`asOf(known: "${known}")`];
  if (type.getInterfaces().some(({ name }) => name === 'Node')) {
    const kind = ID_KINDS.find((one) => one === type.name) as IdKind;
    path.push(`node(id: "${values.known(kind)}")`, `... on ${type.name}`);
  } else {
    for (const step of wayTo(type) ?? []) {
      path.push(step.name + values.argumentsOf(step, getNamedType(step.type).name));
    }
  }
  const names = path.filter((step) => !step.startsWith('...')).map((step) => step.split('(')[0] ?? step);
  return {
    text: `query ($first: Int, $last: Int, $after: String, $before: String) { ${nested(path, page)} }`,
    pageOf: (data) => {
      const holder = names.reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], data);
      return (holder as { list?: PageOfRows } | null | undefined)?.list ?? null;
    },
  };
}
