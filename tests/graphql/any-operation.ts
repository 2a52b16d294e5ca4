import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { below, randomOf, type Random } from '../../bench/graph/random.ts';

/** Values for arguments of a graph: ids by the kind of what they name, and cursors that earlier pages gave. */
export interface Pool {
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly cursors: string[];
}

/** Roots that are operations of their own, or ask for no part of the graph that a selection can be read of. */
const LEFT_OUT = ['asOf', 'paths', 'reachable', 'search'];

const KIND_OF_ARGUMENT: Readonly<Record<string, string>> = {
  a: 'official',
  b: 'official',
  country: 'place',
  countries: 'place',
  withCountry: 'place',
  with: 'official',
  officials: 'official',
  withPosition: 'position',
  withOrganization: 'organization',
};

/**
 * Any operation that the schema takes: fields with aliases, arguments, fragments of both sorts and directives, not
 * deep and with small pages, so that it is answered and not refused. The same seed gives the same operation.
 *
 * @param isAskable leaves out the other fields
 */
export function anyOperation(
  schema: GraphQLSchema,
  pool: Pool,
  seed: number,
  isAskable: (field: AnyField) => boolean = () => true,
): string {
  return new Maker(schema, pool, randomOf(seed), isAskable).operation();
}

type AnyField = GraphQLField<unknown, unknown>;

class Maker {
  readonly #schema: GraphQLSchema;
  readonly #pool: Pool;
  readonly #random: Random;
  readonly #isAskable: (field: AnyField) => boolean;
  readonly #fragments: string[] = [];

  constructor(schema: GraphQLSchema, pool: Pool, random: Random, isAskable: (field: AnyField) => boolean) {
    this.#schema = schema;
    this.#pool = pool;
    this.#random = random;
    this.#isAskable = isAskable;
  }

  operation(): string {
    const fields = Object.values(this.#schema.getQueryType()!.getFields()).filter(
      (field) => !LEFT_OUT.includes(field.name) && this.#isAskable(field),
    );
    const roots = Array.from({ length: 1 + below(this.#random, 3) }, (_, index) =>
      this.#field(this.#one(fields), `r${index}`, 4),
    );
    const variable = `query ($yes: Boolean = ${this.#chance(0.5)})`;
    return [`${variable} { ${roots.join(' ')} }`, ...this.#fragments].join(' ');
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }

  #one<T>(items: readonly T[]): T {
    return items[below(this.#random, items.length)]!;
  }

  #some<T>(items: readonly T[], most: number): T[] {
    return Array.from({ length: 1 + below(this.#random, most) }, () => this.#one(items));
  }

  #field(field: GraphQLField<unknown, unknown>, alias: string, depth: number): string {
    const given = this.#arguments(field.args, field.name);
    const directive = this.#chance(0.1) ? this.#one([' @include(if: $yes)', ' @skip(if: $yes)']) : '';
    const selection = this.#selection(getNamedType(field.type), depth);
    return `${alias}: ${field.name}${given}${directive}${selection}`;
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    if (!isObjectType(type) && !isAbstractType(type)) return '';
    const common = isAbstractType(type) ? this.#onConcrete(type.name, depth) : [];
    const own = isObjectType(type) || isInterfaceType(type) ? this.#fields(Object.values(type.getFields()), depth) : [];
    const fields = ['__typename', ...own, ...common].join(' ');
    if (!this.#chance(0.1)) return ` { ${fields} }`;
    const name = `F${this.#fragments.length}_${below(this.#random, 1_000_000)}`;
    this.#fragments.push(`fragment ${name} on ${type.name} { ${fields} }`);
    return ` { ...${name} }`;
  }

  #fields(all: readonly AnyField[], depth: number): string[] {
    const fields = all.filter(this.#isAskable);
    const isLeaf = ({ type }: AnyField) => isLeafType(getNamedType(type));
    const leaves = fields.filter(isLeaf);
    const branches = fields.filter((field) => !isLeaf(field));
    const chosen = [
      ...(leaves.length === 0 ? [] : this.#some(leaves, 3)),
      ...(branches.length === 0 || depth === 0 ? [] : this.#some(branches, 2)),
    ];
    // One response name, one field: aliases of two fields may not be the same where fragments meet.
    return chosen.map((field) => this.#field(field, `x${below(this.#random, 1_000_000_000)}`, depth - 1));
  }

  #onConcrete(name: string, depth: number): string[] {
    const type = this.#schema.getType(name);
    const concrete = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [];
    return this.#some(concrete, 2).map((one) => `... on ${one.name} ${this.#selection(one, depth).trim()}`);
  }

  #arguments(args: readonly GraphQLArgument[], field: string): string {
    const paged = args.some(({ name }) => name === 'first' || name === 'last');
    const end = this.#one(['first', 'last']);
    const given = args.flatMap((arg) => {
      if (arg.name === 'first' || arg.name === 'last') {
        return arg.name === end || !args.some(({ name }) => name === end)
          ? [`${arg.name}: ${1 + below(this.#random, 4)}`]
          : [];
      }
      if (arg.name === 'after' || arg.name === 'before') {
        const usable = this.#pool.cursors.length > 0 && this.#chance(0.04);
        return usable ? [`${arg.name}: ${JSON.stringify(this.#one(this.#pool.cursors))}`] : [];
      }
      const wanted = isNonNullType(arg.type) || this.#chance(paged ? 0.4 : 0.6);
      return wanted ? [`${arg.name}: ${this.#value(arg.type, arg.name, field)}`] : [];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  #value(type: GraphQLInputType, name: string, field: string): string {
    if (isNonNullType(type)) return this.#value(type.ofType, name, field);
    if (isListType(type))
      return `[${this.#some([0], 2)
        .map(() => this.#value(type.ofType, name, field))
        .join(', ')}]`;
    if (isEnumType(type)) return this.#one(type.getValues()).name;
    if (isInputObjectType(type)) return this.#input(Object.values(type.getFields()), field);
    if (type.name === 'ID') return JSON.stringify(this.#id(name, field));
    if (type.name === 'Boolean') return String(this.#chance(0.5));
    if (type.name === 'Int') return String(1 + below(this.#random, 3));
    if (type.name === 'Date') return '"2021-06-15"';
    if (type.name === 'EDTF') return JSON.stringify(this.#one(['2020', '2021-05', '2022-01-01']));
    return JSON.stringify(this.#one(['ann', 'event', 'name', 'when', 'en']));
  }

  #input(fields: readonly GraphQLInputField[], field: string): string {
    const given = fields.filter(({ type }) => isNonNullType(type) || this.#chance(0.15));
    return `{${given.map(({ name, type }) => `${name}: ${this.#value(type, name, field)}`).join(', ')}}`;
  }

  #id(name: string, field: string): string {
    const kinds = Object.keys(this.#pool.ids);
    const kind = [KIND_OF_ARGUMENT[name], name, field].find((one) => one !== undefined && kinds.includes(one));
    return this.#one(this.#pool.ids[kind ?? this.#one(kinds)]!);
  }
}
