/** Changed whenever the same numbers come to another graph, so that graphs loaded before are loaded again. */
export const SHAPE_VERSION = 2;

/**
 * What a synthetic graph looks like. Everything follows from the number of participations, which is its scale, and
 * from the seed. The numbers are stated in bench/README.md; nothing of it is taken from real people.
 */
export interface Shape {
  readonly seed: number;
  /** Within a few of it: the last story is told to its end. */
  readonly participations: number;
  /** The hub among them. */
  readonly officials: number;
  /** Events that the hub takes part in, at most. */
  readonly hubEvents: number;
  /** Border gates, the places where events are held. */
  readonly gates: number;
}

/** A region is a border: officials meet within theirs. */
export const REGIONS = 8;
/** The hub is at home in the first regions, together half of all events. */
export const HUB_REGIONS = 4;
/** Nobody of the last region ever met anybody of another. */
export const ISLAND = REGIONS - 1;
/** One story in so many brings an official of the next region along. */
export const STORIES_PER_GUEST = 50;

/** Participations of an event on average, with two to fourteen participants. */
const PARTICIPANTS = 4;
const HUB_EVENTS_MAX = 100_000;
const HUB_SHARE = 0.4;

/** The shape of a scale. Ten participations for each official on average, and a gate for each fifty events. */
export function shapeOf(participations: number, seed: number): Shape {
  const events = participations / PARTICIPANTS;
  return {
    seed,
    participations,
    officials: Math.max(8 * REGIONS, Math.round(participations / 10)),
    hubEvents: Math.min(HUB_EVENTS_MAX, Math.round(events * HUB_SHARE)),
    gates: Math.max(2 * REGIONS, Math.round(events / 50)),
  };
}

/** Share of the events of the hub's regions that it takes part in, so that it comes to `hubEvents`. */
export function hubChance({ participations, hubEvents }: Shape): number {
  return hubEvents / ((participations / PARTICIPANTS) * (HUB_REGIONS / REGIONS));
}
