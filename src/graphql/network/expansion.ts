import { kindOf } from '../../domain/ids.ts';
import { tallyOf, type Tally, type TalliedItem } from '../../domain/tally.ts';
import type { NetworkEvent } from '../../store/network.ts';
import { EVENTS } from '../lists/event.ts';
import type { Reader } from '../reading/reader.ts';
import { openForm, shortagesOf, type NetworkQuestion } from './network.ts';
import type { Shortage } from './readings.ts';

export type ExpansionQuestion = Pick<NetworkQuestion, 'form' | 'without' | 'budget' | 'filter'> & {
  readonly of: string;
};

export type ExpansionGrouping = 'COUNTRY' | 'TYPE' | 'YEAR';

/** What an expansion of a node would bring. */
export interface Expansion {
  /** How many nodes it is joined with. */
  readonly count: number;
  /** Those of them that the caller does not have, by id. */
  readonly news: readonly string[];
  readonly shortages: readonly Shortage[];
  readonly attendances: number;
  /** The new ones counted by what they have in common. */
  readonly tally: (by: ExpansionGrouping, limit: number) => Promise<Tally>;
}

/** Counts what is joined with a node, before any of it is drawn. */
export async function expansionOf(reader: Reader, question: ExpansionQuestion): Promise<Expansion> {
  const opened = openForm(reader, question);
  const { form, readings } = opened;
  await form.open([question.of]);
  const without = new Set(question.without);
  const joined = form.eventsWith(question.of);
  const news = [...joined].filter(([id]) => !without.has(id)).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    count: joined.size,
    news: news.map(([id]) => id),
    shortages: shortagesOf(opened),
    attendances: readings.reduce((sum, each) => sum + each.attendances, 0),
    tally: async (by, limit) => {
      const ids = news.map(([id]) => id);
      // In which countries events were is a question of places within places, which the store counts.
      if (by === 'COUNTRY' && kindOf(ids[0] ?? '') === 'Event') return reader.tally(EVENTS, null, { ids }, by, limit);
      const items = news.map(async ([id, events]) => ({
        sortKey: events.at(-1)?.sortKey ?? '',
        values: await valuesOf(reader, by, id, events),
      }));
      return tallyOf(await Promise.all(items), limit);
    },
  };
}

async function valuesOf(
  reader: Reader,
  by: ExpansionGrouping,
  id: string,
  events: readonly NetworkEvent[],
): Promise<TalliedItem['values']> {
  if (by === 'TYPE') return [...new Set(events.map(({ type }) => type))];
  if (by === 'YEAR') return [...new Set(events.flatMap(certainYear))];
  return [(await reader.required('Official', id)).country];
}

/** The year in which an event certainly was. */
function certainYear({ earliest, latest }: NetworkEvent): string[] {
  const [first, last] = [earliest?.slice(0, 4), latest?.slice(0, 4)];
  return first !== undefined && first === last ? [first] : [];
}
