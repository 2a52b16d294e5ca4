import { describe, expect, test } from '@jest/globals';
import { ALL_STATEMENTS } from './all-statements.ts';
import { describeOnEachStore } from './stores.ts';

/** Text in the statements that no caller gave: labels, properties and the constants of our own model. */
const LITERALS =
  /'(official\/|held|RETRACTED|attended|register|talks|meeting|dialogue|multilateral|ceremony|signing|co-chair|delegation head|host|guest)?'/g;

/** Names of nodes and relationships that a text introduces: those with a label or type. */
const introduced = (text: string): string[] => [...text.matchAll(/[([](\w+):/g)].map(([, name = '']) => name);

/** The insides of every EXISTS, and the text without them. */
function apart(text: string): { insides: string[]; outside: string } {
  const insides: string[] = [];
  let outside = text;
  for (let at = outside.indexOf('EXISTS {'); at >= 0; at = outside.indexOf('EXISTS {')) {
    let end = outside.indexOf('{', at) + 1;
    for (let depth = 1; depth > 0; end += 1) depth += { '{': 1, '}': -1 }[outside[end] ?? '}'] ?? 0;
    insides.push(outside.slice(at, end));
    outside = outside.slice(0, at) + outside.slice(end);
  }
  return { insides, outside };
}

describe('statements', () => {
  test.each(ALL_STATEMENTS)('%s: no name of an EXISTS is used outside it', (_name, { text }) => {
    const { insides, outside } = apart(text);
    for (const name of insides.flatMap(introduced)) expect(outside).not.toMatch(new RegExp(`(?<![.:\\w])${name}\\b`));
  });

  test.each(ALL_STATEMENTS)('%s: text and parameters', (_name, { text, params }) => {
    expect({ text, params }).toMatchSnapshot();
  });

  test.each(ALL_STATEMENTS)('%s: every value is a parameter', (_name, { text }) => {
    expect(text.replace(LITERALS, '')).not.toMatch(/['"]/);
  });

  test.each(ALL_STATEMENTS.filter(([, { text }]) => /RETURN properties|AS item/.test(text)))(
    '%s: rows come in an order',
    (_name, { text }) => {
      expect(text).toMatch(/ORDER BY [^)]*$/);
    },
  );
});

describeOnEachStore('every statement', (getStore, kind) => {
  test.each(ALL_STATEMENTS)('is accepted: %s', async (_name, statement) => {
    const explained = kind === 'neo4j' ? { ...statement, text: `EXPLAIN ${statement.text}` } : statement;
    // Planning is what is slow on a busy machine, and no part of what is asked here.
    const rows = await getStore().read({ ...explained, decode: (row) => row }, { deadlineMs: 50_000 });
    // An empty graph: only a count has a row, or one for each parent.
    expect(rows.every((row) => row[0] === 0)).toBe(true);
  });
});
