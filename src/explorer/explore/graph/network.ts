import type { EncounterStrength } from '../../../generated/explorer.ts';

/** A dot of the drawing: an official, or an occasion at which officials met. */
export interface NetworkNode {
  readonly id: string;
  readonly label: string;
  readonly kind: 'official' | 'event';
  /** Colour and group; null for events. */
  readonly country: string | null;
  /** Encounters that it stands for: its size, and who is named first where not all can be. */
  readonly weight: number;
}

/** A line of the drawing. */
export interface NetworkLink {
  readonly a: string;
  readonly b: string;
  readonly count: number;
  /** The closest. */
  readonly strength: EncounterStrength;
}

/** What is drawn. Every link has both of its ends among the nodes. */
export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly NetworkLink[];
}

/** The closest first, as they are drawn: the last on top. */
export const STRENGTHS: readonly EncounterStrength[] = ['GATHERING', 'ACTIVITY', 'CO_CHAIRED', 'TALKS'];

/** A network as numbers, for layout and painting: nodes by their place in the list. */
export interface Figure {
  readonly nodes: readonly NetworkNode[];
  readonly indexes: ReadonlyMap<string, number>;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radii: Float32Array;
  /** Two for each link: from and to. */
  readonly ends: Uint32Array;
  /** For each link its place in {@link STRENGTHS}. */
  readonly strengths: Uint8Array;
  readonly counts: Uint16Array;
}

export function figureOf({ nodes, links }: Network): Figure {
  const indexes = new Map(nodes.map(({ id }, index) => [id, index]));
  const ends = new Uint32Array(links.length * 2);
  const strengths = new Uint8Array(links.length);
  const counts = new Uint16Array(links.length);
  links.forEach(({ a, b, count, strength }, index) => {
    ends[2 * index] = indexes.get(a) ?? 0;
    ends[2 * index + 1] = indexes.get(b) ?? 0;
    strengths[index] = STRENGTHS.indexOf(strength);
    counts[index] = count;
  });
  const radii = Float32Array.from(nodes, radiusOf);
  return {
    nodes,
    indexes,
    x: new Float32Array(nodes.length).fill(NaN),
    y: new Float32Array(nodes.length).fill(NaN),
    radii,
    ends,
    strengths,
    counts,
  };
}

/** In units of the layout; areas grow with the weight. */
function radiusOf({ kind, weight }: NetworkNode): number {
  return kind === 'event' ? 3.5 : Math.min(18, 4 + 1.4 * Math.sqrt(weight));
}
