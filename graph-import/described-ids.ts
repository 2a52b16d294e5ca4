import { nodeId } from '../src/domain/ids.ts';
import { tenureId } from './claim-reader.ts';
import { childOf, elementsOf, entriesOf, textOf, type Located } from './format/located.ts';
import { SECTIONS } from './format/sections.ts';

/**
 * The entities that a file describes, as far as can be told while something is wrong with it, so that its mistakes do
 * not make references from other files seem to dangle.
 */
export function describedIds(root: Located): Set<string> {
  const ids = new Set<string>();
  for (const [section, kind] of Object.entries(SECTIONS)) {
    for (const [slug, record] of entriesOf(childOf(root, section))) {
      ids.add(nodeId(kind, slug));
      for (const [key] of entriesOf(childOf(record, 'tenures'))) ids.add(tenureId(slug, key));
      for (const [official, participation] of entriesOf(childOf(record, 'participants'))) {
        for (const office of elementsOf(childOf(participation, 'offices'))) {
          ids.add(tenureId(official, textOf(childOf(office, 'value') ?? office) ?? ''));
        }
      }
    }
  }
  return ids;
}
