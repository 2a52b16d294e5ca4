import { idOfKind, kindOf } from '../domain/ids.ts';
import type { Context } from './context.ts';
import { encounterKeyOfId } from './encounter-id.ts';
import { badInput } from './errors.ts';
import { entityKindOf } from './kinds.ts';
import { claimEntry, encounterEntry, entryOf, sourceEntry, type AnyEntry, type AnyNode } from './node.ts';
import type { View } from './view.ts';

/**
 * Anything that has an id, as the view has it.
 *
 * @returns null where nothing has the id
 * @throws ParleyError INVALID_INPUT for what can be no id
 */
export async function nodeById(context: Context, view: View, id: string): Promise<AnyNode | null> {
  const reader = context.loaders(view);
  if (id.startsWith('encounter/')) {
    const encounter = await reader.encounter(encounterKeyOfId(id));
    return encounter === null ? null : encounterEntry(view, encounter);
  }
  const kind = kindOf(id);
  if (kind === null) {
    throw badInput(`expected an id such as official/wei-fenghe, got ${JSON.stringify(id.slice(0, 80))}`);
  }
  const checked = idOfKind(kind, id);
  if (kind === 'Source') {
    const source = await reader.source(checked);
    return source === null ? null : sourceEntry(view, source);
  }
  if (kind === 'Claim') {
    const claim = await reader.claim(checked);
    return claim === null ? null : claimEntry(view, claim);
  }
  const entityKind = entityKindOf(checked);
  if (entityKind === null) return null;
  const record = await reader.record(entityKind, checked);
  return record === null ? null : (entryOf(view, entityKind, record) as AnyEntry);
}
