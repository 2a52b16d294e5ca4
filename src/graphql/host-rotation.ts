import { hostingOf, type Hosting } from '../domain/edition-cast.ts';
import { rotationOf, turnsOf, type Rotation, type Turn } from '../domain/rotation.ts';
import { castOfEdition } from './edition-cast.ts';
import { editionsOf, type PlacedEdition } from './editions.ts';
import type { Reader } from './reading/reader.ts';

/** An edition that was held, who hosted it, and how that stands beside the edition before. */
export interface HostTurn {
  readonly edition: PlacedEdition;
  readonly hosting: Hosting;
  readonly turn: Turn;
}

export interface HostRotation {
  readonly pattern: Rotation;
  /** In the order of the editions. */
  readonly turns: readonly HostTurn[];
}

/** Which countries hosted the editions of a series that were held, in their order, and whether they took turns. */
export async function hostRotation(reader: Reader, series: string): Promise<HostRotation> {
  const held = (await editionsOf(reader, series)).filter((edition) => edition.held);
  const hosted = await Promise.all(
    held.map(async (edition) => {
      const hosting = hostingOf(await castOfEdition(reader, edition.event));
      const hosts = hosting.countries.map(({ country }) => country);
      return { edition, hosting, hosts, ordinal: edition.ordinal };
    }),
  );
  const turns = turnsOf(hosted);
  return {
    pattern: rotationOf(turns),
    turns: hosted.map(({ edition, hosting }, index) => ({ edition, hosting, turn: turns[index] ?? 'UNKNOWN' })),
  };
}
