import { STRENGTHS } from '../../domain/encounter.ts';
import type { NetworkEvent } from '../../store/network.ts';
import { builder } from '../builder.ts';
import { linkId, type Link } from '../network/form.ts';
import { FuzzyDateType, fuzzyOrNull } from '../scalars.ts';
import { EncounterStrength, ParticipationRole } from './enums.ts';

const dateOf = (event: NetworkEvent | null) => fuzzyOrNull(event?.when ?? null);

export const NetworkLink = builder.objectRef<Link>('NetworkLink').implement({
  description:
    'What joins two nodes of a network: all encounters of two officials together (TIES), or that an official was at an event in person and met somebody there (EVENTS).',
  fields: (t) => ({
    id: t.id({
      description:
        'Tells the link apart in every answer. Of a link between an official and an event it is the id of the participation, which has the evidence.',
      resolve: linkId,
    }),
    source: t.exposeID('source', { description: 'Id of the official; of two officials the one whose id comes first.' }),
    target: t.exposeID('target', { description: 'Id of the event, or of the other official.' }),
    count: t.int({
      description: 'How many encounters it stands for; 1 where it joins an official and an event.',
      resolve: ({ tie }) => tie.count,
    }),
    gatherings: t.int({
      description: 'How many of these were no closer than at a gathering or in a crowd of more than 30 officials.',
      resolve: ({ tie }) => tie.gatherings,
    }),
    strength: t.field({
      type: EncounterStrength,
      description:
        'The closest that the two came at events that the filter lets through, or that the official came to anybody at the event; in a crowd no closer than at a gathering.',
      resolve: ({ tie }) => STRENGTHS[tie.closeness] ?? 'GATHERING',
    }),
    first: t.field({
      type: FuzzyDateType,
      nullable: true,
      description: 'When the first of the events was that the link rests on; null where none is dated.',
      resolve: ({ tie }) => dateOf(tie.first),
    }),
    last: t.field({
      type: FuzzyDateType,
      nullable: true,
      description: 'When the last of them was.',
      resolve: ({ tie }) => dateOf(tie.last),
    }),
    roles: t.field({
      type: [ParticipationRole],
      nullable: true,
      description: 'In what roles the official was at the event; null for a tie.',
      resolve: ({ attendance }) => attendance?.role ?? null,
    }),
  }),
});
