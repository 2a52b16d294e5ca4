import type { GraphQLField } from 'graphql';
import { slugOf } from '../../domain/ids.ts';
import type { Context } from '../context.ts';
import { encounterKeyOfId } from '../encounter-id.ts';
import { entityKindOf } from '../kinds.ts';
import { LIMITS } from '../limits.ts';
import { allOf, made, type Soon } from '../soon.ts';
import type { View } from '../view.ts';
import { fullId, takesIds, withIds, type Arguments, type IdOf } from './id-argument.ts';

/** What takes more ids than any list may is refused by its resolver. */
const MOST = LIMITS.networkNodesMax + LIMITS.arrayMax;

/** An id as a caller gave it, in full. */
interface Asked {
  readonly id: string;
  readonly of: IdOf;
}

/** The ids among the arguments of a field, in full, each once. */
function idsAskedFor(field: GraphQLField<unknown, unknown>, args: Arguments): Asked[] {
  const asked = new Map<string, Asked>();
  if (!takesIds(field)) return [];
  withIds(field.args, args, (given, of) => {
    const id = fullId(of, given, args);
    if (id !== null && !asked.has(id)) asked.set(id, { id, of });
    return given;
  });
  return asked.size > MOST ? [] : [...asked.values()];
}

/** Those of the ids that nothing tells of whether they were merged, unless it is asked for. */
export function idsToRedirect(field: GraphQLField<unknown, unknown>, args: Arguments): string[] {
  return idsAskedFor(field, args).flatMap(({ id, of }) =>
    of.lookedUp === true || entityKindOf(id) === null ? [] : [id],
  );
}

/**
 * The arguments of a field with the ids of records that stay in place of those that were merged into them: the one
 * place where that happens, for whatever takes ids. Where nothing was merged they are the very same, at once if all
 * that must be known was read ahead.
 */
export function currentArguments(
  context: Context,
  view: View,
  field: GraphQLField<unknown, unknown>,
  args: Arguments,
): Soon<Arguments> {
  const asked = idsAskedFor(field, args);
  if (asked.length === 0) return args;
  const current = asked.map(({ id, of }) => currentId(context, view, id, of));
  const replaced = (ids: readonly string[]): Arguments => {
    const merged = new Map(asked.flatMap(({ id }, index) => (ids[index] === id ? [] : [[id, ids[index] ?? id]])));
    if (merged.size === 0) return args;
    return withIds(field.args, args, (given, of) => merged.get(fullId(of, given, args) ?? '') ?? given);
  };
  return made(allOf(current), replaced);
}

function currentId(context: Context, view: View, id: string, { lookedUp }: IdOf): Soon<string> {
  if (id.startsWith('encounter/')) return currentEncounter(context, view, id);
  const kind = entityKindOf(id);
  if (kind === null) return id;
  if (lookedUp !== true) return context.redirects.of(id);
  return made(context.loaders(view).record(kind, id), (record) => (record === null ? context.redirects.of(id) : id));
}

/** An encounter is called after its two officials and its outermost event, each of which may have been merged. */
async function currentEncounter(context: Context, view: View, id: string): Promise<string> {
  let key;
  try {
    key = encounterKeyOfId(id);
  } catch {
    return id;
  }
  if ((await context.loaders(view).encounter(key)) !== null) return id;
  const parts = await allOf([key.first, key.second, key.root].map((part) => context.redirects.of(part)));
  const [first = '', second = '', root = ''] = parts.map(slugOf);
  return first === second ? id : ['encounter', ...[first, second].sort(), root].join('/');
}
