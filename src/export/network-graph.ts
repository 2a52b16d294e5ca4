import { fuzzyDate } from '../domain/dates.ts';
import { STRENGTHS } from '../domain/encounter.ts';
import { kindOf } from '../domain/ids.ts';
import type { Name } from '../domain/names.ts';
import { linkId, type Link } from '../graphql/network/form.ts';
import type { Network } from '../graphql/network/network.ts';
import type { FoundNode } from '../graphql/network/neighbourhood.ts';
import type { Reader } from '../graphql/reading/reader.ts';
import type { NetworkEvent } from '../store/network.ts';
import type { About } from './about.ts';
import type { Column, ExportGraph, GraphLink, GraphNode } from './graph.ts';
import { spanOf } from './span.ts';
import type { Standstill } from './standstill.ts';

const NODE_COLUMNS: readonly Column[] = [
  { name: 'kind', type: 'text', doc: 'What sort of thing the node is: Official or Event.' },
  { name: 'country', type: 'text', doc: 'Name of the country whose official this is.' },
  { name: 'countryId', type: 'text', doc: 'Id of that country.' },
  { name: 'eventType', type: 'text', doc: 'What sort of event it is.' },
  { name: 'when', type: 'text', doc: 'When the event was, in EDTF, as vague as sources say.' },
  { name: 'earliest', type: 'date', doc: 'First day that this can mean.' },
  { name: 'latest', type: 'date', doc: 'Last day that this can mean.' },
  { name: 'distance', type: 'integer', doc: 'How many links away from the nearest of those the network is around.' },
  { name: 'count', type: 'integer', doc: 'How many encounters or attendances join it with nodes one link nearer.' },
  { name: 'strength', type: 'text', doc: 'The closest of these: TALKS, CO_CHAIRED, ACTIVITY or GATHERING.' },
  { name: 'neighbours', type: 'integer', doc: 'How many nodes it is joined with in the whole graph.' },
  { name: 'hidden', type: 'integer', doc: 'How many of these are not in this file.' },
];

const LINK_COLUMNS: readonly Column[] = [
  {
    name: 'kind',
    type: 'text',
    doc: 'What the link is: Tie of two officials, or Attendance of an official at an event.',
  },
  { name: 'count', type: 'integer', doc: 'How many encounters a tie stands for; 1 for an attendance.' },
  { name: 'gatherings', type: 'integer', doc: 'How many of these were no closer than at a gathering or in a crowd.' },
  { name: 'strength', type: 'text', doc: 'The closest of them: TALKS, CO_CHAIRED, ACTIVITY or GATHERING.' },
  { name: 'first', type: 'text', doc: 'When the first of the events was that it rests on, in EDTF.' },
  { name: 'last', type: 'text', doc: 'When the last of them was, in EDTF.' },
  { name: 'earliest', type: 'date', doc: 'First day that the first can mean.' },
  { name: 'latest', type: 'date', doc: 'Last day that the last can mean.' },
  { name: 'roles', type: 'text', many: true, doc: 'Roles of the official at the event.' },
];

/** A network as a graph to be written: nodes and links in its own order. */
export function networkGraph(reader: Reader, network: Network, about: About, still: Standstill): ExportGraph {
  return {
    about,
    nodeColumns: NODE_COLUMNS,
    linkColumns: LINK_COLUMNS,
    async *nodes() {
      // All at once, so that they are read in one batch: a network is bounded.
      yield* await Promise.all(network.nodes.map((node) => graphNode(reader, network, node)));
    },
    async *links() {
      yield* network.links.map(graphLink);
      await still.check();
    },
  };
}

const nameOf = (names: readonly Name[], id: string): string => names[0]?.text ?? id;

async function graphNode(reader: Reader, network: Network, node: FoundNode): Promise<GraphNode> {
  const { id, distance, tie } = node;
  const neighbours = await network.neighbours(id);
  const place = {
    distance,
    count: tie?.count ?? 0,
    strength: tie === null ? null : (STRENGTHS[tie.closeness] ?? null),
    neighbours: neighbours?.count ?? null,
    hidden: neighbours?.hidden ?? null,
  };
  if (kindOf(id) === 'Event') {
    const { name, type, when } = await reader.required('Event', id);
    const span = spanOf(when === null ? null : fuzzyDate(when));
    const dates = { when, earliest: span?.start ?? null, latest: span?.end ?? null };
    return { id, label: nameOf(name, id), values: { kind: 'Event', eventType: type, ...dates, ...place } };
  }
  const official = await reader.required('Official', id);
  const country = await reader.required('Place', official.country);
  const from = { country: nameOf(country.name, country.id), countryId: country.id };
  return { id, label: nameOf(official.name, id), values: { kind: 'Official', ...from, ...place } };
}

function graphLink(link: Link): GraphLink {
  const { source, target, tie, attendance } = link;
  const [first, last] = [tie.first, tie.last].map(dateOf) as [ReturnType<typeof dateOf>, ReturnType<typeof dateOf>];
  const [start, end] = [spanOf(first)?.start ?? null, spanOf(last)?.end ?? null];
  const strength = STRENGTHS[tie.closeness] ?? 'GATHERING';
  return {
    id: linkId(link),
    source,
    target,
    label: strength,
    span: start === null && end === null ? null : { start, end },
    weight: tie.count,
    values: {
      kind: attendance === null ? 'Tie' : 'Attendance',
      count: tie.count,
      gatherings: tie.gatherings,
      strength,
      first: first?.edtf ?? null,
      last: last?.edtf ?? null,
      earliest: start,
      latest: end,
      roles: attendance?.role ?? [],
    },
  };
}

const dateOf = (event: NetworkEvent | null) => (event?.when == null ? null : fuzzyDate(event.when));
