import {
  getNamedType,
  type GraphQLObjectType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** A way from the root to a type: what stands before the fields that are asked of it, and how many braces close it. */
interface Way {
  readonly opening: string;
  readonly braces: number;
}

const needsNothing = ({ args }: Field): boolean =>
  args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);

/**
 * One operation for each field that is askable, with nothing but what leads to it: by the shortest way of askable
 * fields from the roots that are given, each told with its arguments.
 *
 * @returns operations by the coordinate of the field, such as `Event.when`
 */
export function eachFieldAlone(
  schema: GraphQLSchema,
  roots: Readonly<Record<string, readonly string[]>>,
  isAskable: (field: Field) => boolean,
): ReadonlyMap<string, string> {
  const ways = new Map<GraphQLObjectType, readonly Way[]>();
  const queue: GraphQLObjectType[] = [];
  const reached = (type: Field['type'], found: readonly Way[]): void => {
    const named = getNamedType(type);
    if (!isObjectType(named) || ways.has(named)) return;
    ways.set(named, found);
    queue.push(named);
  };
  for (const [name, given] of Object.entries(roots)) {
    const field = schema.getQueryType()?.getFields()[name];
    if (field === undefined) throw new TypeError(`there is no root ${name}`);
    if (isAskable(field))
      reached(
        field.type,
        given.map((args) => ({ opening: `${name}(${args}) {`, braces: 1 })),
      );
  }
  const operations = new Map<string, string>();
  for (let type = queue.shift(); type !== undefined; type = queue.shift()) {
    const found = ways.get(type) ?? [];
    for (const field of Object.values(type.getFields()).filter((one) => isAskable(one) && needsNothing(one))) {
      const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
      const asked = found.map(
        ({ opening, braces }, index) => `r${index}: ${opening} ${field.name}${selection} ${'}'.repeat(braces)}`,
      );
      operations.set(`${type.name}.${field.name}`, `{ ${asked.join(' ')} }`);
      reached(
        field.type,
        found.map(({ opening, braces }) => ({ opening: `${opening} ${field.name} {`, braces: braces + 1 })),
      );
    }
  }
  return operations;
}
