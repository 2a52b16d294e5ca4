import { expect, test } from '@jest/globals';
import { schemaStatements } from '../../src/store/schema.ts';

/** What each index of the schema is over, such as `Participation: participant, sortKey`. */
function indexes(): string[] {
  return schemaStatements().flatMap((statement) => {
    const found = /^CREATE INDEX \w+ IF NOT EXISTS FOR \(n:(\w+)\) ON \((.+)\)$/.exec(statement);
    return found === null ? [] : [`${found[1]}: ${found[2]?.replaceAll('n.', '')}`];
  });
}

// Neo4j estimates both alike where most have few, takes the shorter one, and sorts all that a hub has.
test('no index begins another one', () => {
  const all = indexes();
  expect(all).toContain('Participation: participant, sortKey');
  expect(all.filter((one) => all.some((other) => other.startsWith(`${one}, `)))).toEqual([]);
});
