import type { Read } from '../../cypher-selections/read.ts';
import { idOfKind, kindOf } from '../../domain/ids.ts';
import { fragment } from '../../store/cypher.ts';
import type { Context } from '../context.ts';
import { encounterKeyOfId } from '../encounter-id.ts';
import { entityKindOf } from '../kinds.ts';
import { ACTIVITIES } from './encounter-reads.ts';
import { sourceLookedUp } from './evidence-reads.ts';
import { lookedUp, type Reads } from './reads.ts';

/** Whatever has the id. Claims are left to their loader. */
export function nodeReads(id: string): Reads {
  if (id.startsWith('encounter/')) return [encounterById(id)];
  const kind = kindOf(id);
  if (kind === 'Source') return [sourceLookedUp(idOfKind(kind, id))];
  const entityKind = entityKindOf(id);
  return entityKind === null ? [] : [lookedUp(entityKind, idOfKind(entityKind, id))];
}

/** A row as the lists of encounters have it, whether the two met there or not. */
function encounterById(id: string): Read<Context> {
  const { first, second, root } = encounterKeyOfId(id);
  return {
    clauses: (as) => fragment`WITH ${[first, second, root]} AS ${as}`,
    columns: (as) => [fragment`${as}`],
    take: () => undefined,
    below: [{ type: 'Encounter', at: [] }],
    single: true,
    needs: [ACTIVITIES],
  };
}
