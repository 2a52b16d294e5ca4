import type { ROTATIONS, TURNS } from '../../domain/rotation.ts';
import { builder } from '../builder.ts';
import type { HostRotation as Rotation, HostTurn } from '../host-rotation.ts';
import { entryOf } from '../node.ts';
import type { View } from '../view.ts';
import { Edition } from './edition.ts';
import { EditionHosting } from './edition-sides.ts';
import { enumOf } from './enum.ts';

interface Viewed {
  readonly view: View;
}

const RotationTurn = enumOf<(typeof TURNS)[number]>('RotationTurn', 'Who hosted an edition beside the one before.', {
  FIRST: 'It is the first that is known to have been held.',
  CHANGED: 'Another country than at the edition before.',
  REPEATED: 'The same country as at the edition before.',
  SHARED: 'Several countries hosted this one or the one before.',
  UNKNOWN:
    'It cannot be told: who hosted one of the two is not known, or their numbers do not follow each other, because an edition between them is not known or was not held.',
});

const RotationPattern = enumOf<(typeof ROTATIONS)[number]>(
  'RotationPattern',
  'Whether hosts took turns, as far as editions can be compared with the one before.',
  {
    ALTERNATES: 'Each time another country hosted.',
    BROKEN: 'Sometimes another country hosted, and sometimes the same again.',
    ONE_HOST: 'The same country hosted each time.',
    SHARED: 'Each time several countries hosted at least one of the two.',
    UNKNOWN: 'No two editions can be compared.',
  },
);

const HostTurnType = builder.objectRef<HostTurn & Viewed>('HostTurn').implement({
  description: 'An edition that was held, and who hosted it beside the one before.',
  fields: (t) => ({
    edition: t.field({
      type: Edition,
      description: 'The edition.',
      resolve: ({ view, edition }) => entryOf(view, 'Edition', edition.edition),
    }),
    hosting: t.field({
      type: EditionHosting,
      description: 'Who hosted it, and by what that is known.',
      resolve: ({ view, hosting }) => ({ view, ...hosting }),
    }),
    turn: t.field({
      type: RotationTurn,
      description: 'How that stands beside the edition before.',
      resolve: ({ turn }) => turn,
    }),
  }),
});

export const HostRotation = builder.objectRef<Rotation & Viewed>('HostRotation').implement({
  description: 'Which countries hosted the editions of a series that were held, and whether they took turns.',
  fields: (t) => ({
    pattern: t.field({
      type: RotationPattern,
      description: 'What the turns come to. Turns that cannot be told say nothing.',
      resolve: ({ pattern }) => pattern,
    }),
    turns: t.field({
      type: [HostTurnType],
      description: 'The editions that were held, in their order.',
      resolve: ({ view, turns }) => turns.map((turn) => ({ view, ...turn })),
    }),
    breaks: t.field({
      type: [HostTurnType],
      description:
        'Where turns were taken otherwise and here not: editions hosted by the same country as the one before.',
      resolve: ({ view, turns, pattern }) =>
        (pattern === 'BROKEN' ? turns.filter(({ turn }) => turn === 'REPEATED') : []).map((turn) => ({
          view,
          ...turn,
        })),
    }),
  }),
});
