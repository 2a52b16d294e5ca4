import { fuzzyDate } from '../../domain/dates.ts';
import { builder } from '../builder.ts';
import { pageCost } from '../connection.ts';
import { ownId } from '../node-ids.ts';
import type { Entry } from '../node.ts';
import { oneOrNone, referring, several } from '../related.ts';
import { rootFields, viewOf } from '../root.ts';
import { FuzzyDateType, fuzzyOrNull } from '../scalars.ts';
import { claimsOfEntity } from '../selections/evidence-reads.ts';
import { references, referrers } from '../selections/reads.ts';
import { Agreement } from './agreement.ts';
import { Edition } from './edition.ts';
import { Encounter, EncounterConnection } from './encounter.ts';
import { encounterArguments, encounterPage, encounterPageReads } from './encounter-page.ts';
import { EntityInterface } from './entity.ts';
import { Attendance, EventMode, EventStatus, EventType } from './enums.ts';
import { EventFilterInput, eventPage, eventPageReads } from './event-filter.ts';
import { isKind, lookup, nameFields } from './named.ts';
import { Participation, ParticipationConnection, participationPage, participationReads } from './participation.ts';
import { Place } from './place.ts';
import { Topic } from './topic.ts';

export const Event = builder.objectRef<Entry<'Event'>>('Event');

export const EventConnection = builder.connectionObject(
  { type: Event, name: 'EventConnection', description: 'A page of events.' },
  { name: 'EventEdge', description: 'An event in a list.' },
);

builder.node(Event, {
  description: 'Something that officials take part in, planned or held.',
  interfaces: () => [EntityInterface],
  id: ownId,
  isTypeOf: isKind('Event'),
  fields: (t) => ({
    ...nameFields(t),
    type: t.field({
      type: EventType,
      description: 'What sort of event it is.',
      takes: ['type'],
      resolve: ({ record }) => record.type,
    }),
    status: t.field({
      type: EventStatus,
      description: 'How far it got, by the latest word of the sources.',
      takes: ['status'],
      resolve: ({ record }) => record.status,
    }),
    mode: t.field({
      type: EventMode,
      nullable: true,
      description: 'Whether people met in one place; null where nothing says.',
      takes: ['mode'],
      resolve: ({ record }) => record.mode,
    }),
    when: t.field({
      type: FuzzyDateType,
      nullable: true,
      description: 'When it took place or is to take place; null where no source says.',
      takes: ['when'],
      resolve: ({ record }) => fuzzyOrNull(record.when),
    }),
    previousDates: t.field({
      type: [FuzzyDateType],
      description: 'Dates for which it was planned before, in the order of time (schema.org: previousStartDate).',
      takes: ['when'],
      reads: claimsOfEntity,
      resolve: async ({ id, view, record }, _, context) => {
        const claims = await context.loaders(view).claims(id);
        const earlier = claims.filter(({ property, standing }) => property === 'when' && standing === 'SUPERSEDED');
        const dates = [...new Set(earlier.map((claim) => String(claim.value)))].filter((date) => date !== record.when);
        return dates.map((date) => fuzzyDate(date)).sort((a, b) => (a.earliest < b.earliest ? -1 : 1));
      },
    }),
    plannedOnly: t.boolean({
      description: 'Whether nobody reports that it was held.',
      takes: ['status'],
      resolve: ({ record }) => record.status !== 'held',
    }),
  }),
});

builder.objectFields(Event, (t) => ({
  places: t.field({
    type: [Place],
    description: 'Where, as closely as sources say.',
    takes: ['place'],
    reads: references('place', 'Place'),
    resolve: ({ view, record }, _, context) => several(context, view, 'Place', record.place),
  }),
  partOf: t.field({
    type: Event,
    nullable: true,
    description: 'The event that it is a part of.',
    takes: ['partOf'],
    reads: references('partOf', 'Event'),
    resolve: ({ view, record }, _, context) => oneOrNone(context, view, 'Event', record.partOf),
  }),
  parts: t.field({
    type: [Event],
    description: 'The events that are parts of it, in the order of time.',
    takes: ['sortKey'],
    reads: referrers('Event', 'partOf', 'Event'),
    resolve: async (entry, _, context) => {
      const parts = await referring(context, entry, 'Event', 'partOf');
      return parts.sort((a, b) => (a.record.sortKey < b.record.sortKey ? -1 : 1));
    },
  }),
  topics: t.field({
    type: [Topic],
    description: 'What was spoken about.',
    takes: ['topic'],
    reads: references('topic', 'Topic'),
    resolve: ({ view, record }, _, context) => several(context, view, 'Topic', record.topic),
  }),
  editions: t.field({
    type: [Edition],
    description: 'As which editions of which series it counts: each side may count differently.',
    takes: [],
    reads: referrers('Edition', 'event', 'Event'),
    resolve: (entry, _, context) => referring(context, entry, 'Edition', 'event'),
  }),
}));

builder.objectFields(Event, (t) => ({
  participations: t.connection(
    {
      type: Participation,
      description: 'Who and what sources name in it, whether they came or not; by id.',
      args: {
        attendance: t.arg({ type: [Attendance], description: 'Only those with one of these attendances.' }),
        present: t.arg.boolean({ description: 'Only those who were, or were not, there in person.' }),
      },
      complexity: pageCost,
      takes: [],
      reads: (args, asked) => participationReads('event', args, args, asked),
      resolve: (entry, args, context) => participationPage(context, entry, 'event', args, args),
    },
    ParticipationConnection,
  ),
  agreements: t.field({
    type: [Agreement],
    description: 'Documents signed at it, by id.',
    takes: [],
    reads: referrers('Agreement', 'event', 'Event'),
    resolve: (entry, _, context) => referring(context, entry, 'Agreement', 'event'),
  }),
  encounters: t.connection(
    {
      type: Encounter,
      description: 'Who met whom in person at it or at one of its parts.',
      args: encounterArguments,
      complexity: pageCost,
      takes: [],
      reads: (args, asked) => encounterPageReads('event', args, asked),
      resolve: ({ id, view }, args, context) => encounterPage(context, view, { kind: 'event', id }, args),
    },
    EncounterConnection,
  ),
}));

rootFields((t) => ({
  event: lookup(t, 'Event', Event, 'An event', 'event/border-defence-friendship-exchange-7'),
  events: t.connection(
    {
      type: Event,
      description: 'Events planned or held, the latest first; undated ones come last.',
      args: { filter: t.arg({ type: EventFilterInput, description: 'Which events.' }) },
      complexity: pageCost,
      takes: [],
      reads: (args, asked) => eventPageReads(null, args.filter, args, asked),
      resolve: (root, args, context) => eventPage(context, viewOf(root), null, args.filter, args),
    },
    EventConnection,
  ),
}));
