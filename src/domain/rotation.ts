/**
 * Who hosted an edition beside the edition before: another country (`CHANGED`), the same one (`REPEATED`), one of the
 * two was hosted by several countries (`SHARED`), or it cannot be told (`UNKNOWN`): a host is not known, or the two do
 * not follow each other by their numbers. The `FIRST` has none before.
 */
export const TURNS = ['FIRST', 'CHANGED', 'REPEATED', 'SHARED', 'UNKNOWN'] as const;
export type Turn = (typeof TURNS)[number];

/** What the turns of a series come to. */
export const ROTATIONS = ['ALTERNATES', 'BROKEN', 'ONE_HOST', 'SHARED', 'UNKNOWN'] as const;
export type Rotation = (typeof ROTATIONS)[number];

/** An edition that was held, as much of it as the rotation is worked out from. */
export interface Hosted {
  readonly ordinal: number;
  /** Ids of the countries that hosted; none where that is not known. */
  readonly hosts: readonly string[];
}

function turnOf(before: Hosted | undefined, now: Hosted): Turn {
  if (before === undefined) return 'FIRST';
  if (now.ordinal !== before.ordinal + 1 || before.hosts.length === 0 || now.hosts.length === 0) return 'UNKNOWN';
  if (before.hosts.length > 1 || now.hosts.length > 1) return 'SHARED';
  return before.hosts[0] === now.hosts[0] ? 'REPEATED' : 'CHANGED';
}

/** The turn of each edition. @param editions those that were held, in the order of their numbers */
export function turnsOf(editions: readonly Hosted[]): Turn[] {
  return editions.map((edition, index) => turnOf(editions[index - 1], edition));
}

/**
 * Whether hosts took turns: each time another country (`ALTERNATES`), with exceptions (`BROKEN`), never (`ONE_HOST`),
 * several countries each time (`SHARED`); `UNKNOWN` where no two editions can be compared. Turns that cannot be told
 * say nothing.
 */
export function rotationOf(turns: readonly Turn[]): Rotation {
  const changed = turns.includes('CHANGED');
  const repeated = turns.includes('REPEATED');
  if (changed && repeated) return 'BROKEN';
  if (changed) return 'ALTERNATES';
  if (repeated) return 'ONE_HOST';
  return turns.includes('SHARED') ? 'SHARED' : 'UNKNOWN';
}
