import { at, graphql, listAt, ours, pluck, statement, type Workload } from './workload.ts';

const q = (text: string): string => JSON.stringify(text);
const sorted = (list: readonly unknown[]): unknown[] => [...list].sort();

/** How the words of a text are to be read in Lucene's syntax. */
const WORDS = {
  whole: (word: string) => word,
  begun: (word: string, isLast: boolean) => (isLast ? `${word}*` : word),
  mistyped: (word: string) => `${word}~1`,
};

/**
 * The 20 best officials of a name. Parley finds out by itself whether a text is a whole name, the beginning of one or
 * mistyped; the others are told. In what order equals come is each one's own, so that the order is not compared.
 */
export function searchFor(text: string, form: keyof typeof WORDS): Workload['asked'] {
  const words = text.split(' ');
  const phrase = words.map((word, index) => `+${WORDS[form](word, index === words.length - 1)}`).join(' ');
  return {
    ...ours(
      graphql(`{ search(query: ${q(text)}, kinds: [OFFICIAL], first: 20) { nodes { name node { id } } } }`, (answer) =>
        sorted(pluck(listAt(answer, 'data.search.nodes'), 'node.id')),
      ),
    ),
    'neo4j-graphql': graphql(
      `{ searchNames(phrase: ${q(phrase)}, first: 60, where: { node: { ofKind: { eq: "Official" } } }) {
        edges { node { official { id name } } } } }`,
      // A name for each row: who has several is there several times.
      (answer) =>
        sorted([...new Set(pluck(listAt(answer, 'data.searchNames.edges'), 'node.official.0.id'))]).slice(0, 20),
    ),
    'hand-written': statement('search', { phrase }, (rows) => sorted(rows.map((row) => at(row, '0')))),
  };
}
