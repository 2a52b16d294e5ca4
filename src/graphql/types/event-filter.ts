import type { Asked } from '../../cypher-selections/read.ts';
import type { EventFilter, EventParent } from '../../store/event.ts';
import { given, idOrNone, listOf, periodOf } from '../arguments.ts';
import { builder } from '../builder.ts';
import { type Page, type PageArguments, readPage } from '../connection.ts';
import type { Context } from '../context.ts';
import { EVENTS, EVENTS_OF_PLACE, EVENTS_OF_TOPIC } from '../lists/event.ts';
import { idOf } from '../merged-ids/id-argument.ts';
import { nameCondition } from '../name-search.ts';
import { type Entry, entryOf } from '../node.ts';
import { pageReads } from '../selections/page-reads.ts';
import type { Reads } from '../selections/reads.ts';
import type { View } from '../view.ts';
import { EventMode, EventStatus, EventType } from './enums.ts';
import { PeriodFilterInput } from './period.ts';

export const EventFilterInput = builder.inputType('EventFilter', {
  description: 'Which events. All conditions given must hold.',
  fields: (t) => ({
    name: t.string({ description: 'Whose name matches, whatever the diacritics, spacing or order.' }),
    type: t.field({ type: [EventType], description: 'Of one of these types.' }),
    status: t.field({ type: [EventStatus], description: 'With one of these statuses.' }),
    mode: t.field({ type: [EventMode], description: 'In one of these modes.' }),
    place: t.id({ ...idOf('Place'), description: 'At this place or anywhere within it.' }),
    period: t.field({ type: PeriodFilterInput, description: 'In this period. Undated events lie in none.' }),
    series: t.id({ ...idOf('EventSeries'), description: 'An edition of this series.' }),
    official: t.id({
      ...idOf('Official'),
      description: 'With this official as a participant, whether they came or not.',
    }),
    organization: t.id({ ...idOf('Organization'), description: 'With this body itself as a participant.' }),
    topic: t.id({ ...idOf('Topic'), description: 'About this topic.' }),
    source: t.id({ ...idOf('Source'), description: 'That this source says something about.' }),
    plannedOnly: t.boolean({ description: 'Whether nobody reports that it was held.' }),
  }),
});

const LISTS = { place: EVENTS_OF_PLACE, topic: EVENTS_OF_TOPIC };

/** A page of events: of a place, of a topic, or of the whole graph. */
export async function eventPage(
  context: Context,
  view: View,
  parent: { readonly kind: EventParent; readonly id: string } | null,
  input: typeof EventFilterInput.$inferInput | null | undefined,
  args: PageArguments,
): Promise<Page<Entry<'Event'>>> {
  const filter = { ...(await nameCondition(context, view, 'Event', input?.name)), ...eventFilterOf(input) };
  const list = parent === null ? EVENTS : LISTS[parent.kind];
  return readPage(context.loaders(view), list, parent?.id ?? null, filter, args, (record) =>
    entryOf(view, 'Event', record),
  );
}

/** What {@link eventPage} reads; a name has to be searched for first. */
export function eventPageReads(
  parent: EventParent | null,
  input: typeof EventFilterInput.$inferInput | null | undefined,
  args: PageArguments,
  asked: Asked,
): Reads {
  if (input?.name != null) return [];
  const list = parent === null ? EVENTS : LISTS[parent];
  const of = parent === null ? 'graph' : 'row';
  return pageReads({ list, of, filter: eventFilterOf(input), type: 'Event' }, args, asked);
}

/** All that is asked but for the name. */
function eventFilterOf(input: typeof EventFilterInput.$inferInput | null | undefined): EventFilter {
  return given<EventFilter>({
    types: listOf(input?.type, 'type'),
    statuses: listOf(input?.status, 'status'),
    modes: listOf(input?.mode, 'mode'),
    place: idOrNone('Place', input?.place),
    period: periodOf(input?.period),
    series: idOrNone('EventSeries', input?.series),
    official: idOrNone('Official', input?.official),
    organization: idOrNone('Organization', input?.organization),
    topic: idOrNone('Topic', input?.topic),
    source: idOrNone('Source', input?.source),
    plannedOnly: input?.plannedOnly,
  });
}
