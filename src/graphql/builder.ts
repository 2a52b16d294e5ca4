import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import RelayPlugin from '@pothos/plugin-relay';
import CypherSelections from '../cypher-selections/plugin.ts';
import { selectionStatement } from '../store/selected.ts';
import type { Page } from './connection.ts';
import type { Context } from './context.ts';
import { tooMuch } from './errors.ts';
import { LIMITS } from './limits.ts';
import MergedIds from './merged-ids/plugin.ts';
import NodeIds from './node-ids.ts';
import { readAhead } from './read-ahead.ts';
import Refusals from './refusals.ts';
import type { View } from './view.ts';

/** The root of a query: the graph as it is where no view is given. */
export interface Root {
  readonly view?: View;
}

/**
 * The one schema builder. Fields are non-null unless they say otherwise. Ids are ours and readable, so that the global
 * id of a node is its id as it is.
 */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Root: Root;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    EDTF: { Input: string; Output: string };
  };
  /** What every page may have besides rows: how many there are in all, counted only where it is asked for. */
  Connection: Pick<Page<unknown>, 'count' | 'whole'>;
}>({
  // The last is innermost: what costs too much is refused before anything is read, and what was read is at hand after.
  plugins: [Refusals, RelayPlugin, ComplexityPlugin, CypherSelections, MergedIds, NodeIds],
  defaultFieldNullability: false,
  cypherSelections: {
    isOn: (context) => context.readsAhead,
    run: (statement, context) => readAhead(context.store, selectionStatement(statement)),
  },
  complexity: {
    limit: { complexity: LIMITS.costMax },
    defaultListMultiplier: 5,
    complexityError: (_kind, { complexity, maxComplexity = LIMITS.costMax }) =>
      tooMuch(
        `expected a query that costs at most ${maxComplexity}, got one of ${complexity}; ask for smaller pages (first, last) or fewer levels`,
      ),
  },
  relay: {
    cursorType: 'String',
    encodeGlobalID: (_type, id) => String(id),
    decodeGlobalID: (id) => ({ typename: id.slice(0, Math.max(0, id.indexOf('/'))), id }),
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    // The connection itself counts its rows: counting them again here would make every page cost fivefold.
    nodesOnConnection: {
      description: 'The rows of the page without their cursors.',
      complexity: { field: 0, multiplier: 1 },
      takes: [],
    },
    nodeTypeOptions: { description: 'Anything that has an id of its own and can be fetched by it with `node`.' },
    idFieldOptions: { description: 'Its id, readable and stable, such as `official/wei-fenghe`.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    hasNextPageFieldOptions: { description: 'Whether rows follow this page.', takes: [] },
    hasPreviousPageFieldOptions: { description: 'Whether rows come before this page.', takes: [] },
    startCursorFieldOptions: { description: 'Cursor of the first row of the page; null where it is empty.', takes: [] },
    endCursorFieldOptions: { description: 'Cursor of the last row of the page; null where it is empty.', takes: [] },
    cursorFieldOptions: { description: 'The place of the row in its list, for `after` and `before`.', takes: [] },
    nodeFieldOptions: { description: 'The row itself.', nullable: false, takes: [] },
    edgesFieldOptions: {
      description: 'The rows of the page with their cursors.',
      complexity: { field: 0, multiplier: 1 },
      nullable: false,
      takes: [],
    },
    pageInfoFieldOptions: { description: 'Where this page stands in its list.', takes: [] },
    firstArgOptions: {
      description: `How many rows from the beginning: 0 to ${LIMITS.pageMax}; ${LIMITS.pageDefault} where neither first nor last is given.`,
    },
    lastArgOptions: { description: `How many rows from the end: 0 to ${LIMITS.pageMax}. Not together with first.` },
    afterArgOptions: { description: 'Only rows behind the one with this cursor.' },
    beforeArgOptions: { description: 'Only rows before the one with this cursor.' },
  },
});

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: `How many rows the whole list has. Counted only where it is asked for, and no further than ${LIMITS.countMax}, as \`totalCountIsCapped\` says. Exact however large: what is known without counting (all entities of a kind where nothing narrows the list, all participations of one participant) and lists that are worked out as a whole for their first page (search, gaps, what would be lost, sources of a pair, possible duplicates).`,
    takes: [],
    resolve: async (page) => (await page.count()).number,
  }),
);

builder.globalConnectionField('totalCountIsCapped', (t) =>
  t.boolean({
    description: `Whether the list has more rows than \`totalCount\` says, because counting stopped at ${LIMITS.countMax}.`,
    takes: [],
    resolve: async (page) => (await page.count()).isCapped,
  }),
);

builder.queryType({
  description: 'Who met whom, where and when, by what sources say. Everything below is the graph as it is now.',
});

/** Builds the fields of a root: of Query, and of AsOf for a look back. */
export type RootFields = PothosSchemaTypes.ObjectFieldBuilder<(typeof builder)['$inferSchemaTypes'], Root>;
