import type { EntityKind } from '../domain/model.ts';
import type { Context } from './context.ts';
import { entriesOf, entryOf, type Entry } from './node.ts';
import type { Loaded } from './reading/backend.ts';
import type { Soon } from './soon.ts';
import type { View } from './view.ts';

/** The entity that a record must refer to. */
export function one<K extends EntityKind>(context: Context, view: View, kind: K, id: string): Soon<Entry<K>> {
  const reader = context.loaders(view);
  const known = reader.recordAtHand(kind, id);
  if (known !== undefined && known !== null) return entryOf(view, kind, known);
  return reader.required(kind, id).then((record) => entryOf(view, kind, record));
}

/** The entity that a record may refer to; null where it does not, or where the view does not have it. */
export function oneOrNone<K extends EntityKind>(
  context: Context,
  view: View,
  kind: K,
  id: string | null,
): Soon<Entry<K> | null> {
  if (id === null) return null;
  const shown = (record: Loaded<K> | null) => (record === null ? null : entryOf(view, kind, record));
  const reader = context.loaders(view);
  const known = reader.recordAtHand(kind, id);
  return known === undefined ? reader.record(kind, id).then(shown) : shown(known);
}

/** The entities that a record refers to, in its order. */
export function several<K extends EntityKind>(
  context: Context,
  view: View,
  kind: K,
  ids: readonly string[],
): Soon<Entry<K>[]> {
  const reader = context.loaders(view);
  const known = ids.map((id) => reader.recordAtHand(kind, id));
  if (known.every((record) => record !== undefined)) {
    return entriesOf(
      view,
      kind,
      known.filter((record) => record !== null),
    );
  }
  return reader.records(kind, ids).then((records) => entriesOf(view, kind, records));
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
