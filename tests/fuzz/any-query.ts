import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  getNamedType,
  isInterfaceType,
  isUnionType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLUnionType,
} from 'graphql';
import type { Random } from '../../bench/graph/random.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { schema } from '../../src/graphql/schema.ts';
import { ValueMaker } from './any-value.ts';
import type { Material } from './material.ts';
import { fieldsOf, isConnection, isLeaf, parentOf, type Field, type Parent } from './schema-walk.ts';

/** Costs that keep two thousand queries short; the limits have tests of their own. */
const COST_MAX = 800;
const PAGE = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/**
 * Makes valid queries of a schema: it walks from the root, prefers fields that it has asked for less often, and so
 * reaches every field of every type, those of tomorrow too. The same numbers make the same queries.
 */
export class QueryMaker {
  readonly #values: ValueMaker;
  readonly #random: Random;
  /** How often each field was asked for, by `Type.field`. */
  readonly asked = new Map<string, number>();

  constructor(random: Random, material: Material) {
    this.#random = random;
    this.#values = new ValueMaker(random, material);
  }

  /** A query that is valid and within all limits. */
  query(): string {
    for (let tries = 0; tries < 200; tries += 1) {
      const text = `{ ${this.#selection(parentOf('Query'), 1)} }`;
      if (isWithinLimits(text)) {
        this.#remember(text);
        return text;
      }
    }
    throw new Error('no query within the limits in 200 tries');
  }

  #remember(text: string): void {
    for (const coordinate of fieldsAskedFor(text)) this.asked.set(coordinate, (this.asked.get(coordinate) ?? 0) + 1);
  }

  /** One of the fields, rather one that was asked for less often. */
  #less(type: Parent, fields: readonly Field[]): Field {
    const weights = fields.map(({ name }) => 1 / (1 + (this.asked.get(`${type.name}.${name}`) ?? 0)));
    let rest = this.#random() * weights.reduce((sum, weight) => sum + weight, 0);
    const index = weights.findIndex((weight) => (rest -= weight) < 0);
    const field = fields[Math.max(0, index)];
    if (field === undefined) throw new TypeError(`${type.name} has no fields`);
    return field;
  }

  #several(type: Parent, fields: readonly Field[], most: number): Field[] {
    const count = Math.min(fields.length, most);
    return [...new Set(Array.from({ length: count }, () => this.#less(type, fields)))];
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    if (isUnionType(type)) return this.#fragments(type, depth);
    const fields = fieldsOf(type);
    const deeper = depth >= LIMITS.depthMax ? [] : fields.filter((field) => !isLeaf(field));
    const leaves = fields.filter(isLeaf);
    // The deeper, the narrower.
    const most =
      depth === 1 ? this.#values.of([1, 1, 2]) : Math.max(0, this.#values.of([0, 1, 1, 2]) - (depth > 5 ? 1 : 0));
    const chosen = [
      ...(depth === 1 || leaves.length === 0 ? [] : this.#several(type, leaves, 3)),
      ...(deeper.length === 0 ? [] : this.#several(type, deeper, leaves.length === 0 ? Math.max(1, most) : most)),
    ];
    const fragments = isInterfaceType(type) && depth < LIMITS.depthMax ? this.#fragments(type, depth) : '';
    return [...chosen.map((field) => this.#field(field, depth)), fragments].join(' ') || '__typename';
  }

  /** What is shown of some of the types that a value can be of. */
  #fragments(type: GraphQLInterfaceType | GraphQLUnionType, depth: number): string {
    const some = this.#values.some(schema.getPossibleTypes(type), 2);
    return ['__typename', ...some.map((t) => `... on ${t.name} { ${this.#selection(t, depth)} }`)].join(' ');
  }

  #field(field: Field, depth: number): string {
    const named = getNamedType(field.type) as GraphQLCompositeType;
    const args = this.#values.argumentsOf(field, named.name);
    const isAgain = field.args.length > 0 && this.#values.onceIn(8);
    const again = isAgain ? [`again: ${field.name}${this.#values.argumentsOf(field, named.name)}`] : [];
    const texts = [field.name + args, ...again];
    if (isLeaf(field)) return texts.join(' ');
    const selection = isConnection(field) ? this.#page(field, depth + 1) : this.#selection(named, depth + 1);
    return texts.map((text) => `${text} { ${selection} }`).join(' ');
  }

  /** Of a page always its cursors, so that other queries can go on from there. */
  #page(field: Field, depth: number): string {
    const connection = parentOf(getNamedType(field.type).name);
    const fields = connection.getFields();
    const rest = fieldsOf(connection).filter(({ name }) => !['edges', 'nodes', 'pageInfo'].includes(name));
    const more = this.#values.onceIn(2) ? this.#several(connection, rest, 2) : [];
    const nodes = fields['nodes'];
    if (nodes === undefined) throw new TypeError(`${connection.name} has no nodes`);
    const row = this.#selection(getNamedType(nodes.type) as GraphQLCompositeType, depth + 1);
    const rows = this.#values.onceIn(3) ? `nodes { ${row} }` : `edges { cursor node { ${row} } }`;
    return [PAGE, rows, ...more.map((inner) => this.#field(inner, depth))].join(' ');
  }
}

function isWithinLimits(text: string): boolean {
  const document = parse(text);
  if (validate(schema, document).length > 0) return false;
  // Levels as the server counts them, lexical tokens, aliases.
  if ((text.match(/[A-Za-z_]\w*|\d+|"[^"]*"|[^\s,]/g) ?? []).length > LIMITS.tokensMax) return false;
  if ((text.match(/again: /g) ?? []).length > LIMITS.aliasesMax || depthOf(text) > LIMITS.depthMax) return false;
  try {
    return complexityFromQuery(document, { schema }).complexity <= COST_MAX;
  } catch {
    // An argument out of range, which is refused: as good an answer as another.
    return true;
  }
}

function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  visit(parse(text), {
    Field: {
      enter: () => {
        deepest = Math.max(deepest, (depth += 1));
      },
      leave: () => {
        depth -= 1;
      },
    },
  });
  return deepest;
}

/** The fields that a document asks for, each once, by `Type.field`. */
function fieldsAskedFor(text: string): Set<string> {
  const asked = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    parse(text),
    visitWithTypeInfo(types, {
      Field: ({ name }) => {
        const parent = types.getParentType();
        if (parent !== null && parent !== undefined && !name.value.startsWith('__'))
          asked.add(`${parent.name}.${name.value}`);
      },
    }),
  );
  return asked;
}
