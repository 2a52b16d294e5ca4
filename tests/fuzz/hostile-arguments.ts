import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import { below, type Random } from '../../bench/graph/random.ts';
import { schema } from '../../src/graphql/schema.ts';
import type { Answer, Served } from '../server/served.ts';
import { ValueMaker } from './any-value.ts';
import { hostileValues, type HostileValue } from './hostile-values.ts';
import { LEAK } from './leak.ts';
import type { Material } from './material.ts';
import { fieldsOf, isConnection, isLeaf, leavesOf, parentOf, type Field } from './schema-walk.ts';
import { nested, wayTo } from './ways.ts';

/** A place for a value: an argument, or a field of an input at any depth. */
interface Place {
  readonly type: GraphQLObjectType;
  readonly field: Field;
  /** `['filter', 'period', 'from']` */
  readonly path: readonly string[];
  readonly input: GraphQLInputType;
}

/** A value in its place, in a literal or in a variable, of the graph as it is or of a look back. */
export interface HostileArgument {
  /** `Query.events(filter.period.from): the date "2023-02-30", in a variable` */
  readonly name: string;
  /** `Query.events(filter.period.from)` */
  readonly place: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly isRefused: boolean;
}

/** Codes by which a value may be refused. */
const REFUSALS = new Set(['BAD_USER_INPUT', 'LIMIT_EXCEEDED', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED']);

function placesOf(type: GraphQLObjectType, field: Field): Place[] {
  const within = (path: readonly string[], input: GraphQLInputType): Place[] => {
    const named = getNamedType(input);
    const deeper = isInputObjectType(named) ? Object.values(named.getFields()) : [];
    return [{ type, field, path, input }, ...deeper.flatMap((inner) => within([...path, inner.name], inner.type))];
  };
  return field.args.flatMap((arg) => within([arg.name], arg.type));
}

/** Every argument of every field that can be reached from the root, and every field of its inputs. */
function allPlaces(): Place[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type));
  return types
    .filter(({ name }) => !name.startsWith('__') && name !== 'AsOf')
    .flatMap((type) => fieldsOf(type).flatMap((field) => placesOf(type, field)));
}

/** The argument that holds the value, with whatever else must be given beside it. */
function literalWith({ field, path }: Place, value: string, values: ValueMaker): string {
  const gives = getNamedType(field.type).name;
  const inner = (type: GraphQLInputType, [name, ...rest]: readonly string[]): string => {
    const named = getNamedType(type);
    if (name === undefined || !isInputObjectType(named)) return value;
    const given = Object.values(named.getFields()).filter((one) => one.name === name || isRequiredInputField(one));
    const texts = given.map((one) =>
      one.name === name
        ? `${name}: ${inner(one.type, rest)}`
        : `${one.name}: ${values.literal(one.name, one.type, null)}`,
    );
    return `{${texts.join(', ')}}`;
  };
  const [own = '', ...rest] = path;
  const given = field.args.filter((arg) => arg.name === own || isRequiredArgument(arg));
  const texts = given.map((arg) => {
    const literal = arg.name === own ? inner(arg.type, rest) : values.literal(arg.name, arg.type, gives);
    return `${arg.name}: ${literal}`;
  });
  return `(${texts.join(', ')})`;
}

/** Enough of a field for its arguments to matter. */
function selectionOf(field: Field): string {
  const named = getNamedType(field.type);
  if (isLeaf(field)) return '';
  if (isUnionType(named)) return '{ __typename }';
  return isConnection(field) ? '{ totalCount nodes { __typename } }' : `{ ${leavesOf(parentOf(named.name))} }`;
}

/** As GraphQL writes it; names of an enum bare. */
function literalOf(value: unknown, isEnum: boolean): string {
  if (Array.isArray(value)) return `[${value.map((item) => literalOf(item, isEnum)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([key, inner]) => `${key}: ${literalOf(inner, isEnum)}`)
      .join(', ')}}`;
  }
  return isEnum && typeof value === 'string' ? value : JSON.stringify(value);
}

function argumentIn(place: Place, hostile: HostileValue, random: Random, values: ValueMaker): HostileArgument {
  const { type, field, path, input } = place;
  const isVariable = below(random, 2) === 0;
  const known = below(random, 3) === 0 ? '9999-12-31' : null;
  const literal = isVariable ? '$value' : literalOf(hostile.value, isEnumType(getNamedType(input)));
  const asked = `${field.name}${literalWith(place, literal, values)} ${selectionOf(field)}`;
  const text = nested(wayTo(type, values, known), asked);
  const where = `${type.name}.${field.name}(${path.join('.')})`;
  return {
    name: `${where}: ${hostile.name}, ${isVariable ? 'in a variable' : 'as a literal'}`,
    place: where,
    query: isVariable ? `query ($value: ${String(input)}) { ${text} }` : `{ ${text} }`,
    variables: isVariable ? { value: hostile.value } : {},
    isRefused: hostile.isRefused,
  };
}

/** Every hostile value in every place; each in a literal or in a variable, now or looking back, as the numbers fall. */
export function hostileArguments(random: Random, material: Material): HostileArgument[] {
  const values = new ValueMaker(random, material);
  return allPlaces().flatMap((place) => {
    const gives = place.path.length === 1 ? getNamedType(place.field.type).name : null;
    const hostile = hostileValues(place.path.at(-1) ?? '', place.input, gives);
    return hostile.map((value) => argumentIn(place, value, random, values));
  });
}

/** Whether nothing came of it but nulls: what the field is asked of was not there, and nobody looked at the value. */
function isNothing(data: unknown): boolean {
  return typeof data === 'object' && data !== null ? Object.values(data).every(isNothing) : data === null;
}

/** What is wrong with the answer; null where it is a refusal with a code, or an answer where there may be one. */
function faultOf({ isRefused }: HostileArgument, { status, codes, text, json }: Answer): string | null {
  const said = (json?.errors ?? []).map(({ message }) => message).join('\n');
  if (status >= 500) return `status ${status}: ${text.slice(0, 300)}`;
  if (codes.some((code) => !REFUSALS.has(code ?? ''))) return `refused with ${codes.join()}: ${text.slice(0, 300)}`;
  if (isRefused && codes.length === 0 && !isNothing(json?.data)) return `answered: ${text.slice(0, 300)}`;
  if (LEAK.test(said)) return `a leak: ${said.slice(0, 300)}`;
  if (codes.includes('LIMIT_EXCEEDED') && !/\d.*; \w/.test(said)) {
    return `no limit or no way to stay under it: ${said.slice(0, 300)}`;
  }
  return null;
}

export interface ArgumentsRun {
  /** Each with the query that shows it. */
  readonly faults: readonly string[];
  /** How long each refusal took. */
  readonly refusals: readonly (readonly [ms: number, name: string])[];
  /** Places in which no value was refused. */
  readonly neverRefused: readonly string[];
}

/** Sends the arguments one after another. */
export async function argumentsRun({ ask }: Served, hostile: readonly HostileArgument[]): Promise<ArgumentsRun> {
  const faults: string[] = [];
  const refusals: [number, string][] = [];
  const refusing = new Set<string>();
  for (const argument of hostile) {
    const startedMs = performance.now();
    const answer = await ask(argument.query, argument.variables);
    if (answer.codes.length > 0) {
      refusals.push([performance.now() - startedMs, argument.name]);
      refusing.add(argument.place);
    }
    const fault = faultOf(argument, answer);
    if (fault !== null) faults.push(`${argument.name}: ${fault}\n${argument.query.slice(0, 400)}`);
  }
  const places = new Set(hostile.map(({ place }) => place));
  return { faults, refusals, neverRefused: [...places].filter((place) => !refusing.has(place)) };
}
