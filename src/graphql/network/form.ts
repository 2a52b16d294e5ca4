import { slugOf } from '../../domain/ids.ts';
import type { NetworkAttendance, NetworkEvent } from '../../store/network.ts';
import type { Tie } from './tie.ts';

/** A link between two nodes of a network. */
export interface Link {
  readonly source: string;
  readonly target: string;
  readonly tie: Tie;
  /** The attendance that the link is; null for a tie. */
  readonly attendance: NetworkAttendance | null;
}

/** Tells a link from all others: the participation that it is, or the two officials that it ties. */
export function linkId({ source, target, attendance }: Link): string {
  return attendance?.id ?? ['tie', slugOf(source), slugOf(target)].join('/');
}

/** Links of a network as they are found, those of one node after another. */
export type Links = Generator<Link>;

/** What is a node of a network, and what joins two. Nodes are told apart by their ids. */
export interface NetworkForm {
  /** Reads what must be known to tell who and what is joined with the nodes. */
  open(nodes: readonly string[]): Promise<void>;
  /** Whether all that is joined with the node is known. */
  isOpen(node: string): boolean;
  /** Whatever is joined with one of the nodes, with what joins it with all of them together. */
  joinedWith(nodes: readonly string[], isWanted: (node: string) => boolean): Map<string, Tie>;
  /** Whatever is joined with an open node, each with the events that join the two, in the order of time. */
  eventsWith(node: string): Map<string, readonly NetworkEvent[]>;
  /** Reads what must be known to tell the links among nodes. */
  openLinks(nodes: readonly string[]): Promise<void>;
  /** The links of a node with others that are wanted; each link of two nodes once, whichever of them is asked about. */
  linksOf(node: string, isWanted: (node: string) => boolean): Links;
  /** Whether more pairs would have had to be weighed than may be. */
  readonly spent: boolean;
}
