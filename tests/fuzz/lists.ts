import { isObjectType, type GraphQLObjectType } from 'graphql';
import { schema } from '../../src/graphql/schema.ts';
import type { ValueMaker } from './any-value.ts';
import { fieldsOf, identityOf, isConnection, rowOf, type Field } from './schema-walk.ts';
import { nested, wayTo } from './ways.ts';

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
  const path = wayTo(type, values, known);
  const names = path.filter((step) => !step.startsWith('...')).map((step) => step.split('(')[0] ?? step);
  return {
    text: `query ($first: Int, $last: Int, $after: String, $before: String) { ${nested(path, page)} }`,
    pageOf: (data) => {
      const holder = names.reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], data);
      return (holder as { list?: PageOfRows } | null | undefined)?.list ?? null;
    },
  };
}
