import {
  Kind,
  parse,
  print,
  visit,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type SelectionNode,
} from 'graphql';
import { below, type Random } from '../../bench/graph/random.ts';
import type { Store } from '../../src/store/port.ts';
import { patientlyAsking } from '../graphql/asking.ts';

/** Two stores that hold the same graph. */
export interface TwoStores {
  readonly embedded: Store;
  readonly neo4j: Store;
}

/** What a query came to, as it is compared: data, and errors in no order. */
interface Answer {
  readonly data: unknown;
  readonly errors: readonly string[];
}

/** Codes by which a request may be refused; anything else is a defect, on one store or on both. */
const REFUSALS = new Set(['BAD_USER_INPUT', 'LIMIT_EXCEEDED']);

async function answerOf(store: Store, query: string): Promise<Answer> {
  const { data, errors } = await patientlyAsking(store, query);
  return { data, errors: errors.map(({ code, message }) => `${String(code)}: ${message}`).sort() };
}

/** What is wrong with a query's answers; null where they are equal and no defect. */
export async function differenceOf({ embedded, neo4j }: TwoStores, query: string): Promise<string | null> {
  const [one, other] = await Promise.all([answerOf(embedded, query), answerOf(neo4j, query)]);
  const defect = [...one.errors, ...other.errors].find((error) => !REFUSALS.has(error.split(':')[0] ?? ''));
  if (defect !== undefined) return `a defect: ${defect}`;
  const [shown, otherShown] = [JSON.stringify(one, null, 1), JSON.stringify(other, null, 1)];
  return shown === otherShown ? null : `embedded and neo4j differ:\n${firstDifference(shown, otherShown)}`;
}

function firstDifference(one: string, other: string): string {
  const [a, b] = [one.split('\n'), other.split('\n')];
  const at = a.findIndex((line, index) => line !== b[index]);
  const around = (lines: readonly string[]) => lines.slice(Math.max(0, at - 6), at + 6).join('\n');
  return `--- embedded\n${around(a)}\n--- neo4j\n${around(b)}`;
}

/** Answers of an embedded store: whether a query was refused, and the cursors that it gave. */
export interface Followed {
  readonly refused: boolean;
  /** A query that goes on from a cursor of this one's answer; null where it gave none. */
  readonly next: string | null;
}

interface Cursors {
  readonly field: FieldNode;
  readonly cursors: readonly string[];
}

/** The lists with pages of an answer, each with the cursors that it gave. */
function cursorsIn({ definitions }: DocumentNode, data: unknown): Cursors[] {
  const found: Cursors[] = [];
  const walk = (selections: readonly SelectionNode[] = [], value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(selections, item);
    else if (typeof value === 'object' && value !== null) {
      for (const selection of selections) {
        if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet.selections, value);
        if (selection.kind !== Kind.FIELD) continue;
        const inner = (value as Record<string, unknown>)[selection.alias?.value ?? selection.name.value];
        const cursors = cursorsOf(inner);
        if (cursors.length > 0) found.push({ field: selection, cursors });
        walk(selection.selectionSet?.selections, inner);
      }
    }
  };
  for (const definition of definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet.selections, data);
  }
  return found;
}

function cursorsOf(page: unknown): string[] {
  if (typeof page !== 'object' || page === null || !('pageInfo' in page)) return [];
  const { pageInfo, edges = [] } = page as {
    pageInfo: { startCursor?: string | null; endCursor?: string | null };
    edges?: readonly { cursor?: string }[];
  };
  const cursors = [pageInfo.startCursor, pageInfo.endCursor, ...edges.map(({ cursor }) => cursor)];
  return [...new Set(cursors.filter((cursor) => typeof cursor === 'string'))];
}

const argument = (name: string, value: string): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: { kind: Kind.NAME, value: name },
  value: { kind: Kind.STRING, value },
});

/** Asks an embedded store, and makes of the query one that goes on from one of the cursors that came. */
export async function followed(store: Store, query: string, random: Random): Promise<Followed> {
  const document = parse(query);
  const { data, errors } = await patientlyAsking(store, query);
  const lists = cursorsIn(document, data);
  const list = lists[below(random, lists.length)];
  if (list === undefined) return { refused: errors.length > 0, next: null };
  const drawn = () => list.cursors[below(random, list.cursors.length)] ?? '';
  const way = below(random, 4);
  const given = [...(way < 3 ? [argument('after', drawn())] : []), ...(way > 1 ? [argument('before', drawn())] : [])];
  const next = visit(document, {
    Field: (node) => (node === list.field ? { ...node, arguments: [...(node.arguments ?? []), ...given] } : undefined),
  });
  return { refused: errors.length > 0, next: print(next) };
}
