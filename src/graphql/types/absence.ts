import type { AbsenceKind as Kind } from '../../domain/absence.ts';
import { fuzzyDate } from '../../domain/dates.ts';
import { independentSources } from '../../domain/source.ts';
import type { AbsenceFilter, AbsenceParent } from '../../store/absence.ts';
import { latestFirst } from '../../store/source.ts';
import { type Absence as Found, absenceOf } from '../absences.ts';
import { given, idOrNone, listOf, periodOf } from '../arguments.ts';
import { builder } from '../builder.ts';
import { type Page, type PageArguments, readPage } from '../connection.ts';
import type { Context } from '../context.ts';
import { ABSENCES_IN, ABSENCES_OF } from '../lists/absence.ts';
import { idOf } from '../merged-ids/id-argument.ts';
import { claimEntry, entriesOf, entryOf, sourceEntry } from '../node.ts';
import type { Reader } from '../reading/reader.ts';
import { FuzzyDateType } from '../scalars.ts';
import type { Soon } from '../soon.ts';
import type { View } from '../view.ts';
import { Claim } from './claim.ts';
import { enumOf } from './enum.ts';
import { Event } from './event.ts';
import { Participant, Participation, participantOf } from './participation.ts';
import { PeriodFilterInput } from './period.ts';
import { Source } from './source.ts';

const AbsenceKind = enumOf<Kind>(
  'AbsenceKind',
  'What is known of somebody whom sources name in an event and who is not reported to have come. Only ABSENT and REPRESENTED are said by a source; of the others no source says that they came, which is not to say that they did not.',
  {
    ABSENT: 'A source says that they were not there, or would not be.',
    REPRESENTED: 'A source says that they sent somebody else.',
    REPLACED:
      'They were announced or invited and it was held; no source says that they came, and somebody else came in an office in which they were named, or headed the side that they were to head.',
    NO_REPORT: 'They were announced or invited and it was held; no source says whether they came.',
    CALLED_OFF: 'They were announced or invited, and by the latest word it was postponed or cancelled.',
    PLANNED_ONLY: 'They were announced or invited; no source reports that it was held.',
  },
);

interface AbsenceEntry extends Found {
  readonly view: View;
}

/** The claims about whether they came, those that were taken back left out. */
async function attendanceClaims(reader: Reader, { part }: Found) {
  const claims = await reader.claims(part.id);
  return claims.filter(({ property, standing }) => property === 'attendance' && standing !== 'RETRACTED');
}

async function absenceSources(reader: Reader, absence: Found) {
  const ids = new Set((await attendanceClaims(reader, absence)).map((claim) => claim.source));
  return latestFirst(await Promise.all([...ids].map((id) => reader.requiredSource(id))));
}

/** The days for which the sources that expected them gave the event. */
async function expectedDates(reader: Reader, absence: Found): Promise<string[]> {
  const expecting = new Set((await attendanceClaims(reader, absence)).map((claim) => claim.source));
  const dates = (await reader.claims(absence.event.id)).filter(
    ({ property, standing, source }) => property === 'when' && standing !== 'RETRACTED' && expecting.has(source),
  );
  return [...new Set(dates.map((claim) => String(claim.value)))].sort();
}

export const Absence = builder.objectRef<AbsenceEntry>('Absence').implement({
  description: 'Somebody whom sources name in an event, and who is not reported to have come to it or to a part of it.',
  fields: (t) => ({
    kind: t.field({ type: AbsenceKind, description: 'What is known of it.', resolve: ({ kind }) => kind }),
    participant: t.field({
      type: Participant,
      description: 'Who did not come, or is not reported to have come.',
      resolve: ({ view, part }, _, context) => participantOf(context, view, part),
    }),
    event: t.field({
      type: Event,
      description: 'The event; its status and date are those of the latest word.',
      resolve: ({ view, event }) => entryOf(view, 'Event', event),
    }),
    participation: t.field({
      type: Participation,
      description: 'How sources name them in it, in what role and office.',
      resolve: ({ view, part }) => entryOf(view, 'Participation', part),
    }),
    expectedFor: t.field({
      type: [FuzzyDateType],
      description: 'The dates of the event by the sources that speak of them: for when they were expected.',
      resolve: async (absence, _, context) =>
        (await expectedDates(context.loaders(absence.view), absence)).map((date) => fuzzyDate(date)),
    }),
    instead: t.field({
      type: [Participation],
      description:
        'Others who came in an office in which they were named, or headed the side that they were to head; the successor in the office, for example.',
      resolve: ({ view, instead }) => entriesOf(view, 'Participation', instead),
    }),
    representatives: t.field({
      type: [Participation],
      description:
        'Those who came to speak for the body (`onBehalfOf`) or in one of its offices; of an official, to speak for a body in an office of which the official is named.',
      resolve: ({ view, representatives }) => entriesOf(view, 'Participation', representatives),
    }),
  }),
});

builder.objectFields(Absence, (t) => ({
  evidence: t.field({
    type: [Claim],
    description: 'The claims about whether they were to come and came.',
    resolve: async (absence, _, context) =>
      (await attendanceClaims(context.loaders(absence.view), absence)).map((claim) => claimEntry(absence.view, claim)),
  }),
  overtaken: t.field({
    type: [Claim],
    description:
      'What sources had said of the status and the date of the event before it came otherwise: announcements, postponements, earlier dates; in the order in which they were said.',
    resolve: async ({ view, event }, _, context) => {
      const claims = (await context.loaders(view).claims(event.id)).filter(
        ({ property, standing }) => standing === 'SUPERSEDED' && (property === 'status' || property === 'when'),
      );
      return claims.sort((a, b) => (a.firstSeen < b.firstSeen ? -1 : 1)).map((claim) => claimEntry(view, claim));
    },
  }),
  sources: t.field({
    type: [Source],
    description: 'The sources that speak of them in it, latest first.',
    resolve: async (absence, _, context) =>
      (await absenceSources(context.loaders(absence.view), absence)).map((source) => sourceEntry(absence.view, source)),
  }),
  independentSources: t.int({
    description: 'How many of the sources speak for themselves: those of one agency or publisher count once.',
    resolve: async (absence, _, context) =>
      independentSources(await absenceSources(context.loaders(absence.view), absence)),
  }),
}));

const AbsenceFilterInput = builder.inputType('AbsenceFilter', {
  description: 'Which absences. All conditions given must hold.',
  fields: (t) => ({
    kind: t.field({ type: [AbsenceKind], description: 'Of one of these kinds.' }),
    official: t.id({ ...idOf('Official'), description: 'Of this official.' }),
    organization: t.id({ ...idOf('Organization'), description: 'Of this body itself.' }),
    country: t.id({ ...idOf('Place'), description: 'Of an official or a body of this country.' }),
    event: t.id({ ...idOf('Event'), description: 'From this event or a part of it.' }),
    series: t.id({ ...idOf('EventSeries'), description: 'From an edition of this series or a part of one.' }),
    period: t.field({
      type: PeriodFilterInput,
      description: 'From events that took place, or were to, in this period.',
    }),
  }),
});

export const AbsenceConnection = builder.connectionObject(
  { type: Absence, name: 'AbsenceConnection', description: 'A page of absences.' },
  { name: 'AbsenceEdge', description: 'An absence in a list.' },
);

/** The arguments of every list of absences besides those of a page. */
export const absenceArguments = builder.args((t) => ({
  filter: t.field({ type: AbsenceFilterInput, description: 'Which absences.' }),
}));

interface AbsenceArguments extends PageArguments {
  readonly filter?: typeof AbsenceFilterInput.$inferInput | null;
}

/** A page of absences: of an official or a body, from an event or a series, or of the whole graph. */
export function absencePage(
  context: Context,
  view: View,
  parent: { readonly kind: AbsenceParent; readonly id: string } | null,
  args: AbsenceArguments,
): Soon<Page<AbsenceEntry>> {
  const { filter: input } = args;
  const filter = given<AbsenceFilter>({
    kinds: listOf(input?.kind, 'kind'),
    official: idOrNone('Official', input?.official),
    organization: idOrNone('Organization', input?.organization),
    country: idOrNone('Place', input?.country),
    event: idOrNone('Event', input?.event),
    series: idOrNone('EventSeries', input?.series),
    period: periodOf(input?.period),
  });
  const reader = context.loaders(view);
  const list = parent === null ? ABSENCES_IN : ABSENCES_OF[parent.kind];
  return readPage(reader, list, parent?.id ?? null, filter, args, async (part) => {
    const absence = await absenceOf(reader, part);
    return absence === null ? null : { view, ...absence };
  });
}
