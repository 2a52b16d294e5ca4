import grafeo from '@grafeo-db/js';
import SchemaBuilder from '@pothos/core';
import { graphql } from 'graphql';
import { fragment, raw, type Value } from '../cypher.ts';
import CypherSelections from '../plugin.ts';
import type { Read, Row } from '../read.ts';

const BOOKS = `CREATE (ada:Author {id: 'ada', name: 'Ada'}), (bo:Author {id: 'bo', name: 'Bo'}),
  (dun:Publisher {id: 'dun', name: 'Dun Press'}), (a:Book {id: 'a', title: 'Arches'}),
  (b:Book {id: 'b', title: 'Bridges'}), (c:Book {id: 'c', title: 'Canals'}),
  (ada)-[:WROTE]->(a), (ada)-[:WROTE]->(b), (ada)-[:WROTE]->(c), (dun)-[:PUBLISHED]->(a), (dun)-[:PUBLISHED]->(b),
  (bo)-[:LIKES]->(ada), (bo)-[:LIKES]->(a)`;

interface Thing {
  readonly type: 'Author' | 'Book' | 'Publisher';
  readonly id: string;
  readonly name: string;
}

interface Books {
  readonly author: Thing;
  readonly first: number;
}

/** What the resolvers read from: what was read ahead, or else the store, which `resolved` then tells of. */
interface Context {
  readonly known: Map<string, unknown>;
  readonly resolved: string[];
  readonly statements: string[];
  readonly read: (text: string, params: Record<string, Value>) => Promise<Row[]>;
}

interface Asked {
  readonly data: unknown;
  readonly errors: string[];
  readonly statements: string[];
  readonly resolved: string[];
}

const thing = (type: Thing['type']) => (row: Row) => ({ type, id: row[0], name: row[1] }) as Thing;

/** Things of a type, kept under a key that is made from the row above. */
function things(
  type: Thing['type'],
  clauses: Read['clauses'],
  key: (parent: Row | null) => string,
  at: string[] = [],
): Read<Context> {
  const name = type === 'Book' ? 'title' : 'name';
  return {
    clauses,
    columns: (as, taken) => {
      const isTaken = taken === null || taken.get(type)?.has(name) === true;
      return [fragment`${as}.id`, isTaken ? fragment`${as}.${raw(name)}` : fragment`null`];
    },
    take: (rows, parent, { known }) => {
      known.set(`${key(parent)}:${name}`, rows.map(thing(type)));
    },
    below: [{ type, at }],
  };
}

const idOf = (row: Row | null): string => row?.[0] as string;

/** A small library over an embedded engine, of which each question is a request of its own. */
export function library(options: { maxReads?: number } = {}): {
  ask: (query: string, variables?: Record<string, unknown>) => Promise<Asked>;
} {
  const engine = grafeo.GrafeoDB.create(null, {});
  const written = engine.executeCypher(BOOKS);
  const schema = schemaOf(options);
  return {
    async ask(source, variableValues = {}) {
      await written;
      const read = async (text: string, params: Record<string, Value>) =>
        (await engine.executeCypher(text, params)).rows() as Row[];
      const contextValue: Context = { known: new Map(), resolved: [], statements: [], read };
      const { data, errors = [] } = await graphql({ schema, source, variableValues, contextValue });
      return {
        data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
        errors: errors.map(({ path = [], message }) => `${path.join('.')}: ${message}`),
        statements: contextValue.statements,
        resolved: contextValue.resolved,
      };
    },
  };
}

/** What was read ahead under the key; otherwise what the statement gives now. */
async function readNow(
  context: Context,
  [field, key, type]: [string, string, Thing['type']],
  text: string,
  params: Record<string, Value>,
): Promise<Thing[]> {
  const known = context.known.get(key) as Thing[] | undefined;
  if (known !== undefined) return known;
  context.resolved.push(field);
  return (await context.read(text, params)).map(thing(type));
}

function checked(first: number): number {
  if (first >= 0) return first;
  throw new Error(`expected a number of books, got ${first}`);
}

function schemaOf(options: { maxReads?: number }) {
  const builder = new SchemaBuilder<{ Context: Context; DefaultFieldNullability: false }>({
    plugins: [CypherSelections],
    defaultFieldNullability: false,
    cypherSelections: {
      ...options,
      run: async ({ text, params }, { statements, read }) => {
        statements.push(text);
        return read(text, params);
      },
    },
  });
  const Publisher = builder
    .objectRef<Thing>('Publisher')
    .implement({ fields: (t) => ({ name: t.exposeString('name', { takes: ['name'] }) }) });
  const Book = builder.objectRef<Thing>('Book').implement({
    fields: (t) => ({
      title: t.exposeString('name', { takes: ['title'] }),
      publisher: t.field({
        type: Publisher,
        nullable: true,
        takes: [],
        reads: () => [
          things(
            'Publisher',
            (as, from) => fragment`MATCH (${from})<-[:PUBLISHED]-(p:Publisher) WITH p AS ${as} ORDER BY ${as}.id`,
            (book) => `publisher ${idOf(book)}`,
          ),
        ],
        resolve: async ({ id }, _, context) => {
          const text = 'MATCH (:Book {id: $id})<-[:PUBLISHED]-(p:Publisher) RETURN p.id, p.name ORDER BY p.id';
          return (await readNow(context, ['publisher', `publisher ${id}:name`, 'Publisher'], text, { id }))[0] ?? null;
        },
      }),
    }),
  });
  const Page = builder.objectRef<Books>('Books').implement({
    fields: (t) => ({
      nodes: t.field({
        type: [Book],
        takes: [],
        resolve: ({ author, first }, _, context) => {
          const text =
            'MATCH (:Author {id: $id})-[:WROTE]->(b:Book) RETURN b.id, b.title ORDER BY b.title LIMIT $first';
          const place: [string, string, 'Book'] = ['nodes', `books ${author.id} ${first}:title`, 'Book'];
          return readNow(context, place, text, { id: author.id, first });
        },
      }),
      total: t.int({
        resolve: ({ author }, _, { known }) => known.get(`total ${author.id}`) as number,
      }),
    }),
  });
  const Author = builder.objectRef<Thing>('Author');
  const Liked = builder.unionType('Liked', { types: [Author, Book], resolveType: ({ type }) => type });
  Author.implement({
    fields: (t) => ({
      name: t.exposeString('name', { takes: ['name'] }),
      friend: t.field({
        type: Author,
        resolve: async ({ id }, _, context) => {
          const text = 'MATCH (:Author {id: $id})<-[:LIKES]-(f:Author) RETURN f.id, f.name ORDER BY f.id';
          return (await readNow(context, ['friend', `friend ${id}`, 'Author'], text, { id }))[0]!;
        },
      }),
      books: t.field({
        type: Page,
        takes: [],
        args: { first: t.arg.int({ required: true }) },
        reads: ({ first }, asked) => {
          checked(first);
          const page = things(
            'Book',
            (as, from) =>
              fragment`MATCH (${from})-[:WROTE]->(b:Book) WITH b AS ${as} ORDER BY ${as}.title LIMIT ${first}`,
            (author) => `books ${idOf(author)} ${first}`,
            ['nodes'],
          );
          return asked.asksFor('total') ? [page, total] : [page];
        },
        resolve: (author, { first }) => ({ author, first: checked(first) }),
      }),
      likes: t.field({
        type: [Liked],
        takes: {},
        reads: () =>
          (['Author', 'Book'] as const).map((type) =>
            things(
              type,
              (as, from) =>
                type === 'Book'
                  ? fragment`MATCH (${from})-[:LIKES]->(l:Book) WITH l AS ${as} ORDER BY ${as}.id`
                  : fragment`MATCH (${from})-[:LIKES]->(l:Author) WITH l AS ${as} ORDER BY ${as}.id`,
              (author) => `likes ${idOf(author)}`,
            ),
          ),
        resolve: ({ id }, _, { known }) =>
          ['name', 'title'].flatMap((name) => (known.get(`likes ${id}:${name}`) as Thing[] | undefined) ?? []),
      }),
    }),
  });
  const total: Read<Context> = {
    clauses: (as, from) => fragment`MATCH (${from})-[:WROTE]->(b:Book) WITH count(b) AS ${as}`,
    columns: (as) => [fragment`${as}`],
    take: (rows, author, { known }) => void known.set(`total ${idOf(author)}`, Number(rows[0]?.[0])),
  };
  builder.queryType({
    fields: (t) => ({
      author: t.field({
        type: Author,
        nullable: true,
        takes: [],
        args: { id: t.arg.string({ required: true }) },
        reads: ({ id }) => [
          {
            ...things(
              'Author',
              (as) => fragment`MATCH (a:Author) WHERE a.id = ${id} WITH a AS ${as} ORDER BY ${as}.id`,
              () => `author ${id}`,
            ),
            single: true,
          },
        ],
        resolve: async (_root, { id }, context) => {
          const text = 'MATCH (a:Author) WHERE a.id = $id RETURN a.id, a.name ORDER BY a.id';
          return (await readNow(context, ['author', `author ${id}:name`, 'Author'], text, { id }))[0] ?? null;
        },
      }),
    }),
  });
  return builder.toSchema();
}
