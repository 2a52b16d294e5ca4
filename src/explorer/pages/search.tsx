import {
  SearchPageDocument,
  type SearchKind,
  type SearchPageQuery,
  type SearchPageQueryVariables,
} from '../../generated/explorer.ts';
import { languageTag } from '../components/names.tsx';
import { Shown } from '../components/section.tsx';
import { useTexts } from '../language/texts.ts';
import { type Address, definePage, type PageProps } from '../page.ts';

type Search = SearchPageQuery['search'];
type Result = Search['nodes'][number];

/** Text of the search that an address asks for; empty where it asks for none. */
const textOf = ({ query }: Address): string => (query.get('q') ?? '').trim();

const KINDS: readonly SearchKind[] = [
  'OFFICIAL',
  'ORGANIZATION',
  'POSITION',
  'PLACE',
  'EVENT',
  'EVENT_SERIES',
  'TOPIC',
  'AGREEMENT',
  'SOURCE',
];

function kindOf({ query }: Address): SearchKind | null {
  const asked = query.get('kind')?.toUpperCase();
  return KINDS.find((kind) => kind === asked) ?? null;
}

function SearchView({ data: { search }, address }: PageProps<SearchPageQuery>) {
  const { search: texts, table } = useTexts();
  return (
    <article>
      <header class="heading">
        <h1>{texts.results(search)}</h1>
      </header>
      {search.totalCount === 0 ? (
        <Nothing search={search} text={textOf(address)} />
      ) : (
        <>
          <Facets search={search} address={address} />
          {groupsOf(search).map(([kind, results]) => (
            <section key={kind}>
              <h2>{texts.group[kind]}</h2>
              <ol class="results">
                {results.map((result) => (
                  <ResultRow key={result.node.id} result={result} address={address} />
                ))}
              </ol>
            </section>
          ))}
          {search.nodes.length < search.totalCount && <Shown text={table.more(search.nodes.length, search)} />}
        </>
      )}
    </article>
  );
}

/** The results by their kind, the kind of the best one first; within a kind the best first. */
function groupsOf({ nodes }: Search): [SearchKind, Result[]][] {
  const groups = new Map<SearchKind, Result[]>();
  for (const result of nodes) groups.set(result.kind, [...(groups.get(result.kind) ?? []), result]);
  return [...groups];
}

function Nothing({ search: { suggestions }, text }: { search: Search; text: string }) {
  const { search: texts } = useTexts();
  return (
    <>
      <p>{texts.none(text)}</p>
      <p class="minor">{texts.tips}</p>
      {suggestions.length > 0 && (
        <>
          <h2>{texts.suggestions}</h2>
          <ul>
            {suggestions.map(({ name, node }) => (
              <li key={node.id}>
                <a href={`/${node.id}`} lang={languageTag(name)}>
                  {name.text}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** How the results divide; each leads to its part, and the chosen one back to the whole. */
function Facets({ search: { facets }, address }: { search: Search; address: Address }) {
  const { search: texts } = useTexts();
  const chosen = kindOf(address);
  const leadTo = (kind: SearchKind | null): string => {
    const query = new URLSearchParams(address.query);
    if (kind === null) query.delete('kind');
    else query.set('kind', kind.toLowerCase());
    return `/search?${query.toString()}`;
  };
  return (
    <nav class="facets" aria-label={texts.kinds}>
      {chosen !== null && <a href={leadTo(null)}>{texts.all}</a>}
      {facets.kinds.map(({ kind, count }) => (
        <a key={kind} href={leadTo(kind)} aria-current={kind === chosen ? 'true' : undefined}>
          {texts.kind[kind]} <span class="minor">{count}</span>
        </a>
      ))}
    </nav>
  );
}

/** What was found, by which of its names, and what tells it from others of the name. */
function ResultRow({
  result: { kind, name, match, matchedName, node },
  address,
}: {
  result: Result;
  address: Address;
}) {
  const { search: texts } = useTexts();
  const details = [
    'country' in node ? node.country.name : null,
    'when' in node ? node.when?.text : null,
    'publisher' in node ? node.publisher : null,
  ];
  const from = address.query.get('from');
  return (
    <li>
      <a href={from !== null && kind === 'OFFICIAL' ? `/paths?from=${from}&to=${node.id}` : `/${node.id}`}>{name}</a>{' '}
      <span class="minor">{details.filter((detail) => detail != null).join(', ')}</span>
      <div class="minor">
        {texts.match[match]}
        {matchedName.text !== name && (
          <>
            {': '}
            <span lang={languageTag(matchedName)}>{matchedName.text}</span>
          </>
        )}
      </div>
    </li>
  );
}

export const searchPage = definePage<SearchPageQuery, SearchPageQueryVariables>({
  name: 'search',
  variablesOf: (address) => {
    const text = textOf(address);
    const kind = kindOf(address);
    return address.path === '/search' && text !== '' ? { text, kinds: kind === null ? null : [kind] } : null;
  },
  operation: SearchPageDocument,
  titleOf: (_, { search }, address) => `${search.title}: ${textOf(address)}`,
  view: SearchView,
});

function AskView() {
  const { search: texts } = useTexts();
  return (
    <article>
      <header class="heading">
        <h1>{texts.title}</h1>
      </header>
      <p>{texts.ask}</p>
      <p class="minor">{texts.tips}</p>
    </article>
  );
}

/** The search before anything is looked for. */
export const emptySearchPage = definePage({
  name: 'search',
  variablesOf: (address) => (address.path === '/search' && textOf(address) === '' ? {} : null),
  operation: null,
  titleOf: (_, { search }) => search.title,
  view: AskView,
});
