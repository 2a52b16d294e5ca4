import { STRENGTHS } from '../../domain/encounter.ts';
import { kindOf } from '../../domain/ids.ts';
import { builder } from '../builder.ts';
import { LIMITS } from '../limits.ts';
import { idOf } from '../merged-ids/id-argument.ts';
import { networkAround, type Network, type NetworkLimit } from '../network/network.ts';
import type { FoundNode, Level } from '../network/neighbourhood.ts';
import { entryOf } from '../node.ts';
import type { Reader } from '../reading/reader.ts';
import { rootFields, viewOf } from '../root.ts';
import { FuzzyDateType, fuzzyOrNull } from '../scalars.ts';
import { EntityInterface } from './entity.ts';
import { enumOf } from './enum.ts';
import { EncounterStrength, EventType } from './enums.ts';
import { Script } from './evidence-enums.ts';
import { nameIn } from './named.ts';
import { networkArguments, networkQuestionOf, requireNodes } from './network-arguments.ts';
import { NetworkLink } from './network-link.ts';

interface NodeEntry {
  readonly reader: Reader;
  readonly node: FoundNode;
  readonly network: Network;
}

/** A flat field of a node that is read in one statement for all; a whole entity may lead anywhere and costs as much. */
const NODES_OF_ONE_COST = 50;

const official = ({ reader, node: { id } }: NodeEntry) =>
  kindOf(id) === 'Official' ? reader.required('Official', id) : null;
const event = ({ reader, node: { id } }: NodeEntry) => (kindOf(id) === 'Event' ? reader.required('Event', id) : null);

async function entityOf(entry: NodeEntry) {
  const { view } = entry.reader;
  const [one, other] = await Promise.all([official(entry), event(entry)]);
  return one === null
    ? entryOf(view, 'Event', other ?? (await entry.reader.required('Event', entry.node.id)))
    : entryOf(view, 'Official', one);
}

const NetworkNode = builder.objectRef<NodeEntry>('NetworkNode').implement({
  description: 'A node of a network: an official, or of the form EVENTS also an event.',
  fields: (t) => ({
    id: t.id({ description: 'Id of the official or the event.', resolve: ({ node }) => node.id }),
    name: t.string({
      description: 'What it is called: its primary name, or the first in the script asked for where it has one.',
      args: { script: t.arg({ type: Script, description: 'Prefer a form in this script.' }) },
      resolve: async (entry, { script }) => nameIn(await entityOf(entry), script),
    }),
    country: t.id({
      nullable: true,
      description: 'Id of the country whose official it is; null for an event.',
      resolve: async (entry) => (await official(entry))?.country ?? null,
    }),
    eventType: t.field({
      type: EventType,
      nullable: true,
      description: 'What sort of event it is; null for an official.',
      resolve: async (entry) => (await event(entry))?.type ?? null,
    }),
    when: t.field({
      type: FuzzyDateType,
      nullable: true,
      description: 'When the event was; null for an official, and where no source says.',
      resolve: async (entry) => fuzzyOrNull((await event(entry))?.when ?? null),
    }),
    entity: t.field({
      type: EntityInterface,
      description: 'The official or the event. It costs as much as asking for each by itself.',
      complexity: { field: 1, multiplier: NODES_OF_ONE_COST },
      resolve: entityOf,
    }),
    distance: t.int({
      description: 'How many links away from the nearest of those around; 0 for these themselves.',
      resolve: ({ node }) => node.distance,
    }),
    count: t.int({
      description: 'How many encounters, or attendances, join it with nodes that are one link nearer; 0 at distance 0.',
      resolve: ({ node }) => node.tie?.count ?? 0,
    }),
    strength: t.field({
      type: EncounterStrength,
      nullable: true,
      description: 'The closest of these; null at distance 0.',
      resolve: ({ node }) => (node.tie === null ? null : (STRENGTHS[node.tie.closeness] ?? 'GATHERING')),
    }),
    neighbours: t.int({
      nullable: true,
      description:
        'How many nodes it is joined with in the whole graph under the filter, whether they are here or not; null where the budget did not suffice to tell.',
      resolve: async ({ network, node }) => (await network.neighbours(node.id))?.count ?? null,
    }),
    hidden: t.int({
      nullable: true,
      description:
        'How many of its neighbours are neither here nor in `without`: what an expansion would bring; null where the budget did not suffice to tell.',
      resolve: async ({ network, node }) => (await network.neighbours(node.id))?.hidden ?? null,
    }),
  }),
});

const NetworkLevel = builder.objectRef<Level>('NetworkLevel').implement({
  description: 'All nodes at one distance.',
  fields: (t) => ({
    distance: t.exposeInt('distance', { description: 'How many links away from the nearest of those around.' }),
    count: t.exposeInt('count', { description: 'How many nodes there are at it, whether they are here or not.' }),
    leftOut: t.exposeInt('leftOut', { description: 'How many of these are neither here nor in `without`.' }),
  }),
});

const NetworkLimitType = enumOf<NetworkLimit>('NetworkLimit', 'What kept a network from being whole.', {
  FIRST: 'There are more nodes than `first` has places for; those further away were not looked for.',
  LINKS: `There are more than ${LIMITS.networkLinksMax} links among the nodes; the weakest are left out.`,
  BUDGET: 'The budget was spent: the network is of the latest events alone, and all counts are of these.',
  DEADLINE: 'Time was up: what had not been read by then is not here.',
});

const NetworkType = builder.objectRef<{ reader: Reader; network: Network }>('Network').implement({
  description: 'A bounded neighbourhood: nodes, and all links among them.',
  fields: (t) => ({
    nodes: t.field({
      type: [NetworkNode],
      description:
        'Those around in the order in which they were asked for; then by relevance: the nearer first; of one distance those that all nodes one link nearer together are joined with more strongly, which is more closely, then by more encounters, then more recently; then by id. With a larger `first` the same come first.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ reader, network }) => network.nodes.map((node) => ({ reader, node, network })),
    }),
    links: t.field({
      type: [NetworkLink],
      description:
        'All links among the nodes, and between them and those in `without`; in the order of the later of their two nodes, then of the other.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ network }) => [...network.links],
    }),
    levels: t.field({
      type: [NetworkLevel],
      description: 'How many nodes there are at each distance that was looked at, the nearest first.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ network }) => [...network.levels],
    }),
    leftOut: t.int({
      description: 'How many nodes are left out, as far as was looked: the sum of `leftOut` over the levels.',
      resolve: ({ network }) => network.levels.reduce((sum, { leftOut }) => sum + leftOut, 0),
    }),
    linksLeftOut: t.int({
      description: 'How many links among the nodes are left out.',
      resolve: ({ network }) => network.linksLeftOut,
    }),
    complete: t.boolean({
      description: 'Whether everything within `hops` is here.',
      resolve: ({ network }) => network.limits.length === 0,
    }),
    limitedBy: t.field({
      type: [NetworkLimitType],
      description: 'What kept it from being whole; empty for a complete one.',
      resolve: ({ network }) => [...network.limits],
    }),
    attendances: t.int({
      description: 'How many attendances were read for it; these are what the budget is counted in.',
      resolve: ({ network }) => network.attendances,
    }),
  }),
});

rootFields((t) => ({
  network: t.field({
    type: NetworkType,
    description:
      'What is around officials or events, for drawing: the nearest and most relevant nodes, and all links among them. Whatever is left out is counted. Only encounters join: both were at the same event in person, and it was held.',
    args: {
      ...networkArguments,
      around: t.arg.idList({
        ...idOf('Official', { lookedUp: true }),
        required: true,
        description: `Ids of officials, and of the form EVENTS also of events: 1 to ${LIMITS.networkAroundMax}, each once.`,
      }),
      hops: t.arg.int({
        required: true,
        defaultValue: 1,
        description: `How many links away from those around the furthest node may be: 1 to ${LIMITS.networkHopsMax}.`,
      }),
      first: t.arg.int({
        required: true,
        defaultValue: 100,
        description: `How many nodes at most, besides those around: 0 to ${LIMITS.networkNodesMax}. With 0 come the links among those around.`,
      }),
      budget: t.arg.int({
        required: true,
        defaultValue: LIMITS.networkAttendancesMax,
        description: `How many attendances may be read to find nodes, and again to find links: 1 to ${LIMITS.networkAttendancesMax}.`,
      }),
    },
    // Reading costs as much as many pages; nodes and links then come from memory, and their names in one batch.
    complexity: ({ first, around }) => ({
      field: 100,
      multiplier: Math.max(1, Math.ceil((Math.min(first, LIMITS.networkNodesMax) + around.length) / NODES_OF_ONE_COST)),
    }),
    resolve: async (root, args, context) => {
      const question = networkQuestionOf(args);
      const reader = context.loaders(viewOf(root));
      await requireNodes(reader, question.around);
      return { reader, network: await networkAround(reader, question) };
    },
  }),
}));
