import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importDataset } from '../../graph-import/import.ts';
import { removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { graphOfSeed } from './any-graph.ts';
import { pagedLists, type PageOfRows } from './lists.ts';
import { pagesOfGraph } from './pages-of-graph.ts';
import { pagingFault, type AskPage } from './paging-law.ts';

// The long form is `npm run fuzz -- pages`.
describeOnEachStore('every list with pages', (getStore) => {
  const SEED = 16;
  beforeAll(async () => {
    await importDataset(getStore(), writtenDataset(graphOfSeed(SEED).files));
  });
  afterAll(removeDatasets);

  test('is given once and whole by pages of any size, forward and backward, now and in looks back', async () => {
    const { rows, faults } = await pagesOfGraph(getStore(), SEED, {
      sizesOf: (random) => [1 + Math.floor(random() * 7)],
      pagesMax: 8,
    });
    expect(faults).toEqual([]);
    expect([...rows.keys()].sort()).toEqual(pagedLists().map(({ coordinate }) => coordinate));
    expect([...rows].filter(([, count]) => count > 1).length).toBeGreaterThan(rows.size * 0.8);
  }, 600_000);
});

describe('the law of pages', () => {
  const nodes = ['a', 'b', 'c', 'd', 'e'];
  const edges = nodes.map((node) => ({ cursor: node, node }));

  /** A list in memory that is paged rightly, and then spoiled. */
  const asking =
    (spoiled: (page: PageOfRows, args: Parameters<AskPage>[0]) => Partial<PageOfRows>): AskPage =>
    (args) => {
      const behind = args.after ? nodes.indexOf(args.after) + 1 : 0;
      const before = args.before ? nodes.indexOf(args.before) : nodes.length;
      const within = edges.slice(behind, before);
      const size = args.first ?? args.last ?? 20;
      const shown = args.last === undefined ? within.slice(0, size) : within.slice(Math.max(0, within.length - size));
      const isMore = within.length > size;
      const page = {
        totalCount: nodes.length,
        edges: shown,
        nodes: shown.map(({ node }) => node),
        pageInfo: {
          hasNextPage: args.last === undefined ? isMore : Boolean(args.before),
          hasPreviousPage: args.last === undefined ? Boolean(args.after) : isMore,
          startCursor: shown[0]?.cursor ?? null,
          endCursor: shown.at(-1)?.cursor ?? null,
        },
      };
      return Promise.resolve({ ...page, ...spoiled(page, args) });
    };

  const faultOf = (spoiled: Parameters<typeof asking>[0]) => pagingFault(asking(spoiled), [1, 2, 3, 7]);

  test('holds for a list that is paged rightly', async () => {
    expect(await faultOf(() => ({}))).toBeNull();
  });

  test.each<[string, Parameters<typeof asking>[0], RegExp]>([
    ['a wrong count', () => ({ totalCount: 6 }), /totalCount is 6, and there are 5/],
    [
      'an end that comes too soon',
      ({ pageInfo }) => ({ pageInfo: { ...pageInfo, hasNextPage: false } }),
      /another list/,
    ],
    ['no end', ({ pageInfo }) => ({ pageInfo: { ...pageInfo, hasNextPage: true } }), /before the end|no end/],
    ['nodes of other rows', ({ nodes: own }) => ({ nodes: [...own].reverse() }), /nodes are not those of edges/],
    [
      'a cursor of another row',
      ({ pageInfo }) => ({ pageInfo: { ...pageInfo, endCursor: 'a' } }),
      /startCursor or endCursor/,
    ],
    [
      'a row that comes twice',
      ({ edges: own }, { first, after }) => {
        if (first !== 2 || after !== 'b') return {};
        const shown = [edges[1]!, own[0]!];
        return {
          edges: shown,
          nodes: shown.map(({ node }) => node),
          pageInfo: { hasNextPage: true, hasPreviousPage: true, startCursor: 'b', endCursor: own[0]!.cursor },
        };
      },
      /in pages of 2 forward: another list/,
    ],
  ])('finds %s', async (_, spoiled, fault) => {
    expect(await faultOf(spoiled)).toMatch(fault);
  });
});
