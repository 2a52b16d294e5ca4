import type { PageRow } from '../../store/page.ts';
import { given, idOrNone, listOf } from '../arguments.ts';
import { builder } from '../builder.ts';
import { type Page, pageAtHand, pageCost } from '../connection.ts';
import { LIMITS } from '../limits.ts';
import { idOf } from '../merged-ids/id-argument.ts';
import { checkedName, type Found, FOUND_ORDER, foundKeys, searchByName, type SearchFilter } from '../name-search.ts';
import { type Suggestion, suggestionsFor } from '../name-suggestions.ts';
import { rootFields, viewOf } from '../root.ts';
import type { View } from '../view.ts';
import { SearchFacets } from './search-facets.ts';
import { SearchKind, SearchResult, SearchSuggestion } from './search-result.ts';

/** A page of what a search found, with what can be told of the whole. */
interface SearchPage extends Page<Found> {
  readonly facets: { readonly view: View; readonly found: readonly Found[] };
  readonly suggestions: () => Promise<readonly Suggestion[]>;
}

const SearchResultConnection = builder.connectionObject(
  {
    type: SearchResult,
    name: 'SearchResultConnection',
    description: 'A page of what a search found.',
    fields: (t) => ({
      facets: t.field({
        type: SearchFacets,
        description: 'How all that was found divides.',
        resolve: (page) => (page as unknown as SearchPage).facets,
      }),
      suggestions: t.field({
        type: [SearchSuggestion],
        // Few, and counted as often as the page may have rows.
        complexity: { field: 1, multiplier: 1 },
        description: `Names that may have been meant, where nothing was found: at most ${LIMITS.suggestionsMax}, the nearest first, among the same kinds and of the same country. Empty where something was found.`,
        resolve: (page) => (page as unknown as SearchPage).suggestions(),
      }),
    }),
  },
  { name: 'SearchResultEdge', description: 'Something found, in a list.' },
);

rootFields((t) => ({
  search: t.connection(
    {
      type: SearchResult,
      description: `Whatever has a name that answers, or a source with such a title or publisher: whatever the diacritics, case, spacing and order of the words, each of which may be only begun. Where nothing is written as asked, a typo in a word is forgiven. The best match first: see NameMatch; among equals a primary name before others, then the name of which more was asked for, then by id. A text that is part of more than ${LIMITS.nameHitsMax} names is refused.`,
      args: {
        query: t.arg.string({ required: true, description: 'A name or a part of one, such as `phan van giang`.' }),
        kinds: t.arg({ type: [SearchKind], description: 'Only things of these kinds.' }),
        country: t.arg.id({
          ...idOf('Place'),
          description:
            'Only officials, bodies and offices of this country, places in it, and events that took place in it.',
        }),
      },
      complexity: pageCost,
      resolve: async (root, { query, kinds, country, ...page }, context) => {
        const view = viewOf(root);
        const filter = given<SearchFilter>({ kinds: listOf(kinds, 'kinds'), country: idOrNone('Place', country) });
        const asked = checkedName(query);
        const found = await searchByName(context, view, asked, filter);
        const rows = found.map((item): PageRow<Found> => ({ parent: null, item, keys: foundKeys(item) }));
        const suggestions = () =>
          found.length > 0 ? Promise.resolve([]) : suggestionsFor(context, view, asked, filter);
        return { ...(await pageAtHand(rows, FOUND_ORDER, page, (item) => item)), facets: { view, found }, suggestions };
      },
    },
    SearchResultConnection,
  ),
}));
