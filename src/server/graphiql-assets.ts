import type { NamedOperation } from './named-operations.ts';

/** One file that the explorer of the API needs, as it is sent. */
export interface Asset {
  type: string;
  text: string;
}

export const GRAPHIQL_PATH = '/graphiql';

/**
 * GraphiQL as files of this origin. `@graphql-yoga/render-graphiql` carries everything inside the package, so no
 * request leaves the machine; its own page puts nine megabytes inline, which only `unsafe-inline` would let run, so we
 * serve the same parts under addresses of their own. Loaded on the first visit: most runs of the server never need it.
 */
export async function graphiqlAssets(operations: readonly NamedOperation[]): Promise<ReadonlyMap<string, Asset>> {
  const parts = await import('@graphql-yoga/render-graphiql/graphiql');
  const script = (text: string): Asset => ({ type: 'text/javascript; charset=utf-8', text });
  return new Map([
    ['/graphiql.js', script(parts.js)],
    ['/graphiql.css', { type: 'text/css; charset=utf-8', text: parts.css + FULL_HEIGHT }],
    ['/start.js', script(startScript(operations))],
    ['/editorWorkerService.js', script(parts.editorWorkerService)],
    ['/json.js', script(parts.jsonWorker)],
    ['/graphql.js', script(parts.graphqlWorker)],
  ]);
}

/** What the package's own page says inline. */
const FULL_HEIGHT = 'html, body, #root { height: 100%; margin: 0; }';

/** The page: three files of ours and nothing inline. */
export const GRAPHIQL_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Parley: ask the graph</title>
    <link rel="icon" href="/favicon.svg">
    <link rel="stylesheet" href="${GRAPHIQL_PATH}/graphiql.css">
  </head>
  <body class="no-focus-outline">
    <noscript>GraphiQL needs JavaScript. The schema is at <a href="/schema.graphql">/schema.graphql</a>.</noscript>
    <div id="root"></div>
    <script src="${GRAPHIQL_PATH}/graphiql.js"></script>
    <script src="${GRAPHIQL_PATH}/start.js"></script>
  </body>
</html>
`;

/**
 * Tells the editor where its workers are, then opens one tab for each named operation. `?query=` and `?variables=` of the
 * address come first: the editor reads the query by itself.
 */
function startScript(operations: readonly NamedOperation[]): string {
  const options = {
    title: 'Parley',
    defaultTabs: operations.map(({ text }) => ({ query: text })),
    // Nothing typed into the headers pane may stay in the browser: it is where tokens go.
    shouldPersistHeaders: false,
  };
  return `self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_, label) => '${GRAPHIQL_PATH}/' + label + '.js',
};
const variables = new URLSearchParams(location.search).get('variables') ?? undefined;
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), { ...${JSON.stringify(options)}, variables });
`;
}
