import { groupBy } from '../../domain/group.ts';
import { independentSources } from '../../domain/source.ts';
import { compareText } from '../../domain/text-order.ts';
import { dayOfSource, type SourceRecord } from '../../store/source.ts';
import { builder } from '../builder.ts';
import { pageAtHand, pageCost } from '../connection.ts';
import { badInput } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { sourceEntry } from '../node.ts';
import type { View } from '../view.ts';
import { Pair } from './pair.ts';
import { Source, SourceConnection } from './source.ts';

interface Evidence {
  readonly view: View;
  /** Latest first. */
  readonly sources: readonly SourceRecord[];
}

/** By the keys of each row: the day by which a source had spoken, and its id. */
const LATEST_FIRST = [
  { by: 'day', way: 'desc' },
  { by: 'id', way: 'asc' },
] as const;

interface PublisherCount {
  readonly publisher: string;
  readonly sources: number;
}

function publishersOf(sources: readonly SourceRecord[]): PublisherCount[] {
  return [...groupBy(sources, ({ publisher }) => publisher)]
    .map(([publisher, group]) => ({ publisher, sources: group.length }))
    .sort((x, y) => y.sources - x.sources || compareText(x.publisher, y.publisher));
}

const PublisherCountType = builder.objectRef<PublisherCount>('PublisherCount').implement({
  description: 'A publisher and how many of the sources are its.',
  fields: (t) => ({
    publisher: t.exposeString('publisher', { description: 'Who published them.' }),
    sources: t.exposeInt('sources', { description: 'How many they are.' }),
  }),
});

const PairEvidence = builder.objectRef<Evidence>('PairEvidence').implement({
  description: 'What the encounters of a pair rest on, taken together.',
  fields: (t) => ({
    independentSources: t.int({
      description: 'How many of the sources speak for themselves: those of one agency or publisher count once.',
      resolve: ({ sources }) => independentSources(sources),
    }),
    publisherCount: t.int({
      description: 'How many publishers there are.',
      resolve: ({ sources }) => publishersOf(sources).length,
    }),
    publishers: t.field({
      type: [PublisherCountType],
      description:
        'The publishers with the most sources first, then by name; `publisherCount` says how many there are.',
      args: {
        first: t.arg.int({
          required: true,
          defaultValue: LIMITS.pageDefault,
          description: `How many at most: 1 to ${LIMITS.pageMax}.`,
        }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, Math.min(first, LIMITS.pageMax)) }),
      resolve: ({ sources }, { first }) => {
        if (first >= 1 && first <= LIMITS.pageMax) return publishersOf(sources).slice(0, first);
        throw badInput(`expected first from 1 to ${LIMITS.pageMax}, got ${first}`);
      },
    }),
  }),
});

builder.objectField(PairEvidence, 'sources', (t) =>
  t.connection(
    {
      type: Source,
      description: 'The sources that report, of any of their encounters, that one of the two was there; latest first.',
      complexity: pageCost,
      resolve: ({ view, sources }, args) => {
        const rows = sources.map((item) => ({ parent: null, item, keys: [dayOfSource(item), item.id] }));
        return pageAtHand(rows, LATEST_FIRST, args, (source) => sourceEntry(view, source));
      },
    },
    SourceConnection,
  ),
);

builder.objectField(Pair, 'evidence', (t) =>
  t.field({
    type: PairEvidence,
    description: `What their encounters rest on, taken together. More than ${LIMITS.listMax} sources are refused.`,
    complexity: 10,
    resolve: async ({ view, a, b }, _, context) => ({
      view,
      sources: await context.loaders(view).sourcesOfPair(a, b),
    }),
  }),
);
