import { beforeAll, expect, test } from '@jest/globals';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  type GraphQLArgument,
} from 'graphql';
import { randomOf } from '../../bench/graph/random.ts';
import { ValueMaker } from '../fuzz/any-value.ts';
import { materialOf } from '../fuzz/material.ts';
import { fieldsOf, isLeaf, parentOf, type Field } from '../fuzz/schema-walk.ts';
import { asking } from './asking.ts';
import { describeOnMeetings } from './on-meetings.ts';

/** A list among the arguments of a field: the argument, or a field of the input that the argument is. */
interface Listed {
  readonly field: Field;
  readonly arg: GraphQLArgument;
  /** The field of the input; null where the argument itself is the list. */
  readonly inner: string | null;
  readonly of: string;
  readonly item: string;
}

/** Of an id as GraphQL writes it, with its prefix or without. */
const slugOf = (literal: string): string | undefined => literal.replaceAll('"', '').split('/').at(-1);

/** Of a list of ids the first. */
const one = (literal: string): string => literal.replace(/^\[("[^"]*").*$/, '[$1]');

const isList = (type: GraphQLArgument['type']): boolean => isListType(getNullableType(type));

/** A value that a list of the type may hold. */
function itemOf(type: GraphQLArgument['type']): string {
  const named = getNamedType(type);
  return isEnumType(named) ? (named.getValues()[0]?.name ?? '') : 'nobody';
}

/** Every list that the fields of a type take. */
function listsOf(type: string): Listed[] {
  return fieldsOf(parentOf(type)).flatMap((field) =>
    field.args.flatMap((arg): Listed[] => {
      const named = getNamedType(arg.type);
      const own = isList(arg.type) ? [{ field, arg, inner: null, of: String(arg.type), item: itemOf(arg.type) }] : [];
      if (!isInputObjectType(named)) return own;
      const lists = Object.values(named.getFields()).filter((input) => isList(input.type));
      return lists.map(({ name, type: of }) => ({ field, arg, inner: name, of: String(of), item: itemOf(of) }));
    }),
  );
}

const LISTS = [
  ...listsOf('Query').map((list) => ['Query', list] as const),
  ...listsOf('Official').map((list) => ['Official', list] as const),
];

describeOnMeetings('a list among arguments', (getStore) => {
  let values: ValueMaker;
  beforeAll(async () => {
    values = new ValueMaker(randomOf(1), await materialOf(getStore()));
  });

  test.each(
    LISTS.map(
      ([type, list]) =>
        [`${type}.${list.field.name}`, [list.arg.name, list.inner].filter(Boolean).join('.'), type, list] as const,
    ),
  )(
    'is refused beyond its limit, by a variable too: %s, %s',
    async (_field, _argument, type, { field, arg, inner, of, item }) => {
      const required = field.args.filter((other) => other !== arg && isRequiredArgument(other));
      const drawn: string[] = [];
      for (const other of required) {
        // Of two officials each is another.
        const draw = () => one(values.literal(other.name, other.type, getNamedType(field.type).name));
        let literal = draw();
        while (drawn.some((known) => slugOf(known) === slugOf(literal))) literal = draw();
        drawn.push(literal);
      }
      const given = required.map((other, index) => `${other.name}: ${drawn[index]!}`);
      const value = inner === null ? '$list' : `{${inner}: $list}`;
      const selection = isLeaf(field) ? '' : '{ __typename }';
      const asked = `${field.name}(${[`${arg.name}: ${value}`, ...given].join(', ')}) ${selection}`;
      const query = `query ($list: ${of}) { ${type === 'Query' ? asked : `official(id: "ann-archer") { ${asked} }`} }`;
      const list = Array.from({ length: 5001 }, () => item);
      const { errors } = await asking(getStore(), query, { list });
      expect(errors).toEqual([
        {
          code: 'LIMIT_EXCEEDED',
          message: expect.stringMatching(/^expected .*at most \d+.*, got .*500[12]; \w/),
        },
      ]);
    },
  );
});
