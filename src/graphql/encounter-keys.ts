import type { EncounterFilter, EncounterKey } from '../store/encounter.ts';
import type { EncounterSort } from '../store/encounter-order.ts';
import type { Count, PageRow } from '../store/page.ts';
import { encounters } from './lists/encounter.ts';
import type { Reader } from './reading/reader.ts';

/** Keys are small and each page costs the store a walk through all pairs, so that few large pages are better here. */
const PAGE = 5_000;

/** How many encounters a filter lets through, counted no further than `most`. */
export function encounterCount(reader: Reader, filter: EncounterFilter, most: number): Promise<Count> {
  return reader.count(encounters(null), null, filter, most);
}

/** The keys of all encounters that a filter lets through, in the order of the API's list, in pages. */
export async function* encounterKeys(
  reader: Reader,
  filter: EncounterFilter,
  sort: EncounterSort,
): AsyncGenerator<readonly EncounterKey[]> {
  const list = encounters(null, sort);
  // A look back works out its whole list for each page that it gives, and is bounded by what it may judge.
  const limit = reader.view.known === null ? PAGE : Number.MAX_SAFE_INTEGER;
  for (let after: PageRow<EncounterKey>['keys'] | null = null; ;) {
    const page = { limit, backward: false, after, before: null };
    const rows: readonly PageRow<EncounterKey>[] = await reader.page(list, null, filter, page);
    yield rows.map(({ item }) => item);
    after = rows.at(-1)?.keys ?? null;
    if (after === null || rows.length < limit) return;
  }
}
