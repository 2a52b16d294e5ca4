import { builder } from '../builder.ts';
import type { Found } from '../name-search.ts';
import type { Suggestion } from '../name-suggestions.ts';
import type { SearchEntry, SearchKind as Kind } from '../search-entry.ts';
import { shownName } from '../shown-name.ts';
import type { Context } from '../context.ts';
import { NameType } from './entity.ts';
import { kindName } from './enum.ts';
import { NameMatch } from './evidence-enums.ts';

const DESCRIPTIONS: Readonly<Record<Kind, string>> = {
  Official: 'Holders of public offices.',
  Organization: 'Ministries, armed forces and other bodies.',
  Position: 'Offices.',
  Place: 'Countries, border gates, markers and other places.',
  Event: 'Events planned or held.',
  EventSeries: 'Series of events.',
  Agreement: 'Documents between parties.',
  Topic: 'What events are about.',
  Source: 'Texts that claims come from, by their titles and publishers.',
};

export const SearchKind = builder.enumType('SearchKind', {
  description: 'Kinds of things that can be searched for.',
  values: Object.fromEntries(
    Object.entries(DESCRIPTIONS).map(([kind, description]) => [kindName(kind), { value: kind, description }]),
  ) as Record<string, { value: Kind; description: string }>,
});

async function nameOf(context: Context, entry: SearchEntry): Promise<string> {
  return entry.kind === 'Source' ? entry.source.title : shownName(context.loaders(entry.view), entry);
}

export const SearchResult = builder.objectRef<Found>('SearchResult').implement({
  description: 'Something whose name answers a search.',
  fields: (t) => ({
    kind: t.field({ type: SearchKind, description: 'What kind of thing it is.', resolve: ({ entry }) => entry.kind }),
    name: t.string({
      description: 'What it is called: its primary name, or the title of a source.',
      resolve: ({ entry }, _, context) => nameOf(context, entry),
    }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      description: 'What was found.',
      resolve: ({ entry }) => entry,
    }),
    matchedName: t.field({
      type: NameType,
      description:
        'The form of its name that answers best. A source has its title as such, and its publisher as an alias.',
      resolve: ({ name }) => name,
    }),
    match: t.field({ type: NameMatch, description: 'Why it answers.', resolve: ({ answer }) => answer.match }),
  }),
});

export const SearchSuggestion = builder.objectRef<Suggestion>('SearchSuggestion').implement({
  description: 'A name that may have been meant where nothing answers a search.',
  fields: (t) => ({
    name: t.field({ type: NameType, description: 'The form that comes nearest.', resolve: ({ name }) => name }),
    kind: t.field({
      type: SearchKind,
      description: 'What kind of thing it names.',
      resolve: ({ entry }) => entry.kind,
    }),
    node: t.field({ type: builder.nodeInterfaceRef(), description: 'What it names.', resolve: ({ entry }) => entry }),
  }),
});
