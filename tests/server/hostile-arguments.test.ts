import { describe, expect, test } from '@jest/globals';
import { served } from './served.ts';

const CYPHER = `x"}) DETACH DELETE n //' OR 1=1 \`MATCH (n)`;

describe('hostile arguments of the real API', () => {
  test.each([-1, 101, 1_000_000_000])('first: %i is bad input, as a literal and as a variable', async (first) => {
    const { ask } = await served();
    const literal = await ask(`{ events(first: ${first}) { nodes { id } } }`);
    const variable = await ask('query($first: Int) { events(first: $first) { nodes { id } } }', { first });
    for (const { codes, json } of [literal, variable]) {
      expect(codes).toEqual(['BAD_USER_INPUT']);
      expect(json?.data ?? null).toBeNull();
    }
  });

  test('a number beyond 32 bits is refused before anything runs', async () => {
    const { ask } = await served();
    expect((await ask('{ events(first: 99999999999) { nodes { id } } }')).codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    const variable = await ask('query($first: Int) { events(first: $first) { nodes { id } } }', { first: 99999999999 });
    expect(variable.codes).toEqual(['BAD_USER_INPUT']);
  });

  test('Cypher in an argument is a text that matches nothing', async () => {
    const { ask } = await served();
    const answer = await ask('query($n: String) { officials(filter: { name: $n }) { nodes { id } } }', { n: CYPHER });
    expect(answer.json).toEqual({ data: { officials: { nodes: [] } } });
  });

  test('more ids than a list may have are refused', async () => {
    const { ask } = await served();
    const ids = Array.from({ length: 251 }, (_, i) => `official/o-${i}`);
    const answer = await ask('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(answer.codes).toEqual([expect.stringMatching(/^(BAD_USER_INPUT|LIMIT_EXCEEDED)$/)]);
  });
});
