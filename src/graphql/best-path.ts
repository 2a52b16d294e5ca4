/** One step of a chain: two officials who met. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  /** Place in STRENGTHS of their closest encounter: 0 is closest. */
  readonly closeness: number;
  /** Sort key of the latest event at which they were that close. */
  readonly latest: string;
}

type Levels = readonly (readonly Hop[])[];

/** The hops of each level that lie on a chain from the start to the end. */
function connected(levels: Levels, from: string, to: string): Hop[][] {
  let reached = new Set([from]);
  const forth = levels.map((level) => {
    const kept = level.filter((hop) => reached.has(hop.from));
    reached = new Set(kept.map((hop) => hop.to));
    return kept;
  });
  let wanted = new Set([to]);
  return forth
    .reverse()
    .map((level) => {
      const kept = level.filter((hop) => wanted.has(hop.to));
      wanted = new Set(kept.map((hop) => hop.from));
      return kept;
    })
    .reverse();
}

/** Keeps only chains all of whose hops pass the best bar that any chain passes. */
function raised<B>(
  levels: Levels,
  bars: readonly B[],
  passes: (hop: Hop, bar: B) => boolean,
  from: string,
  to: string,
) {
  for (const bar of bars) {
    const kept = connected(
      levels.map((level) => level.filter((hop) => passes(hop, bar))),
      from,
      to,
    );
    if (kept.every((level) => level.length > 0)) return kept;
  }
  return connected(levels, from, to);
}

/**
 * One chain among chains of equal length: the one whose weakest hop is strongest; among these the one whose oldest hop
 * is latest; among these the one whose ids come first.
 *
 * @param levels the hops from each level to the next; at least one chain runs through all of them
 */
export function bestPath(levels: Levels, from: string, to: string): Hop[] {
  const chains = connected(levels, from, to);
  const weakest = [...new Set(chains.flat().map((hop) => hop.closeness))].sort((a, b) => a - b);
  const strong = raised(chains, weakest, (hop, bar) => hop.closeness <= bar, from, to);
  const oldest = [...new Set(strong.flat().map((hop) => hop.latest))].sort().reverse();
  const recent = raised(strong, oldest, (hop, bar) => hop.latest >= bar, from, to);
  const path: Hop[] = [];
  for (const level of recent) {
    const at = path.at(-1)?.to ?? from;
    const [next] = level.filter((hop) => hop.from === at).sort((a, b) => (a.to < b.to ? -1 : 1));
    if (next !== undefined) path.push(next);
  }
  return path;
}
