import { groupBy } from '../../src/domain/group.ts';
import { slugOf } from '../../src/domain/ids.ts';
import type { Source } from '../../src/domain/source.ts';
import type { Store } from '../../src/store/port.ts';
import { batchesOf } from '../stored-nodes.ts';
import { claimEntry, entryOf, retractionEntry, sourceEntry } from './entries.ts';
import type { DatasetPieces } from './form.ts';
import { decisionsEntry } from './merges.ts';
import { datasetOf, claimsByEntity, standingSources } from './graph-claims.ts';

/** Claims on a line: far below what a line may hold. */
const CLAIMS_ON_A_LINE = 200;

/**
 * The dataset as JSON Lines: what it is, its sources, then what each source says of each entity, all claims written
 * out. Whatever the graph knows as a claim is in it. Nothing but the sources is held.
 */
export async function* jsonlPieces(store: Store): DatasetPieces {
  const { key, title, description, licence } = await datasetOf(store);
  yield line({ dataset: { key, title, description, licence } });
  const decisions = await decisionsEntry(store);
  if (decisions !== null) yield line(decisions);
  yield* sourceLines(store, () => true);
}

/**
 * What sources are and say, as JSON Lines.
 *
 * @param isWanted by the id of a source, whether it is to be written
 */
export async function* sourceLines(store: Store, isWanted: (source: string) => boolean): DatasetPieces {
  const sources = new Map<string, Source>();
  for await (const { source, retraction } of standingSources(store)) {
    if (!isWanted(source.id)) continue;
    sources.set(source.id, source);
    const head = { id: slugOf(source.id), source: sourceEntry(source), retracted: retractionEntry(retraction) };
    yield line(entryOf(head));
  }
  for await (const claims of claimsByEntity(store)) {
    for (const [id, its] of groupBy(claims, ({ source }) => source)) {
      const source = sources.get(id);
      if (source === undefined) continue; // not wanted, or remembered only: see `leaveOutRemembered`
      const entries = its.map((claim) => claimEntry(claim, source));
      for (const batch of batchesOf(entries, CLAIMS_ON_A_LINE)) yield line({ id: slugOf(id), claims: batch });
    }
  }
}

function line(content: object): string {
  return `${JSON.stringify(content)}\n`;
}
