import type { EntityKind as Kind } from '../../domain/model.ts';
import { matchName } from '../../domain/names.ts';
import { NAME_MATCHES } from '../../domain/names.ts';
import type { PageRow } from '../../store/page.ts';
import { listOf } from '../arguments.ts';
import { builder } from '../builder.ts';
import { pageAtHand, pageCost } from '../connection.ts';
import type { Context } from '../context.ts';
import { entityKindOf } from '../kinds.ts';
import { type FoundName, searchByName } from '../name-search.ts';
import { type AnyEntry, entryOf } from '../node.ts';
import { rootFields, viewOf } from '../root.ts';
import type { View } from '../view.ts';
import { EntityInterface, NameType } from './entity.ts';
import { NameMatch } from './evidence-enums.ts';

type NamedKind = Exclude<Kind, 'Tenure' | 'RankTenure' | 'Edition' | 'Participation'>;

const DESCRIPTIONS: Readonly<Record<NamedKind, string>> = {
  Official: 'Holders of public offices.',
  Organization: 'Ministries, armed forces and other bodies.',
  Position: 'Offices.',
  Place: 'Countries, border gates, markers and other places.',
  Event: 'Events planned or held.',
  EventSeries: 'Series of events.',
  Agreement: 'Documents between parties.',
  Topic: 'What events are about.',
};

const EntityKind = builder.enumType('EntityKind', {
  description: 'Kinds of things that have names of their own.',
  values: Object.fromEntries(
    Object.entries(DESCRIPTIONS).map(([kind, description]) => [
      kind.replace(/(?<=[a-z])[A-Z]/g, '_$&').toUpperCase(),
      { value: kind, description },
    ]),
  ) as Record<string, { value: NamedKind; description: string }>,
});

interface SearchEntry {
  readonly entry: AnyEntry;
  readonly found: FoundName;
}

const SearchResult = builder.objectRef<SearchEntry>('SearchResult').implement({
  description: 'Something whose name answers a search.',
  fields: (t) => ({
    node: t.field({ type: EntityInterface, description: 'What was found.', resolve: ({ entry }) => entry }),
    matchedName: t.field({
      type: NameType,
      description: 'The form of its name that answers best.',
      resolve: ({ found }) => found.name,
    }),
    match: t.field({ type: NameMatch, description: 'Why it answers.', resolve: ({ found }) => found.match }),
  }),
});

const SearchResultConnection = builder.connectionObject(
  { type: SearchResult, name: 'SearchResultConnection', description: 'A page of what a search found.' },
  { name: 'SearchResultEdge', description: 'Something found, in a list.' },
);

const ORDER = [
  { by: 'match', way: 'asc' },
  { by: 'share', way: 'desc' },
  { by: 'id', way: 'asc' },
] as const;

async function entryFound(context: Context, view: View, { of }: FoundName): Promise<AnyEntry | null> {
  const kind = entityKindOf(of);
  const record = kind === null ? null : await context.loaders(view).record(kind, of);
  return kind === null || record === null ? null : (entryOf(view, kind, record) as AnyEntry);
}

/** In a look back only names count that were known then. */
function knownThen(entry: AnyEntry | null, query: string): boolean {
  return (
    entry !== null && 'name' in entry.record && entry.record.name.some((name) => matchName(query, name.text) !== null)
  );
}

rootFields((t) => ({
  search: t.connection(
    {
      type: SearchResult,
      description:
        'Whatever has a name that matches, whatever the diacritics, spacing, order or script variant; the best match first.',
      args: {
        query: t.arg.string({ required: true, description: 'A name or a part of one, such as `phan van giang`.' }),
        kinds: t.arg({ type: [EntityKind], description: 'Only things of these kinds.' }),
      },
      complexity: pageCost,
      resolve: async (root, { query, kinds, ...page }, context) => {
        const view = viewOf(root);
        const wanted = listOf(kinds, 'kinds');
        const all = await searchByName(context, query);
        const found = all.filter(({ of }) => wanted === undefined || wanted.some((kind) => kind === entityKindOf(of)));
        const then =
          view.known === null
            ? found
            : (
                await Promise.all(
                  found.map(async (hit) => (knownThen(await entryFound(context, view, hit), query) ? [hit] : [])),
                )
              ).flat();
        const rows = then.map((item): PageRow<FoundName> => ({
          parent: null,
          item,
          keys: [NAME_MATCHES.indexOf(item.match), item.share, item.of],
        }));
        return pageAtHand(rows, ORDER, page, async (item) => {
          const entry = await entryFound(context, view, item);
          return entry === null ? null : { entry, found: item };
        });
      },
    },
    SearchResultConnection,
  ),
}));
