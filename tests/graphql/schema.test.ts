import { describe, expect, test } from '@jest/globals';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
} from 'graphql';
import { schema } from '../../src/graphql/schema.ts';

const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const OWN_WORDS = ['Boolean', 'Float', 'ID', 'Int', 'String'];

/** Everything of a type that a stranger reads, with its description. */
function describedParts(type: GraphQLNamedType): [string, string | null | undefined][] {
  const parts: [string, string | null | undefined][] = [[type.name, type.description]];
  if (isEnumType(type))
    for (const value of type.getValues()) parts.push([`${type.name}.${value.name}`, value.description]);
  if (isInputObjectType(type) || isObjectType(type) || isInterfaceType(type)) {
    const all = type.getFields() as Record<string, GraphQLField<unknown, unknown> | GraphQLInputField>;
    const fields = Object.values(all);
    for (const field of fields) {
      const name = `${type.name}.${field.name}`;
      parts.push([name, field.description]);
      if ('args' in field) for (const arg of field.args) parts.push([`${name}(${arg.name})`, arg.description]);
    }
  }
  return parts;
}

describe('the schema', () => {
  test('describes every type, field, argument and value', () => {
    const silent = types
      .filter(({ name }) => !OWN_WORDS.includes(name))
      .flatMap(describedParts)
      .filter(([, description]) => (description ?? '').length < 8)
      .map(([name]) => name);
    expect(silent).toEqual([]);
  });

  test('gives a look back the root fields of Query, but no look back within and nothing that has no date', () => {
    const fieldsOf = (name: string) => {
      const type = schema.getType(name);
      return isObjectType(type) ? Object.keys(type.getFields()) : [];
    };
    expect(fieldsOf('AsOf')).toEqual(
      fieldsOf('Query').filter((field) => !['asOf', 'dataset', 'datasets'].includes(field)),
    );
  });

  test('names enum values in upper case', () => {
    const names = types.filter(isEnumType).flatMap((type) => type.getValues().map((value) => value.name));
    expect(names).toContain('IN_PERSON');
    expect(names.filter((name) => !/^[A-Z][A-Z0-9_]*$/.test(name) && !/^(Latn|Hans|Hant)$/.test(name))).toEqual([]);
  });
});
