import type { Asked } from '../../cypher-selections/read.ts';
import { presentInPerson } from '../../domain/encounter.ts';
import type { ParticipationFilter, ParticipationParent } from '../../store/participation.ts';
import { given, listOf, periodOf } from '../arguments.ts';
import { builder } from '../builder.ts';
import { type Page, type PageArguments, readPage } from '../connection.ts';
import type { Context } from '../context.ts';
import { kindOf } from '../../domain/ids.ts';
import {
  PARTICIPATIONS_OF_EVENT,
  PARTICIPATIONS_OF_OFFICIAL,
  PARTICIPATIONS_OF_ORGANIZATION,
  PARTICIPATIONS_OF_TENURE,
} from '../lists/participation.ts';
import { ownId } from '../node-ids.ts';
import { type AnyEntry, type Entry, entryOf } from '../node.ts';
import { one, oneOrNone, several } from '../related.ts';
import { pageReads } from '../selections/page-reads.ts';
import { referenceOfAny, references, type Reads } from '../selections/reads.ts';
import type { Soon } from '../soon.ts';
import type { View } from '../view.ts';
import { Attendance, ParticipationRole } from './enums.ts';
import { EntityInterface } from './entity.ts';
import { Event } from './event.ts';
import { isKind } from './named.ts';
import { Official } from './official.ts';
import { Organization } from './organization.ts';
import { PeriodFilterInput } from './period.ts';
import { Tenure } from './tenure.ts';

export const Participation = builder.objectRef<Entry<'Participation'>>('Participation');

export const ParticipationConnection = builder.connectionObject(
  { type: Participation, name: 'ParticipationConnection', description: 'A page of participations.' },
  { name: 'ParticipationEdge', description: 'A participation in a list.' },
);

export const Participant = builder.unionType('Participant', {
  description: 'Who or what takes part in an event.',
  types: () => [Official, Organization],
  resolveType: (value) => (value as AnyEntry).kind,
});

/** Who or what a participation is of. */
export function participantOf(
  context: Context,
  view: View,
  { participant }: Entry<'Participation'>['record'],
): ReturnType<typeof one<'Official'>> | ReturnType<typeof one<'Organization'>> {
  return kindOf(participant) === 'Official'
    ? one(context, view, 'Official', participant)
    : one(context, view, 'Organization', participant);
}

builder.node(Participation, {
  description: 'An official or a body in an event: planned, reported, or reported absent.',
  interfaces: () => [EntityInterface],
  id: ownId,
  isTypeOf: isKind('Participation'),
  fields: (t) => ({
    event: t.field({
      type: Event,
      description: 'The event.',
      takes: ['event'],
      reads: references('event', 'Event'),
      resolve: ({ view, record }, _, context) => one(context, view, 'Event', record.event),
    }),
    participant: t.field({
      type: Participant,
      description: 'Who or what took part or was to.',
      takes: ['participant'],
      reads: referenceOfAny('participant', 'Official', 'Organization'),
      resolve: ({ view, record }, _, context) => participantOf(context, view, record),
    }),
    attendance: t.field({
      type: Attendance,
      description: 'Whether they came.',
      takes: ['attendance'],
      resolve: ({ record }) => record.attendance,
    }),
    roles: t.field({
      type: [ParticipationRole],
      description: 'In what roles.',
      takes: ['role'],
      resolve: ({ record }) => record.role,
    }),
    rank: t.string({
      nullable: true,
      description: 'Military rank as sources give it for that day, written out in English.',
      takes: ['rank'],
      resolve: ({ record }) => record.rank,
    }),
    tenures: t.field({
      type: [Tenure],
      description: 'The offices that sources name with the participant in this event.',
      takes: ['tenure'],
      reads: references('tenure', 'Tenure'),
      resolve: ({ view, record }, _, context) => several(context, view, 'Tenure', record.tenure),
    }),
    onBehalfOf: t.field({
      type: Organization,
      nullable: true,
      description: 'The body spoken for, where it is not the office’s own.',
      takes: ['onBehalfOf'],
      reads: references('onBehalfOf', 'Organization'),
      resolve: ({ view, record }, _, context) => oneOrNone(context, view, 'Organization', record.onBehalfOf),
    }),
    presentInPerson: t.boolean({
      description: 'Whether the event was held and the participant was there in person.',
      takes: { Participation: ['event', 'attendance', 'mode'], Event: ['status', 'mode'] },
      reads: references('event', 'Event'),
      resolve: async ({ view, record }, _, context) =>
        presentInPerson(await context.loaders(view).required('Event', record.event), record),
    }),
  }),
});

export const ParticipationFilterInput = builder.inputType('ParticipationFilter', {
  description: 'Which participations. All conditions given must hold.',
  fields: (t) => ({
    attendance: t.field({ type: [Attendance], description: 'With one of these attendances.' }),
    role: t.field({ type: [ParticipationRole], description: 'In at least one of these roles.' }),
    present: t.boolean({ description: 'Whether the participant was there in person.' }),
    period: t.field({ type: PeriodFilterInput, description: 'When the event took place or was to.' }),
  }),
});

const LISTS = {
  official: PARTICIPATIONS_OF_OFFICIAL,
  organization: PARTICIPATIONS_OF_ORGANIZATION,
  event: PARTICIPATIONS_OF_EVENT,
  tenure: PARTICIPATIONS_OF_TENURE,
};

function participationFilterOf(
  input: typeof ParticipationFilterInput.$inferInput | null | undefined,
): ParticipationFilter {
  return given<ParticipationFilter>({
    attendances: listOf(input?.attendance, 'attendance'),
    roles: listOf(input?.role, 'role'),
    present: input?.present,
    period: periodOf(input?.period),
  });
}

/** What {@link participationPage} reads. */
export function participationReads(
  parent: ParticipationParent,
  input: typeof ParticipationFilterInput.$inferInput | null | undefined,
  args: PageArguments,
  asked: Asked,
): Reads {
  const listed = {
    list: LISTS[parent],
    of: 'row',
    filter: participationFilterOf(input),
    type: 'Participation',
  } as const;
  return pageReads(listed, args, asked);
}

/** A page of the participations that belong to a node. */
export function participationPage(
  context: Context,
  { id, view }: Pick<AnyEntry, 'id' | 'view'>,
  parent: ParticipationParent,
  input: typeof ParticipationFilterInput.$inferInput | null | undefined,
  args: PageArguments,
): Soon<Page<Entry<'Participation'>>> {
  const filter = participationFilterOf(input);
  return readPage(context.loaders(view), LISTS[parent], id, filter, args, (record) =>
    entryOf(view, 'Participation', record),
  );
}
