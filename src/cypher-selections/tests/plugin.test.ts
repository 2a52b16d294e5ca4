import { describe, expect, test } from '@jest/globals';
import { library } from './library.ts';

describe('an operation', () => {
  test('of several levels is one statement', async () => {
    const { ask } = library();
    const asked = await ask('{ author(id: "ada") { name books(first: 5) { nodes { title publisher { name } } } } }');
    expect(asked.data).toEqual({
      author: {
        name: 'Ada',
        books: {
          nodes: [
            { title: 'Arches', publisher: { name: 'Dun Press' } },
            { title: 'Bridges', publisher: { name: 'Dun Press' } },
            { title: 'Canals', publisher: null },
          ],
        },
      },
    });
    expect(asked.statements).toHaveLength(1);
    expect(asked.resolved).toEqual([]);
  });

  test('with several roots and aliases is one statement, each with its own arguments', async () => {
    const { ask } = library();
    const asked = await ask(`{ a: author(id: "ada") { one: books(first: 1) { nodes { title } }
      two: books(first: 2) { nodes { title } } } b: author(id: "bo") { name } c: author(id: "nobody") { name } }`);
    expect(asked.data).toEqual({
      a: { one: { nodes: [{ title: 'Arches' }] }, two: { nodes: [{ title: 'Arches' }, { title: 'Bridges' }] } },
      b: { name: 'Bo' },
      c: null,
    });
    expect(asked.statements).toHaveLength(1);
  });

  test('reads through fragments, and as each type of a union', async () => {
    const { ask } = library();
    const asked = await ask(`{ author(id: "bo") { likes { ...Liked } } }
      fragment Liked on Liked { __typename ... on Author { name } ... on Book { title publisher { name } } }`);
    expect(asked.data).toEqual({
      author: {
        likes: [
          { __typename: 'Author', name: 'Ada' },
          { __typename: 'Book', title: 'Arches', publisher: { name: 'Dun Press' } },
        ],
      },
    });
    expect(asked.statements).toHaveLength(1);
    expect(asked.resolved).toEqual([]);
  });

  test('reads nothing that a directive leaves out', async () => {
    const { ask } = library();
    const query = `query ($deep: Boolean!) { author(id: "ada") { name
      books(first: 1) { nodes { title publisher @include(if: $deep) { name } } } } }`;
    const [shallow, deep] = [await ask(query, { deep: false }), await ask(query, { deep: true })];
    expect(shallow.statements[0]).not.toContain('PUBLISHED');
    expect(deep.statements[0]).toContain('PUBLISHED');
    expect(deep.data).toMatchObject({ author: { books: { nodes: [{ publisher: { name: 'Dun Press' } }] } } });
  });

  test('counts only where a count is asked for', async () => {
    const { ask } = library();
    const without = await ask('{ author(id: "ada") { books(first: 1) { nodes { title } } } }');
    const counted = await ask('{ author(id: "ada") { books(first: 1) { total nodes { title } } } }');
    expect(without.statements[0]).not.toContain('count(');
    expect(counted.data).toEqual({ author: { books: { total: 3, nodes: [{ title: 'Arches' }] } } });
    expect(counted.statements).toHaveLength(1);
  });
});

describe('what a read brings', () => {
  const BOOKS = 'books(first: 5) { nodes { title } }';

  test('is what the fields say that they take', async () => {
    const { ask } = library();
    const [without, named] = [
      await ask(`{ author(id: "ada") { ${BOOKS} } }`),
      await ask(`{ author(id: "ada") { name ${BOOKS} } }`),
    ];
    expect(without.statements[0]).not.toContain('.name');
    expect(named.statements[0]).toContain('.name');
    expect(without.data).toMatchObject({ author: { books: { nodes: [{ title: 'Arches' }, {}, {}] } } });
  });

  test('is what the types of a union take together', async () => {
    const { ask } = library();
    const asked = await ask(`{ author(id: "bo") { ${BOOKS} likes { ... on Author { name } } } }`);
    expect(asked.statements[0]).toContain('.name');
    expect(asked.data).toMatchObject({ author: { likes: [{ name: 'Ada' }, {}] } });
  });

  test('is everything where one field does not say what it takes', async () => {
    const { ask } = library();
    const { statements } = await ask('{ author(id: "ada") { books(first: 5) { total nodes { title } } } }');
    expect(statements[0]).toContain('.name');
  });
});

describe('what is left to resolvers', () => {
  test('is a field that declares nothing, and what is below it', async () => {
    const { ask } = library();
    const asked = await ask('{ author(id: "ada") { books(first: 1) { nodes { title } } friend { name } } }');
    expect(asked.data).toMatchObject({ author: { friend: { name: 'Bo' } } });
    expect(asked.resolved).toEqual(['friend']);
  });

  test('is a field whose declaration throws: the resolver says why, at its place', async () => {
    const { ask } = library();
    const asked = await ask('{ author(id: "ada") { name books(first: -1) { nodes { title } } } }');
    expect(asked.errors).toEqual(['author.books: expected a number of books, got -1']);
  });

  test('is what comes beyond the largest statement', async () => {
    const { ask } = library({ maxReads: 2 });
    const query = '{ author(id: "ada") { books(first: 2) { nodes { title publisher { name } } } } }';
    const asked = await ask(query);
    expect(asked.statements[0]).not.toContain('PUBLISHED');
    expect(asked.data).toEqual((await library().ask(query)).data);
    expect(asked.resolved).toEqual(['publisher', 'publisher']);
  });

  test('is an operation with a single read', async () => {
    const asked = await library().ask('{ author(id: "ada") { name } }');
    expect(asked.statements).toEqual([]);
    expect(asked.resolved).toEqual(['author']);
  });
});

describe('a statement', () => {
  const query = `query ($id: String!, $first: Int!) {
    author(id: $id) { books(first: $first) { nodes { title } } } }`;

  test('has one text whatever the values', async () => {
    const { ask } = library();
    const texts = [await ask(query, { id: 'ada', first: 1 }), await ask(query, { id: 'bo', first: 3 })];
    expect(texts[0]!.statements).toEqual(texts[1]!.statements);
  });

  test('takes no value as text', async () => {
    const hostile = "'}) MATCH (n) DETACH DELETE n //";
    const asked = await library().ask(query, { id: hostile, first: 1 });
    expect(asked.data).toEqual({ author: null });
    expect(asked.statements[0]).not.toContain('DELETE');
  });
});
