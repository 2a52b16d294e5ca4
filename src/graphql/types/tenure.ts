import { builder } from '../builder.ts';
import { pageCost } from '../connection.ts';
import { ownId } from '../node-ids.ts';
import type { Entry } from '../node.ts';
import { one } from '../related.ts';
import { FuzzyDateType, fuzzyOrNull } from '../scalars.ts';
import { references } from '../selections/reads.ts';
import { EntityInterface } from './entity.ts';
import { isKind } from './named.ts';
import { Official } from './official.ts';
import {
  Participation,
  ParticipationConnection,
  ParticipationFilterInput,
  participationPage,
  participationReads,
} from './participation.ts';
import { Position } from './position.ts';

export const Tenure = builder.objectRef<Entry<'Tenure'>>('Tenure');

builder.node(Tenure, {
  description: 'One person holding one office for a time.',
  interfaces: () => [EntityInterface],
  id: ownId,
  isTypeOf: isKind('Tenure'),
  fields: (t) => ({
    official: t.field({
      type: Official,
      description: 'Who held the office.',
      takes: ['official'],
      reads: references('official', 'Official'),
      resolve: ({ view, record }, _, context) => one(context, view, 'Official', record.official),
    }),
    position: t.field({
      type: Position,
      description: 'The office held.',
      takes: ['position'],
      reads: references('position', 'Position'),
      resolve: ({ view, record }, _, context) => one(context, view, 'Position', record.position),
    }),
    from: t.field({
      type: FuzzyDateType,
      nullable: true,
      description: 'When it began; null where no source says.',
      takes: ['from'],
      resolve: ({ record }) => fuzzyOrNull(record.from),
    }),
    to: t.field({
      type: FuzzyDateType,
      nullable: true,
      description: 'When it ended; null while it lasts or where no source says.',
      takes: ['to'],
      resolve: ({ record }) => fuzzyOrNull(record.to),
    }),
    participations: t.connection(
      {
        type: Participation,
        description: 'Events at which sources name the official with this office, the latest first.',
        args: { filter: t.arg({ type: ParticipationFilterInput, description: 'Which participations.' }) },
        complexity: pageCost,
        takes: [],
        reads: (args, asked) => participationReads('tenure', args.filter, args, asked),
        resolve: (entry, args, context) => participationPage(context, entry, 'tenure', args.filter, args),
      },
      ParticipationConnection,
    ),
  }),
});
