import type { Reader } from './reading/reader.ts';

/** What two officials have in common without having met. */
export interface SharedCareers {
  /** Bodies in which, or in parts of which, both held an office; by id. */
  readonly organizations: readonly string[];
  /** Offices that both held, at whatever time; by id. */
  readonly positions: readonly string[];
}

async function positionsOf(reader: Reader, official: string): Promise<Set<string>> {
  const tenures = await reader.referrers('Tenure', 'official', 'Official', official);
  return new Set(tenures.map((tenure) => tenure.position));
}

/** The bodies that the offices are in, and those that these are parts of. */
async function organizationsOf(reader: Reader, positions: ReadonlySet<string>): Promise<Set<string>> {
  const offices = await reader.records('Position', [...positions]);
  const found = new Set<string>();
  let level = offices.flatMap(({ organization }) => organization ?? []);
  while (level.length > 0) {
    for (const id of level) found.add(id);
    const bodies = await reader.records('Organization', [...new Set(level)]);
    level = bodies.flatMap(({ partOf }) => partOf ?? []).filter((id) => !found.has(id));
  }
  return found;
}

/** The bodies and offices that two officials share. */
export async function sharedCareers(reader: Reader, a: string, b: string): Promise<SharedCareers> {
  const positions = await Promise.all([positionsOf(reader, a), positionsOf(reader, b)]);
  const bodies = await Promise.all(positions.map((ids) => organizationsOf(reader, ids)));
  const both = (sets: readonly ReadonlySet<string>[]) =>
    [...(sets[0] ?? [])].filter((id) => sets[1]?.has(id) === true).sort();
  return { organizations: both(bodies), positions: both(positions) };
}
