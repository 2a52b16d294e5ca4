import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLInputType,
} from 'graphql';
import { LIMITS } from '../../src/graphql/limits.ts';
import { kindAskedFor } from './material.ts';

/** A value for an argument, as JSON, and whether it must be refused. */
export interface HostileValue {
  readonly name: string;
  readonly value: unknown;
  readonly isRefused: boolean;
}

const refused = (name: string, value: unknown): HostileValue => ({ name, value, isRefused: true });
/** Refused or answered, as it may be: only no defect. */
const endured = (name: string, value: unknown): HostileValue => ({ name, value, isRefused: false });

const LONG = 'a'.repeat(10_000);
const CYPHER = `x"}) DETACH DELETE n //' OR 1=1 \`MATCH (n)`;

const TEXTS: readonly HostileValue[] = [
  refused('nothing', ''),
  refused('spaces', '   '),
  refused('10 kB', LONG),
  refused('a control character', 'a\u0007b'),
  refused('NUL', 'a\0b'),
  refused('half of a surrogate pair', 'a\ud800'),
  refused('a number for a text', 5),
  endured('Cypher', CYPHER),
  endured('a text from right to left', '\u202eann\u202c'),
  endured('half a million combinations', 'e\u0301'.repeat(100)),
  endured('a regular expression', '(a+)+$.*[' + 'a'.repeat(60)),
];

const CURSORS: readonly HostileValue[] = [
  ...TEXTS.filter(({ value }) => typeof value === 'string').map(({ name, value }) => refused(name, value)),
  refused('a cursor of nothing', Buffer.from('[]').toString('base64url')),
  refused('a cursor of a prototype', Buffer.from('{"__proto__":[]}').toString('base64url')),
  refused('a cursor of many keys', Buffer.from(JSON.stringify(Array(50).fill('a'))).toString('base64url')),
];

const DATES: readonly HostileValue[] = [
  ...['', 'yesterday', '2023-02-30', '2023-02-29', '2023-13', '2023-00-01', '99999', 'Y99999', '-0001', '..', LONG].map(
    (date) => refused(`the date ${JSON.stringify(date.slice(0, 20))}`, date),
  ),
  ...['2022-01-01T10:00:00Z', '23.4.2022', '2023-04-31', '٢٠٢٢', '2023\u0000', '[2022,2023]', '2022-W12', CYPHER].map(
    (date) => refused(`the date ${JSON.stringify(date)}`, date),
  ),
  refused('a number for a date', 2023.5),
];

const NUMBERS: readonly HostileValue[] = [
  refused('-1', -1),
  refused('half of one', 0.5),
  refused('beyond 32 bits', 10 ** 12),
  refused('the least', -(2 ** 31)),
  refused('a text for a number', '5'),
  endured('0', 0),
  endured('the most', 2 ** 31 - 1),
];

function idsOf(name: string, gives: string | null): HostileValue[] {
  const kind = kindAskedFor(name, gives);
  const wrong = kind === 'any' || kind === 'Claim' ? endured : refused;
  return [
    ...TEXTS.filter(({ isRefused }) => isRefused).filter(({ value }) => typeof value === 'string'),
    refused('Cypher', CYPHER),
    refused('a path', '../../etc/passwd'),
    refused('an id of no kind', 'nothing/forum'),
    refused('an id in capitals', 'OFFICIAL/ANN'),
    wrong('an id of another kind', 'claim/c-1'),
    ...['nobody', 'official/nobody', 'event/nothing', 'place/nowhere', 'encounter/a/b/c'].map((id) =>
      endured(`the id ${id}`, id),
    ),
  ];
}

function ofLeaf(name: string, type: GraphQLInputType, gives: string | null): readonly HostileValue[] {
  const named = getNamedType(type);
  if (isEnumType(named)) return [refused('a value that there is not', 'NOPE'), refused('an object', {})];
  if (isInputObjectType(named)) return [refused('a field that there is not', { nope: 1 }), refused('a list', [1])];
  if (name === 'after' || name === 'before') return CURSORS;
  switch (named.name) {
    case 'ID':
      return idsOf(name, gives);
    case 'Int':
      return NUMBERS;
    case 'Boolean':
      return [refused('a text for a boolean', 'true')];
    case 'Date':
    case 'EDTF':
      return DATES;
    default:
      return TEXTS;
  }
}

/** More than any list may hold. */
const TOO_MANY = Math.max(LIMITS.arrayMax, LIMITS.networkNodesMax) + 1;

function ofList(type: GraphQLInputType): HostileValue[] {
  const named = getNamedType(type);
  const item = (index: number): string => (isEnumType(named) ? named.getValues()[0]!.name : `o-${index}`);
  const many = Array.from({ length: TOO_MANY }, (_, index) => item(index));
  return [
    refused(`${TOO_MANY} values`, many),
    refused('a list of nothing', [null]),
    refused('a list in a list', [[item(0)]]),
    endured('an empty list', []),
    endured('the same twice', [item(0), item(0)]),
  ];
}

/**
 * What may bring a server down or be taken for something else, for an argument or a field of an input.
 *
 * @param gives of an argument: the type that its field gives
 */
export function hostileValues(name: string, type: GraphQLInputType, gives: string | null): readonly HostileValue[] {
  const nullable = getNullableType(type);
  const leaves = ofLeaf(name, nullable, gives);
  if (!isListType(nullable)) return leaves;
  return [...leaves.map((leaf) => ({ ...leaf, value: [leaf.value] })), ...ofList(type)];
}
