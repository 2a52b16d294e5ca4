import { claimId, type Claim } from '../../src/domain/claim.ts';
import { groupBy } from '../../src/domain/group.ts';
import type { StoredProperties } from '../../src/store/node.ts';
import type { Store } from '../../src/store/port.ts';
import { propertiesByIds, READ, storedNodePages, textIn } from '../stored-nodes.ts';
import { entryOf, type Entry } from './entries.ts';

const BATCH = 500;

async function nodesOf(store: Store, label: 'Decision' | 'Redirect'): Promise<StoredProperties[]> {
  const all: StoredProperties[] = [];
  for await (const page of storedNodePages(store, label, BATCH, { deadlineMs: 0 })) {
    const ids = page.map(({ id }) => id);
    all.push(...(await store.read(propertiesByIds(label, ids), READ)));
  }
  return all;
}

/** The ids that were merged, by the id that stays. */
async function mergedIds(store: Store): Promise<Map<string, string[]>> {
  const redirects = (await nodesOf(store, 'Redirect')).map(({ from, to }) => ({ from: textIn(from), to: textIn(to) }));
  return new Map([...groupBy(redirects, ({ to }) => to)].map(([to, some]) => [to, some.map(({ from }) => from)]));
}

/**
 * Turns claims into what their sources said, of records as they were before they were taken for one: the import that
 * reads them merges them again. A claim keeps its id when it is merged, by which its own words are known.
 */
export async function claimsAsMade(store: Store): Promise<<C extends Claim>(claim: C) => C> {
  const merged = await mergedIds(store);
  if (merged.size === 0) return (claim) => claim;
  const candidates = (id: string): string[] => [id, ...(merged.get(id) ?? [])];
  return (claim) => {
    const values = typeof claim.value === 'string' ? candidates(claim.value) : [claim.value];
    for (const subject of candidates(claim.subject)) {
      const value = values.find((each) => claimId({ ...claim, subject, value: each }) === claim.id);
      if (value !== undefined) return { ...claim, subject, value };
    }
    return claim;
  };
}

/** What was decided of records that may be one, as `decisions.yaml` has it; null where nothing was. */
export async function decisionsEntry(store: Store): Promise<Entry | null> {
  const merged = await mergedIds(store);
  const decisions = (await nodesOf(store, 'Decision')).map((stored) => {
    const [first, second] = [textIn(stored['first']), textIn(stored['second'])];
    // What stays was told by the order of the file: first what does not name it, then what names it first.
    const rank = merged.has(first) ? 1 : merged.has(second) ? 2 : 0;
    const [verdict = '', by, on, why] = ['verdict', 'by', 'on', 'why'].map((key) => textIn(stored[key]) || null);
    return { rank, key: `${first} ${second}`, entry: entryOf({ verdict, pair: [first, second], by, on, why }) };
  });
  if (decisions.length === 0) return null;
  const sorted = decisions.sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1));
  return { decisions: sorted.map(({ entry }) => entry) };
}
