import { describe, expect, test } from '@jest/globals';
import { ALL_STATEMENTS } from './all-statements.ts';
import { describeOnEachStore } from './stores.ts';

/** Text in the statements that no caller gave: labels, properties and the constants of our own model. */
const LITERALS =
  /'(official\/|held|RETRACTED|attended|register|talks|meeting|dialogue|multilateral|ceremony|signing|co-chair|delegation head|host|guest)?'/g;

describe('statements', () => {
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
