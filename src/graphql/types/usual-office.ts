import type { Presence } from '../../domain/office-presence.ts';
import { builder } from '../builder.ts';
import { entriesOf, entryOf } from '../node.ts';
import { holdersOn } from '../tenure-day.ts';
import type { EditionWithout, UsualOffice as Usual } from '../usual-offices.ts';
import type { View } from '../view.ts';
import { Edition } from './edition.ts';
import { EditionSide } from './edition-sides.ts';
import { enumOf } from './enum.ts';
import { Participation } from './participation.ts';
import { Position, PositionHeld } from './position.ts';

interface Viewed {
  readonly view: View;
}

const OfficePresence = enumOf<Exclude<Presence, 'CAME'>>(
  'OfficePresence',
  'What sources say of the holders of an office at an edition that none of them is reported to have come to.',
  {
    ABSENT: 'A source reports that a holder was not there, or sent somebody else.',
    EXPECTED: 'A holder was announced or invited; nothing says whether they came.',
    NOT_NAMED: 'No source names a holder there. It says neither that they came nor that they did not.',
  },
);

const EditionWithoutOffice = builder
  .objectRef<EditionWithout & Viewed & { readonly position: string }>('EditionWithoutOffice')
  .implement({
    description: 'An edition of a series that no holder of a usual office is reported to have come to.',
    fields: (t) => ({
      edition: t.field({
        type: Edition,
        description: 'The edition.',
        resolve: ({ view, edition }) => entryOf(view, 'Edition', edition.edition),
      }),
      presence: t.field({
        type: OfficePresence,
        description: 'What sources say of them.',
        resolve: ({ presence }) => presence as Exclude<Presence, 'CAME'>,
      }),
      named: t.field({
        type: [Participation],
        description: 'Holders that sources name in the edition or a part of it, who are not reported to have come.',
        resolve: ({ view, named }) => entriesOf(view, 'Participation', named),
      }),
      holders: t.field({
        type: [PositionHeld],
        description:
          'Who held or may have held the office on the first day of the edition, certain ones first, with the evidence. A term counts where its dates, or events at which sources name its holder with the office, reach from before that day to behind it. None where the edition is undated.',
        resolve: ({ view, edition, position }, _, context) =>
          edition.event.earliest === null ? [] : holdersOn(context.loaders(view), position, edition.event.earliest),
      }),
      side: t.field({
        type: EditionSide,
        nullable: true,
        description: 'The side of the office’s country, and who led it instead; null where nobody of it is named.',
        resolve: ({ view, side }) => (side === null ? null : { view, ...side }),
      }),
    }),
  });

export const UsualOffice = builder.objectRef<Usual & Viewed>('UsualOffice').implement({
  description:
    'An office whose holders are reported to have come to more than half of the editions of a series that were held, and to two at least. Held at the time is what a source names with the official there, and what the dates of the term cover.',
  fields: (t) => ({
    position: t.field({
      type: Position,
      description: 'The office.',
      resolve: ({ view, position }) => entryOf(view, 'Position', position),
    }),
    attended: t.exposeInt('attended', { description: 'To how many editions a holder is reported to have come.' }),
    held: t.exposeInt('held', { description: 'How many editions of the series are known to have been held.' }),
    without: t.field({
      type: [EditionWithoutOffice],
      description: 'The other editions that were held, in their order.',
      resolve: ({ view, without, position }) => without.map((edition) => ({ view, position: position.id, ...edition })),
    }),
  }),
});
