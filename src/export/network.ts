import { createContext } from '../graphql/context.ts';
import { LIMITS } from '../graphql/limits.ts';
import { networkAround, type Network } from '../graphql/network/network.ts';
import { networkQuestionOf, requireNodes } from '../graphql/types/network-arguments.ts';
import { timedOut } from '../store/deadline.ts';
import type { Store } from '../store/port.ts';
import { dataAbout, type LeftOut } from './about.ts';
import type { ExportGraph } from './graph.ts';
import { networkGraph } from './network-graph.ts';
import { queryArguments, viewOfQuestion, type Question } from './query-arguments.ts';
import { standstill } from './standstill.ts';

/** What can be asked of a network, and whether it is asked in JSON. */
export const NETWORK_PARAMETERS = {
  around: 'json',
  form: 'text',
  hops: 'json',
  first: 'json',
  filter: 'json',
  budget: 'json',
  valid: 'text',
  known: 'text',
} as const;

/**
 * The network that the API gives for the same question, ready to be written. It is bounded, and at hand as a whole
 * before anything is written.
 *
 * @param program name and version, for the file
 * @throws ParleyError INVALID_INPUT and LIMIT_EXCEEDED as the API, STORE_TIMEOUT where time did not suffice for all
 *   of it, GRAPH_CHANGING while an import writes; its links throw GRAPH_CHANGING where one has written meanwhile
 */
export async function openNetwork(store: Store, question: Question, program: string): Promise<ExportGraph> {
  const context = createContext(store);
  const view = viewOfQuestion(question);
  const args = (await queryArguments(context, view, 'network', question)) as unknown as Parameters<
    typeof networkQuestionOf
  >[0];
  const { around, form, hops, first, budget } = args;
  // A file holds both ends of each of its links.
  const asked = networkQuestionOf({ ...args, without: [] });
  const still = await standstill(store);
  const reader = context.loaders(view);
  await requireNodes(reader, asked.around);
  const [data, network] = await Promise.all([dataAbout(store), networkAround(reader, asked)]);
  // What time left over is not the same twice, as a file has to be.
  if (network.limits.includes('DEADLINE')) throw timedOut('network', LIMITS.networkDeadlineMs);
  const about = {
    title: asked.form === 'TIES' ? 'Network of ties' : 'Network of events',
    query: { around, form, hops, first, filter: null, budget, valid: null, known: null, ...question },
    data,
    program,
    counts: { nodes: network.nodes.length, links: network.links.length },
    leftOut: leftOutOf(network),
  };
  return networkGraph(reader, network, about, still);
}

function leftOutOf({ levels, linksLeftOut, limits }: Network): LeftOut[] {
  const nodes = levels
    .filter(({ leftOut }) => leftOut > 0)
    .map(({ distance, leftOut }) => ({
      what: `nodes at distance ${distance}`,
      count: leftOut,
      reason: 'no more were asked for (first); those further away were not looked for',
    }));
  const links = { what: 'links', count: linksLeftOut, reason: 'there are more than a network may have; the weakest' };
  const older = { what: 'older events', count: null, reason: 'the budget of attendances was spent on the latest' };
  return [...nodes, ...(linksLeftOut > 0 ? [links] : []), ...(limits.includes('BUDGET') ? [older] : [])];
}
