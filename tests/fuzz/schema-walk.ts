import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
} from 'graphql';
import { schema } from '../../src/graphql/schema.ts';

export type Field = GraphQLField<unknown, unknown>;
export type Parent = GraphQLObjectType | GraphQLInterfaceType;

/** The type of the name in the schema. @throws TypeError where it is none with fields */
export function parentOf(name: string): Parent {
  const type = schema.getType(name);
  if (isObjectType(type) || isInterfaceType(type)) return type;
  throw new TypeError(`${name} is no type with fields`);
}

export function fieldsOf(type: Parent): Field[] {
  return Object.values(type.getFields());
}

export const isLeaf = (field: Field): boolean => isLeafType(getNamedType(field.type));

export const needsArguments = (field: Field): boolean => field.args.some(isRequiredArgument);

/** The field is a list with pages. */
export const isConnection = (field: Field): boolean => getNamedType(field.type).name.endsWith('Connection');

/** What a page shows of its rows: the type of `nodes`. */
export function rowOf(connection: Field): Parent {
  const nodes = parentOf(getNamedType(connection.type).name).getFields()['nodes'];
  if (nodes === undefined) throw new TypeError(`${connection.name} has no nodes`);
  return parentOf(getNamedType(nodes.type).name);
}

/** Everything of a type that is no further object and needs no arguments, as a selection; of names also their texts. */
export function leavesOf(type: Parent): string {
  const leaves = fieldsOf(type).filter((field) => isLeaf(field) && !needsArguments(field));
  const names = type.getFields()['names'];
  return [...leaves.map(({ name }) => name), ...(names === undefined ? [] : ['names { text }']), '__typename'].join(
    ' ',
  );
}

/** What tells a row from others: its leaves, and where it has no id those of what it is about. */
export function identityOf(row: Parent): string {
  const fields = fieldsOf(row);
  const about = fields.filter((field) => {
    const type = getNamedType(field.type);
    const isOne = !isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    return isOne && !needsArguments(field) && (isObjectType(type) || isInterfaceType(type)) && 'id' in type.getFields();
  });
  const ids = 'id' in row.getFields() ? [] : about.map(({ name }) => `${name} { id }`);
  return [leavesOf(row), ...ids].join(' ');
}

/** An argument or a field of an input. */
export interface Input {
  /** Where it stands in the schema, such as `EventFilter.place`. */
  readonly coordinate: string;
  readonly name: string;
  readonly takesIds: boolean;
  /** Of an argument: the type that its field gives. */
  readonly gives: string | null;
}

/** All arguments of all fields, and all fields of all inputs. */
export function allInputs(): Input[] {
  const of = (input: GraphQLArgument | GraphQLInputField, coordinate: string, gives: string | null): Input => ({
    coordinate,
    name: input.name,
    takesIds: getNamedType(input.type).name === 'ID',
    gives,
  });
  return Object.values(schema.getTypeMap()).flatMap((type): Input[] => {
    if (type.name.startsWith('__')) return [];
    if (isInputObjectType(type)) {
      return Object.values(type.getFields()).map((input) => of(input, `${type.name}.${input.name}`, null));
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return fieldsOf(type).flatMap((field) =>
      field.args.map((input) => of(input, `${type.name}.${field.name}(${input.name}:)`, getNamedType(field.type).name)),
    );
  });
}

/** Every field of every type with fields of its own, as `Type.field`. */
export function fieldsAskable(): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    type.name.startsWith('__') || !isObjectType(type) ? [] : fieldsOf(type).map(({ name }) => `${type.name}.${name}`),
  );
}
