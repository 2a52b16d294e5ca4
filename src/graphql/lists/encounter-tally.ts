import type { SharedActivity } from '../../domain/encounter.ts';
import type { TalliedItem } from '../../domain/tally.ts';
import type { EncounterFilter, EncounterParent, ListedEncounter } from '../../store/encounter.ts';
import { encounterTally } from '../../store/encounter-tally.ts';
import { isStep, type TallyBy } from '../../store/tally.ts';
import type { Tallying } from '../reading/backend.ts';
import type { Reader } from '../reading/reader.ts';
import { activityMatches } from './activity-conditions.ts';
import { kept } from './conditions.ts';
import { otherSides, sidesInList } from './encounter-sides.ts';
import { seriesOf, spanOf, valuesOfEvents } from './event-tally.ts';
import { bodiesOf } from './office-held.ts';

/** What the other sides of shared activities are of: countries, or bodies at the time. */
async function sideValues(
  reader: Reader,
  activities: readonly SharedActivity[],
  filter: EncounterFilter,
  by: 'COUNTRY' | 'ORGANIZATION',
): Promise<string[]> {
  const values = await Promise.all(
    activities.map(async (activity) => {
      const sides = await otherSides(reader, activity, filter);
      return Promise.all(
        sides.map(async (side) =>
          by === 'ORGANIZATION'
            ? bodiesOf(reader, side, activity.event)
            : [(await reader.required('Official', side.participant)).country],
        ),
      );
    }),
  );
  return [...new Set(values.flat(2))];
}

async function valuesOf(
  reader: Reader,
  activities: readonly SharedActivity[],
  filter: EncounterFilter,
  by: TallyBy,
): Promise<string[]> {
  if (by === 'COUNTRY' || by === 'ORGANIZATION') return sideValues(reader, activities, filter, by);
  const events = activities.map((activity) => activity.event);
  if (by === 'SERIES') return seriesOf(reader, [...new Set(events.flatMap((event) => event.path))]);
  return isStep(by) ? [] : valuesOfEvents(reader, events, by);
}

/** An encounter of a look back as it is counted. */
async function talliedEncounter(
  reader: Reader,
  key: ListedEncounter,
  filter: EncounterFilter,
  by: TallyBy,
): Promise<TalliedItem> {
  const encounter = await reader.encounter(key);
  if (encounter === null) return { sortKey: '//', values: [] };
  const { sortKey } = encounter.occasion.event;
  if (isStep(by)) return { sortKey, values: spanOf(sortKey, by) };
  const matching = await kept(
    encounter.activities,
    async (activity) =>
      (await activityMatches(reader, activity, filter)) && (await otherSides(reader, activity, filter)).length > 0,
  );
  return { sortKey, values: await valuesOf(reader, matching, filter, by) };
}

/** How a list of encounters is counted. */
export function encounterTallying(parent: EncounterParent | null): Tallying<EncounterFilter, ListedEncounter> {
  return {
    query: (parents, filter, by) => encounterTally(parent, parents, filter, by),
    itemOf: (key, { reader }, id, filter, by) =>
      talliedEncounter(reader, key, sidesInList(parent, id ?? '', filter), by),
  };
}
