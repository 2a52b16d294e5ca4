import type { EncounterRowFragment, EncounterStrength, ExplorePageQuery } from '../../generated/explorer.ts';
import { type Network, type NetworkLink, type NetworkNode, STRENGTHS } from './graph/network.ts';
import type { Form } from './state.ts';

const closer = (one: EncounterStrength, other: EncounterStrength): EncounterStrength =>
  STRENGTHS.indexOf(one) >= STRENGTHS.indexOf(other) ? one : other;

/** Collects nodes and links, adding up what falls together. */
class Collected {
  readonly nodes = new Map<string, NetworkNode>();
  readonly links = new Map<string, NetworkLink>();

  node(node: Omit<NetworkNode, 'weight'>): void {
    this.nodes.set(node.id, { ...node, weight: (this.nodes.get(node.id)?.weight ?? 0) + 1 });
  }

  link(a: string, b: string, strength: EncounterStrength): void {
    const [one, other] = a < b ? [a, b] : [b, a];
    const key = `${one} ${other}`;
    const before = this.links.get(key);
    this.links.set(key, {
      a: one,
      b: other,
      count: (before?.count ?? 0) + 1,
      strength: before === undefined ? strength : closer(before.strength, strength),
    });
  }

  get network(): Network {
    return { nodes: [...this.nodes.values()], links: [...this.links.values()] };
  }
}

/** The network that encounters make: officials tied where they met, or with the occasions between them. */
export function networkOf(encounters: readonly EncounterRowFragment[], form: Form): Network {
  const collected = new Collected();
  for (const { officials, event, strength } of encounters) {
    const [a, b] = officials;
    if (a === undefined || b === undefined) continue;
    for (const { id, name, country } of [a, b]) {
      collected.node({ id, label: name, kind: 'official', country: country.id });
    }
    if (form === 'ties') collected.link(a.id, b.id, strength);
    else {
      collected.node({ id: event.id, label: event.name, kind: 'event', country: null });
      collected.link(a.id, event.id, strength);
      collected.link(b.id, event.id, strength);
    }
  }
  return collected.network;
}

/** The network that the API has around officials: also who met whom among those that they met. */
export function networkAround({ nodes, links }: NonNullable<ExplorePageQuery['network']>): Network {
  const weights = new Map<string, number>();
  for (const { source, target, count } of links) {
    for (const id of [source, target]) weights.set(id, (weights.get(id) ?? 0) + count);
  }
  return {
    nodes: nodes.map(({ id, name, country }) => ({
      id,
      label: name,
      kind: id.startsWith('event/') ? 'event' : 'official',
      country,
      weight: weights.get(id) ?? 0,
    })),
    links: links.map(({ source, target, count, strength }) => ({ a: source, b: target, count, strength })),
  };
}
