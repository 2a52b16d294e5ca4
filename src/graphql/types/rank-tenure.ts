import { builder } from '../builder.ts';
import { ownId } from '../node-ids.ts';
import type { Entry } from '../node.ts';
import { one } from '../related.ts';
import { FuzzyDateType, fuzzyOrNull } from '../scalars.ts';
import { references } from '../selections/reads.ts';
import { EntityInterface } from './entity.ts';
import { isKind } from './named.ts';
import { Official } from './official.ts';

export const RankTenure = builder.objectRef<Entry<'RankTenure'>>('RankTenure');

builder.node(RankTenure, {
  description: 'One person holding one military rank for a time.',
  interfaces: () => [EntityInterface],
  id: ownId,
  isTypeOf: isKind('RankTenure'),
  fields: (t) => ({
    official: t.field({
      type: Official,
      description: 'Who held the rank.',
      takes: ['official'],
      reads: references('official', 'Official'),
      resolve: ({ view, record }, _, context) => one(context, view, 'Official', record.official),
    }),
    rank: t.string({
      description: 'The rank, written out in English as the source renders it.',
      takes: ['rank'],
      resolve: ({ record }) => record.rank,
    }),
    from: t.field({
      type: FuzzyDateType,
      nullable: true,
      description: 'When it was conferred; null where no source says.',
      takes: ['from'],
      resolve: ({ record }) => fuzzyOrNull(record.from),
    }),
    to: t.field({
      type: FuzzyDateType,
      nullable: true,
      description: 'When another followed; null while it lasts or where no source says.',
      takes: ['to'],
      resolve: ({ record }) => fuzzyOrNull(record.to),
    }),
  }),
});
