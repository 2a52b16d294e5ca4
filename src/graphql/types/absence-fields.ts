import type { AbsenceParent } from '../../store/absence.ts';
import { builder } from '../builder.ts';
import { pageCost } from '../connection.ts';
import { rootFields, viewOf } from '../root.ts';
import { Absence, absenceArguments, AbsenceConnection, absencePage } from './absence.ts';
import { Event } from './event.ts';
import { EventSeries } from './event-series.ts';
import { Official } from './official.ts';
import { Organization } from './organization.ts';

/** What every list of absences is made with. */
const options = (description: string) =>
  ({ type: Absence, description, args: absenceArguments, complexity: pageCost }) as const;

rootFields((t) => ({
  absences: t.connection(
    {
      ...options(
        'Who was announced, invited or expected and is not reported to have come, and why; those from the latest event first.',
      ),
      resolve: (root, args, context) => absencePage(context, viewOf(root), null, args),
    },
    AbsenceConnection,
  ),
}));

const of = (kind: AbsenceParent, id: string) => ({ kind, id });

builder.objectField(Official, 'absences', (t) =>
  t.connection(
    {
      ...options('Events in which sources name the official, who is not reported to have come; the latest first.'),
      resolve: ({ id, view }, args, context) => absencePage(context, view, of('official', id), args),
    },
    AbsenceConnection,
  ),
);

builder.objectField(Organization, 'absences', (t) =>
  t.connection(
    {
      ...options(
        'Events in which sources name the body itself, for which nobody is reported to have come, or which it was represented at; the latest first.',
      ),
      resolve: ({ id, view }, args, context) => absencePage(context, view, of('organization', id), args),
    },
    AbsenceConnection,
  ),
);

builder.objectField(Event, 'absences', (t) =>
  t.connection(
    {
      ...options('Whom sources name in it or in a part of it and who is not reported to have come.'),
      resolve: ({ id, view }, args, context) => absencePage(context, view, of('event', id), args),
    },
    AbsenceConnection,
  ),
);

builder.objectField(EventSeries, 'absences', (t) =>
  t.connection(
    {
      ...options(
        'Whom sources name in its editions or in parts of them and who is not reported to have come; those from the latest edition first. See `usualOffices` for those whom no source names at all.',
      ),
      resolve: ({ id, view }, args, context) => absencePage(context, view, of('series', id), args),
    },
    AbsenceConnection,
  ),
);
