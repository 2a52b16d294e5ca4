import type { StoredProperties } from '../src/store/node.ts';
import { contentOf, sortedRelationships, type GraphNode } from './graph-node.ts';
import { textIn } from './stored-nodes.ts';

/**
 * What becomes of a claim or a source that the dataset no longer holds: it stays, so that one can see what was said,
 * but counts for nothing. A day and a reason that an interrupted import has already written are kept.
 *
 * @param sourceStands of a claim: its source is still in the dataset and merely says so no longer
 */
export function tombstone(label: string, stored: StoredProperties, today: string, sourceStands: boolean): GraphNode {
  const content = contentOf(stored);
  const id = textIn(stored['id']);
  if (label === 'Source') {
    const reason = stored['withdrawnReason'] ?? 'its file was removed from the dataset';
    const properties = {
      ...content,
      withdrawn: true,
      withdrawnOn: stored['withdrawnOn'] ?? today,
      withdrawnReason: reason,
    };
    return { id, label, properties, relationships: [] };
  }
  const reason = sourceStands ? 'the source no longer says so' : 'the source was removed from the dataset';
  return {
    id,
    label,
    properties: {
      ...content,
      standing: 'RETRACTED',
      disputed: false,
      sole: false,
      retractedOn: stored['retractedOn'] ?? today,
      retractedReason: stored['retractedReason'] ?? reason,
    },
    relationships: sortedRelationships([{ type: 'FROM', to: textIn(stored['source']), toLabel: 'Source' }]),
  };
}
