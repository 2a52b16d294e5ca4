import { strengthOf, STRENGTHS } from '../../../src/domain/encounter.ts';
import type { EntityRecord } from '../../../src/domain/model.ts';

/** Asks the API in some view, by the text of fields. */
export type Ask = (fields: string, variables?: Record<string, unknown>) => Promise<unknown>;
export type Filter = Record<string, unknown>;

interface Participation {
  event: { id: string };
  roles: string[];
}

interface Encounter {
  officials: { id: string }[];
  sides: { participations: Participation[] }[];
  activities: { id: string; type: string; when: { earliest: string; latest: string } | null }[];
}

/** What joins two nodes, worked out pair by pair. */
interface NaiveTie {
  count: number;
  closeness: number;
  /** Days of the dated events, in the order of time. */
  days: string[];
}

/** Who and what is joined with what. */
export type NaiveGraph = ReadonlyMap<string, ReadonlyMap<string, NaiveTie>>;

const ACTIVITY_CONDITIONS = ['place', 'period', 'eventType', 'source'];

/** Every row of a list, page after page. */
async function all<T>(ask: Ask, list: string, type: string, filter: Filter, fields: string): Promise<T[]> {
  const rows: T[] = [];
  for (let after: string | null = null; ;) {
    const query = `list: ${list}(filter: $filter, first: 40, after: $after) { nodes { ${fields} } pageInfo { endCursor hasNextPage } }`;
    const { list: page } = (await ask(query, { [`filter: ${type}`]: filter, 'after: String': after })) as {
      list: { nodes: T[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    };
    rows.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return rows;
    after = page.pageInfo.endCursor;
  }
}

/** The events that fulfil what a filter of encounters asks of events; null where it asks nothing of them. */
async function matchingEvents(ask: Ask, filter: Filter): Promise<Set<string> | null> {
  const { eventType: type, ...rest } = Object.fromEntries(
    Object.entries(filter).filter(([name]) => ACTIVITY_CONDITIONS.includes(name)),
  );
  const wanted = type === undefined ? rest : { ...rest, type };
  if (Object.keys(wanted).length === 0) return null;
  return new Set((await all<{ id: string }>(ask, 'events', 'EventFilter', wanted, 'id')).map(({ id }) => id));
}

/** A name of an enum of GraphQL as the domain has it. */
const ours = (name: string): string => (name === 'CO_CHAIR' ? 'co-chair' : name.toLowerCase().replaceAll('_', ' '));

function closenessAt({ type, id }: Encounter['activities'][number], sides: Encounter['sides']): number {
  const roleOf = (side: Encounter['sides'][number] | undefined) => ({
    role: (side?.participations ?? [])
      .filter(({ event }) => event.id === id)
      .flatMap(({ roles }) => roles.map(ours)) as EntityRecord<'Participation'>['role'],
  });
  const event = { type: ours(type) as EntityRecord<'Event'>['type'] };
  return STRENGTHS.indexOf(strengthOf({ event, a: roleOf(sides[0]), b: roleOf(sides[1]) }));
}

const daysOf = (activities: Encounter['activities']): string[] =>
  activities.flatMap(({ when }) => (when === null ? [] : [`${when.earliest}/${when.latest}`])).sort();

function joined(a: NaiveTie | undefined, b: NaiveTie): NaiveTie {
  if (a === undefined) return b;
  return {
    count: a.count + b.count,
    closeness: Math.min(a.closeness, b.closeness),
    days: [...a.days, ...b.days].sort(),
  };
}

/** The graph that the encounters of a filter make, as the API lists them, in either form. */
export async function naiveGraph(ask: Ask, form: 'TIES' | 'EVENTS', filter: Filter): Promise<NaiveGraph> {
  const graph = new Map<string, Map<string, NaiveTie>>();
  const set = (a: string, b: string, tie: NaiveTie): void => {
    graph.set(a, (graph.get(a) ?? new Map<string, NaiveTie>()).set(b, tie));
    graph.set(b, (graph.get(b) ?? new Map<string, NaiveTie>()).set(a, tie));
  };
  const fields = `officials { id } sides { participations { roles event { id } } }
    activities { id type when { earliest latest } }`;
  const encounters = await all<Encounter>(ask, 'encounters', 'EncounterFilter', filter, fields);
  const matching = await matchingEvents(ask, filter);
  for (const { officials, sides, activities } of encounters) {
    const [a = '', b = ''] = officials.map(({ id }) => id);
    const counted = activities.filter(({ id }) => matching === null || matching.has(id));
    if (form === 'TIES') {
      const closeness = Math.min(...counted.map((activity) => closenessAt(activity, sides)));
      set(a, b, joined(graph.get(a)?.get(b), { count: 1, closeness, days: daysOf(counted) }));
      continue;
    }
    for (const activity of counted) {
      for (const official of [a, b]) {
        const known = graph.get(official)?.get(activity.id)?.closeness ?? Infinity;
        const closeness = Math.min(known, closenessAt(activity, sides));
        set(official, activity.id, { count: 1, closeness, days: daysOf([activity]) });
      }
    }
  }
  return graph;
}

export interface NaiveNode extends NaiveTie {
  id: string;
  distance: number;
}

/** All within so many links of some nodes, distance by distance, in the order that the API states. */
export function naiveNodes(graph: NaiveGraph, around: readonly string[], hops: number): NaiveNode[] {
  const nodes: NaiveNode[] = around.map((id) => ({ id, distance: 0, count: 0, closeness: -1, days: [] }));
  for (let distance = 1; distance <= hops; distance += 1) {
    const seen = new Set(nodes.map(({ id }) => id));
    const next = new Map<string, NaiveTie>();
    for (const { id } of nodes.filter((node) => node.distance === distance - 1)) {
      for (const [other, tie] of graph.get(id) ?? []) {
        if (!seen.has(other)) next.set(other, joined(next.get(other), tie));
      }
    }
    const level = [...next].map(([id, tie]) => ({ id, distance, ...tie }));
    level.sort(
      (x, y) =>
        x.closeness - y.closeness ||
        y.count - x.count ||
        order(y.days.at(-1) ?? '', x.days.at(-1) ?? '') ||
        order(x.id, y.id),
    );
    nodes.push(...level);
  }
  return nodes;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
