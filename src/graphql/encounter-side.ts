import type { Encounter } from '../domain/encounter.ts';
import { latestFirst, type SourceRecord } from '../store/source.ts';
import type { Loaded } from './reading/backend.ts';
import type { Reader } from './reading/reader.ts';
import type { View } from './view.ts';

/** One official of an encounter. */
export interface Side {
  readonly view: View;
  readonly official: string;
  /** In the order of time. */
  readonly participations: readonly Loaded<'Participation'>[];
  readonly rank: string | null;
  readonly roles: readonly Loaded<'Participation'>['role'][number][];
}

/** The two sides of an encounter, in the order of its officials. */
export function sidesOf(view: View, encounter: Encounter): Side[] {
  return encounter.officials.map((official) => {
    const of = ({ a, b }: Encounter['occasion']) => (a.participant === official ? a : b);
    const participations = encounter.activities.map(of);
    return {
      view,
      official,
      participations,
      rank: [of(encounter.occasion), ...participations].find((part) => part.rank !== null)?.rank ?? null,
      roles: [...new Set(participations.flatMap((part) => part.role))].sort(),
    };
  });
}

/** Ids of what an encounter rests on: what both attended, and that they did; in their order. */
export function groundsOf({ activities }: Encounter): string[] {
  return [...new Set(activities.flatMap(({ event, a, b }) => [event.id, a.id, b.id]))].sort();
}

/** The sources that report that one of the two attended one of the shared activities, latest first. */
export async function encounterSources(reader: Reader, encounter: Encounter): Promise<SourceRecord[]> {
  return latestFirst(
    await attendanceSources(
      reader,
      encounter.activities.flatMap(({ a, b }) => [a.id, b.id]),
    ),
  );
}

/** The sources that report that somebody came, by the ids of their participations. */
export async function attendanceSources(reader: Reader, participations: readonly string[]): Promise<SourceRecord[]> {
  const claims = (await Promise.all(participations.map((id) => reader.claims(id)))).flat();
  const reporting = claims.filter(
    ({ property, standing, value }) =>
      property === 'attendance' && value === 'attended' && (standing === 'PREFERRED' || standing === 'SUPPORTING'),
  );
  const sources = await Promise.all(
    [...new Set(reporting.map((claim) => claim.source))].map((id) => reader.source(id)),
  );
  return sources.filter((source) => source !== null);
}
