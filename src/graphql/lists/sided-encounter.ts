import { groupBy } from '../../domain/group.ts';
import { measuresAskedFor, type EncounterFilter, type ListedEncounter } from '../../store/encounter.ts';
import { LATEST_FIRST } from '../../store/encounter-order.ts';
import type { SideParent } from '../../store/encounter-sides.ts';
import type { Past } from '../reading/backend.ts';
import { activityMatches } from './activity-conditions.ts';
import { listedOf, measuresUp, meetingsAmong } from './encounter.ts';
import { otherSides } from './encounter-sides.ts';

/** An encounter as one of the two has it: the other is whom they met. */
export interface SidedEncounter extends ListedEncounter {
  readonly one: string;
  readonly other: string;
}

/** What is asked of the one side where it is the people of a parent. */
export function narrowedTo(parent: SideParent, id: string, filter: EncounterFilter): EncounterFilter {
  if (parent === 'official') return { ...filter, officials: [id] };
  return parent === 'organization' ? { ...filter, organization: id } : { ...filter, country: id };
}

/**
 * The encounters of a look back as the one side has them, by the rule by which the store takes them (`sidedRows`).
 *
 * @param parent whose people the one side is; null where the filter names officials
 */
export async function sidedEncounters(
  past: Past,
  parent: { readonly kind: SideParent; readonly id: string } | null,
  filter: EncounterFilter,
): Promise<SidedEncounter[]> {
  const { reader } = past;
  const asked = parent === null ? filter : narrowedTo(parent.kind, parent.id, filter);
  const meetings = await meetingsAmong(past, null, '', asked);
  const sided = await Promise.all(
    meetings.map(async (meeting) => {
      if (!(await activityMatches(reader, meeting, asked))) return [];
      const others = await otherSides(reader, meeting, asked);
      return others.map(({ participant: other }) => {
        const one = meeting.a.participant === other ? meeting.b.participant : meeting.a.participant;
        return { one, other, meeting };
      });
    }),
  );
  const groups = groupBy(sided.flat(), ({ one, other, meeting }) => [one, other, meeting.event.path[0]].join(' '));
  const listed = await Promise.all(
    [...groups].map(async ([key, group]) => {
      const [one = '', other = ''] = key.split(' ');
      const activities = group.map(({ meeting }) => meeting);
      const measures = { ...measuresAskedFor(asked, LATEST_FIRST), whole: true };
      return { ...(await listedOf(reader, activities, measures)), one, other };
    }),
  );
  return listed.filter((encounter) => measuresUp(encounter, asked));
}
