import type { Asked } from '../../cypher-selections/read.ts';
import { ID_PREFIXES, idOfKind } from '../../domain/ids.ts';
import type { ClaimFilter } from '../../store/claim-list.ts';
import type { SourceFilter } from '../../store/source.ts';
import { checkedText, entityOrNone, given, listOf, periodOf } from '../arguments.ts';
import { builder } from '../builder.ts';
import { pageCost, type PageArguments, readPage } from '../connection.ts';
import { CLAIMS_OF_SOURCE, SOURCES } from '../lists/claim.ts';
import { idOf } from '../merged-ids/id-argument.ts';
import { ownId } from '../node-ids.ts';
import { type AnyNode, claimEntry, entriesOf, sourceEntry, type SourceEntry } from '../node.ts';
import { rootFields, viewOf } from '../root.ts';
import { FuzzyDateType, fuzzyOrNull } from '../scalars.ts';
import { sourceLookedUp } from '../selections/evidence-reads.ts';
import { pageReads } from '../selections/page-reads.ts';
import { Claim, ClaimConnection } from './claim.ts';
import { Event } from './event.ts';
import { SourceKind, Standing } from './evidence-enums.ts';
import { Official } from './official.ts';
import { PeriodFilterInput } from './period.ts';

export const Source = builder.objectRef<SourceEntry>('Source');

export const SourceConnection = builder.connectionObject(
  { type: Source, name: 'SourceConnection', description: 'A page of sources.' },
  { name: 'SourceEdge', description: 'A source in a list.' },
);

const SourceClaimFilter = builder.inputType('SourceClaimFilter', {
  description: 'Which claims of a source. All conditions given must hold.',
  fields: (t) => ({
    standing: t.field({ type: [Standing], description: 'Of one of these standings.' }),
    sole: t.boolean({ description: 'Whether no other source says the same.' }),
    inferred: t.boolean({ description: 'Whether the value was inferred.' }),
  }),
});

function sourceClaimFilterOf(filter: typeof SourceClaimFilter.$inferInput | null | undefined): ClaimFilter {
  return given<ClaimFilter>({
    standings: listOf(filter?.standing, 'standing'),
    sole: filter?.sole,
    inferred: filter?.inferred,
  });
}

const claimReads = (filter: ClaimFilter, args: PageArguments, asked: Asked) =>
  pageReads({ list: CLAIMS_OF_SOURCE, of: 'row', filter, type: 'Claim' }, args, asked);

builder.node(Source, {
  description: 'A text that claims come from.',
  id: ownId,
  isTypeOf: (value) => (value as AnyNode).kind === 'Source',
  fields: (t) => ({
    kind: t.field({
      type: SourceKind,
      description: 'What sort of text it is.',
      takes: [],
      resolve: ({ source }) => source.kind,
    }),
    publisher: t.string({ description: 'Who published it.', takes: [], resolve: ({ source }) => source.publisher }),
    agency: t.string({
      nullable: true,
      description: 'The agency whose text the publisher carries. Sources of one agency are not independent.',
      takes: [],
      resolve: ({ source }) => source.agency,
    }),
    title: t.string({ description: 'Its title.', takes: [], resolve: ({ source }) => source.title }),
    address: t.string({
      nullable: true,
      description: 'Its address on the web.',
      takes: [],
      resolve: ({ source }) => source.address,
    }),
    published: t.field({
      type: FuzzyDateType,
      nullable: true,
      description: 'When it was published; null where neither the text nor its address says.',
      takes: [],
      resolve: ({ source }) => fuzzyOrNull(source.published),
    }),
    publishedBasis: t.string({
      nullable: true,
      description: 'On what basis the date of publication was inferred; null where it is stated or unknown.',
      takes: [],
      resolve: ({ source }) => source.publishedBasis,
    }),
    retrieved: t.field({
      type: 'Date',
      description: 'The day on which it was read.',
      takes: [],
      resolve: ({ source }) => source.retrieved,
    }),
    language: t.string({
      description: 'Its language as a BCP 47 tag.',
      takes: [],
      resolve: ({ source }) => source.language,
    }),
    sha256: t.string({
      nullable: true,
      description: 'SHA-256 of its text as retrieved, in hex; null where only a part was at hand.',
      takes: [],
      resolve: ({ source }) => source.sha256,
    }),
    withdrawn: t.boolean({
      description: 'Whether the whole source was taken back; in a look back, by that day.',
      takes: [],
      resolve: ({ source }) => source.withdrawnOn !== null,
    }),
  }),
});

builder.objectFields(Source, (t) => ({
  claims: t.connection(
    {
      type: Claim,
      description: 'What it says, in the order of what it is about.',
      args: { filter: t.arg({ type: SourceClaimFilter, description: 'Which of its claims.' }) },
      complexity: pageCost,
      reads: (args, asked) => claimReads(sourceClaimFilterOf(args.filter), args, asked),
      resolve: ({ id, view }, args, context) => {
        const filter = sourceClaimFilterOf(args.filter);
        return readPage(context.loaders(view), CLAIMS_OF_SOURCE, id, filter, args, (claim) => claimEntry(view, claim));
      },
    },
    ClaimConnection,
  ),
  lostWithout: t.connection(
    {
      type: Claim,
      description: 'What would be lost without it: claims that no other source supports.',
      complexity: pageCost,
      reads: (args, asked) => claimReads({ sole: true }, args, asked),
      resolve: ({ id, view }, args, context) =>
        readPage(context.loaders(view), CLAIMS_OF_SOURCE, id, { sole: true }, args, (claim) => claimEntry(view, claim)),
    },
    ClaimConnection,
  ),
  events: t.field({
    type: [Event],
    description: 'The events that it says something about, by id.',
    resolve: async ({ id, view }, _, context) => {
      const reader = context.loaders(view);
      const ids = await reader.subjectsOfSource(id, ID_PREFIXES.Event);
      return entriesOf(view, 'Event', await reader.records('Event', ids));
    },
  }),
  mentions: t.field({
    type: [Official],
    description: 'Officials whom it names without saying that they took part in anything. Mentioned is not met.',
    resolve: async ({ id, view }, _, context) =>
      entriesOf(view, 'Official', await context.loaders(view).referrers('Official', 'mention', 'Source', id)),
  }),
}));

const SourceFilterInput = builder.inputType('SourceFilter', {
  description: 'Which sources. All conditions given must hold.',
  fields: (t) => ({
    publisher: t.string({ description: 'Published by exactly this publisher.' }),
    language: t.string({ description: 'In this language, as a BCP 47 tag.' }),
    kind: t.field({ type: [SourceKind], description: 'Of one of these kinds.' }),
    inferredDate: t.boolean({ description: 'Whether the day of publication was inferred.' }),
    published: t.field({
      type: PeriodFilterInput,
      description: 'Published in this period. Sources without a date of publication lie in none.',
    }),
    about: t.id({
      ...idOf(null),
      description:
        'That say something about this thing, by its full id such as `official/wei-fenghe`, or about what refers to it: of an official the offices, ranks and participations, of an event its direct parts and all who were there, of a place what it is named with.',
    }),
  }),
});

function sourceFilterOf(filter: typeof SourceFilterInput.$inferInput | null | undefined): SourceFilter {
  return given<SourceFilter>({
    publisher: filter?.publisher == null ? undefined : checkedText(filter.publisher, 'publisher'),
    language: filter?.language == null ? undefined : checkedText(filter.language, 'language'),
    kinds: listOf(filter?.kind, 'kind'),
    inferredDate: filter?.inferredDate,
    published: periodOf(filter?.published),
    about: entityOrNone(filter?.about, 'about'),
  });
}

rootFields((t) => ({
  sources: t.connection(
    {
      type: Source,
      description: 'Sources, the latest first.',
      args: { filter: t.arg({ type: SourceFilterInput, description: 'Which sources.' }) },
      complexity: pageCost,
      takes: [],
      reads: (args, asked) =>
        pageReads({ list: SOURCES, of: 'graph', filter: sourceFilterOf(args.filter), type: 'Source' }, args, asked),
      resolve: (root, args, context) => {
        const view = viewOf(root);
        const filter = sourceFilterOf(args.filter);
        return readPage(context.loaders(view), SOURCES, null, filter, args, (source) => sourceEntry(view, source));
      },
    },
    SourceConnection,
  ),
  source: t.field({
    type: Source,
    nullable: true,
    description: 'A source by its id; null where there is none.',
    args: {
      id: t.arg.id({ ...idOf('Source'), required: true, description: 'Id of the source, with or without `source/`.' }),
    },
    takes: [],
    reads: ({ id }) => [sourceLookedUp(idOfKind('Source', id))],
    resolve: async (root, { id }, context) => {
      const view = viewOf(root);
      const source = await context.loaders(view).source(idOfKind('Source', id));
      return source === null ? null : sourceEntry(view, source);
    },
  }),
}));
