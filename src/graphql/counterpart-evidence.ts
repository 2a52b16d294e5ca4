import type { EncounterFilter } from '../store/encounter.ts';
import type { SideParent } from '../store/encounter-sides.ts';
import { evidenceForCounterparts } from './lists/counterpart.ts';
import type { Reader } from './reading/reader.ts';

/** Whose counterparts are listed. */
export interface CounterpartParent {
  readonly kind: SideParent;
  readonly id: string;
}

/**
 * How many independent sources report the encounters with a counterpart. Only those are looked at for whom it is asked
 * in the same step, together: to weigh the evidence of all counterparts would cost several times the list itself.
 */
export async function independentSourcesOf(
  reader: Reader,
  { kind, id }: CounterpartParent,
  filter: EncounterFilter,
  official: string,
): Promise<number> {
  const list = evidenceForCounterparts(kind);
  const load = async (keys: readonly string[]): Promise<number[]> => {
    const asked = keys.map((key) => key.split(' ') as [string, string]);
    const others = [...new Set(asked.map(([, other]) => other))].sort();
    const page = { limit: others.length, backward: false, after: null, before: null };
    return Promise.all(
      asked.map(async ([parent, other]) => {
        const rows = await reader.page(list, parent, { ...filter, with: others }, page);
        return rows.find(({ item }) => item.official === other)?.item.independentSources ?? 0;
      }),
    );
  };
  return reader.loads.load(`${list.name}:${JSON.stringify(filter)}`, `${id} ${official}`, load);
}
