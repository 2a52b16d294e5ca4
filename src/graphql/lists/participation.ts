import { presentInPerson } from '../../domain/encounter.ts';
import {
  participationList,
  participationOrder,
  type ParticipationFilter,
  type ParticipationParent,
} from '../../store/participation.ts';
import type { List, Loaded } from '../reading/backend.ts';
import { allowed, during, kept, same } from './conditions.ts';

const PROPERTIES = { official: 'participant', organization: 'participant', event: 'event', tenure: 'tenure' } as const;
const KINDS = { official: 'Official', organization: 'Organization', event: 'Event', tenure: 'Tenure' } as const;

function listOf(parent: ParticipationParent): List<ParticipationFilter, Loaded<'Participation'>> {
  return {
    name: `participations-by-${parent}`,
    order: participationOrder(parent),
    query: (parents, filter) => participationList(parent, parents, filter),
    items: async ({ reader }, id, filter) =>
      kept(await reader.referrers('Participation', PROPERTIES[parent], KINDS[parent], id ?? ''), async (part) => {
        const event = await reader.required('Event', part.event);
        return (
          allowed(filter.attendances, part.attendance) &&
          (filter.roles === undefined || filter.roles.some((role) => part.role.some((own) => own === role))) &&
          same(filter.present, presentInPerson(event, part)) &&
          during(filter.period, event)
        );
      }),
    keysOf: async (part, { reader }) =>
      parent === 'event' ? [part.id] : [(await reader.required('Event', part.event)).sortKey],
  };
}

export const PARTICIPATIONS_OF_OFFICIAL = listOf('official');
export const PARTICIPATIONS_OF_ORGANIZATION = listOf('organization');
export const PARTICIPATIONS_OF_EVENT = listOf('event');
export const PARTICIPATIONS_OF_TENURE = listOf('tenure');
