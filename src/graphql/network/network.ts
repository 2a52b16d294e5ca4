import type { EncounterFilter } from '../../store/encounter.ts';
import { LIMITS } from '../limits.ts';
import type { Reader } from '../reading/reader.ts';
import { EventsForm } from './events-form.ts';
import type { NetworkForm } from './form.ts';
import { Meetings } from './meetings.ts';
import { neighbourhood, type Neighbourhood } from './neighbourhood.ts';
import { Readings, type ReadingOptions, type Shortage } from './readings.ts';
import { TiesForm } from './ties-form.ts';

export type FormName = 'TIES' | 'EVENTS';

/** What a caller asks of a network; every argument has been checked. */
export interface NetworkQuestion {
  readonly form: FormName;
  readonly around: readonly string[];
  readonly without: readonly string[];
  readonly hops: number;
  readonly first: number;
  readonly budget: number;
  readonly filter: EncounterFilter;
}

/** What kept a network from being whole. */
export type NetworkLimit = 'FIRST' | 'LINKS' | Shortage;

export interface Network extends Neighbourhood {
  readonly limits: readonly NetworkLimit[];
  /** Attendances that were read. */
  readonly attendances: number;
  /** How much a node is joined with in the whole graph; asks for it all at the first use. */
  readonly neighbours: (node: string) => Promise<NeighbourCount | null>;
}

interface NeighbourCount {
  readonly count: number;
  /** How many of these are neither in the network nor what the caller has. */
  readonly hidden: number;
}

/** A form, and what it reads with. */
interface Opened {
  readonly form: NetworkForm;
  readonly readings: readonly Readings[];
}

export function openForm(
  reader: Reader,
  { form, filter, budget }: Pick<NetworkQuestion, 'form' | 'filter' | 'budget'>,
): Opened {
  const options: ReadingOptions = { filter, budget, deadline: Date.now() + LIMITS.networkDeadlineMs };
  const meetings = () => new Meetings(filter, LIMITS.networkPairsMax);
  const nodes = new Readings(reader, options);
  if (form === 'EVENTS') return { form: new EventsForm(meetings, nodes), readings: [nodes] };
  const links = new Readings(reader, options);
  return { form: new TiesForm(meetings, nodes, links), readings: [nodes, links] };
}

/** What kept the reading from being whole. */
export function shortagesOf({ form, readings }: Opened): Shortage[] {
  const shortages = new Set(readings.flatMap((each) => [...each.shortages]));
  if (form.spent) shortages.add('BUDGET');
  return [...shortages].sort();
}

/** A bounded neighbourhood around nodes in a view. */
export async function networkAround(reader: Reader, question: NetworkQuestion): Promise<Network> {
  const opened = openForm(reader, question);
  const without = new Set(question.without);
  const found = await neighbourhood({
    ...question,
    form: opened.form,
    without,
    links: LIMITS.networkLinksMax,
  });
  const limits: NetworkLimit[] = [...shortagesOf(opened)];
  if (found.levels.some(({ leftOut }) => leftOut > 0)) limits.push('FIRST');
  if (found.linksLeftOut > 0) limits.push('LINKS');
  const attendances = opened.readings.reduce((sum, readings) => sum + readings.attendances, 0);
  const shown = found.nodes.map(({ id }) => id);
  let counts: ReturnType<typeof neighbourCounts> | undefined;
  return {
    ...found,
    limits: limits.sort(),
    attendances,
    neighbours: async (node) => {
      counts ??= neighbourCounts(opened.form, shown, new Set([...shown, ...without]));
      return (await counts).get(node) ?? null;
    },
  };
}

/** Nodes that are opened at a time, the most relevant first, so that a spent budget leaves only the last uncounted. */
const BATCH = 100;

/** How much nodes are joined with; nodes of which the budget did not suffice to tell are not there. */
async function neighbourCounts(
  form: NetworkForm,
  nodes: readonly string[],
  drawn: ReadonlySet<string>,
): Promise<ReadonlyMap<string, NeighbourCount>> {
  const counts = new Map<string, NeighbourCount>();
  for (let start = 0; start < nodes.length; start += BATCH) {
    const batch = nodes.slice(start, start + BATCH);
    await form.open(batch);
    for (const node of batch.filter((each) => form.isOpen(each))) {
      const joined = [...form.joinedWith([node], () => true).keys()];
      if (form.spent) return counts;
      counts.set(node, { count: joined.length, hidden: joined.filter((other) => !drawn.has(other)).length });
    }
  }
  return counts;
}
