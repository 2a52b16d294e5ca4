import {
  getNamedType,
  isInputObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { idOfKind, kindOf, type Kind } from '../../domain/ids.ts';

export type Arguments = Readonly<Record<string, unknown>>;
type Input = GraphQLArgument | GraphQLInputField;

/** What an argument, or a field of an input, takes ids of. */
export interface IdOf {
  /** The kind that a bare slug is of; null where only full ids are taken. */
  readonly kind: Kind | null | ((args: Arguments) => Kind);
  /** Whatever has the id is looked up in any case. What something has was not merged, and need not be asked for. */
  readonly lookedUp?: true;
  /** The answer has a place for each id of the list, so that none may be left out. */
  readonly keepsPlaces?: true;
}

const ID_OF = 'idOf';

/** The options by which an argument that takes ids says of what: `t.id({ ...idOf('Place'), description })`. */
export function idOf(kind: IdOf['kind'], options: Omit<IdOf, 'kind'> = {}): { extensions: Record<string, IdOf> } {
  return { extensions: { [ID_OF]: { kind, ...options } } };
}

/** What the input says that it takes ids of; undefined where it takes none. */
export function idOfInput({ extensions }: Input): IdOf | undefined {
  return extensions[ID_OF] as IdOf | undefined;
}

/** An id among arguments in full; null for what can be none, which is its resolver's to refuse. */
export function fullId({ kind: of }: IdOf, id: string, args: Arguments): string | null {
  const named = typeof of === 'function' ? of(args) : of;
  const kind = id.includes('/') ? kindOf(id) : named;
  try {
    return id.startsWith('encounter/') ? id : kind === null ? null : idOfKind(kind, id);
  } catch {
    return null;
  }
}

const holding = new WeakMap<object, boolean>();

/** Whether a field takes ids at all: worked out once for each field. */
export function takesIds(field: GraphQLField<unknown, unknown>): boolean {
  const known = holding.get(field);
  if (known !== undefined) return known;
  const holds = field.args.some(holdsIds);
  holding.set(field, holds);
  return holds;
}

function holdsIds(input: Input): boolean {
  return idOfInput(input) !== undefined || fieldsOf(input.type).some(holdsIds);
}

function fieldsOf(type: GraphQLInputType): GraphQLInputField[] {
  const named = getNamedType(type);
  return isInputObjectType(named) ? Object.values(named.getFields()) : [];
}

/**
 * The arguments with every id among them, at whatever depth, replaced by what the function gives for it. What one list
 * has twice only by that stays once. The very same object where nothing is replaced.
 */
export function withIds(
  inputs: readonly Input[],
  args: Arguments,
  replaced: (id: string, of: IdOf) => string,
  root: Arguments = args,
): Arguments {
  const changes = inputs.flatMap((input): [string, unknown][] => {
    const value = args[input.name];
    if (value === null || value === undefined) return [];
    const of = idOfInput(input);
    const other =
      of === undefined
        ? typeof value === 'object' && !Array.isArray(value)
          ? withIds(fieldsOf(input.type), value as Arguments, replaced, root)
          : value
        : valueWithIds(value, of, (id) => replaced(id, of));
    return other === value ? [] : [[input.name, other]];
  });
  return changes.length === 0 ? args : { ...args, ...Object.fromEntries(changes) };
}

function valueWithIds(value: unknown, { keepsPlaces }: IdOf, replaced: (id: string) => string): unknown {
  if (typeof value === 'string') return replaced(value);
  const ids = value as readonly string[];
  const others = ids.map(replaced);
  if (others.every((id, index) => id === ids[index])) return ids;
  return keepsPlaces ? others : [...new Set(others)];
}
