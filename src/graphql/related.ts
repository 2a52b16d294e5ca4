import type { EntityKind } from '../domain/model.ts';
import type { Context } from './context.ts';
import { entriesOf, entryOf, type Entry } from './node.ts';
import { made, type Soon } from './soon.ts';
import type { View } from './view.ts';

/** The entity that a record must refer to. */
export function one<K extends EntityKind>(context: Context, view: View, kind: K, id: string): Soon<Entry<K>> {
  return made(context.loaders(view).required(kind, id), (record) => entryOf(view, kind, record));
}

/** The entity that a record may refer to; null where it does not, or where the view does not have it. */
export function oneOrNone<K extends EntityKind>(
  context: Context,
  view: View,
  kind: K,
  id: string | null,
): Soon<Entry<K> | null> {
  if (id === null) return null;
  return made(context.loaders(view).record(kind, id), (record) =>
    record === null ? null : entryOf(view, kind, record),
  );
}

/** The entities that a record refers to, in its order. */
export function several<K extends EntityKind>(
  context: Context,
  view: View,
  kind: K,
  ids: readonly string[],
): Soon<Entry<K>[]> {
  return made(context.loaders(view).records(kind, ids), (records) => entriesOf(view, kind, records));
}

/** The entities of a kind that refer to the target by the property, in the order of their ids. */
export async function referring<K extends EntityKind>(
  context: Context,
  target: { readonly kind: EntityKind; readonly id: string; readonly view: View },
  kind: K,
  property: string,
): Promise<Entry<K>[]> {
  const { view } = target;
  return entriesOf(view, kind, await context.loaders(view).referrers(kind, property, target.kind, target.id));
}
