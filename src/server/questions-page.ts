import type { NamedOperation } from './named-operations.ts';

/** The page at `/questions`: what the graph can be asked to start with. Plain HTML; what is not ours to write is escaped. */
export function questionsPage(operations: readonly NamedOperation[], endpoint: string): string {
  const examples = operations.map(
    ({ name, question, text }) =>
      `      <li><a href="${endpoint}?query=${encodeURIComponent(text)}">${escapeHtml(question === '' ? name : question)}</a></li>`,
  );
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Questions – Parley</title>
    <link rel="icon" href="/favicon.svg">
    <link rel="stylesheet" href="/page.css">
  </head>
  <body>
    <p><a href="/">Parley</a>: who met whom, where and when</p>
    <h1>Questions to start from</h1>
${examples.length === 0 ? '' : `    <ul>\n${examples.join('\n')}\n    </ul>\n`}    <h2>For programs</h2>
    <ul>
      <li><a href="${endpoint}">Ask the graph</a> in GraphiQL; programs send GraphQL to the same address</li>
      <li><a href="/schema.graphql">The schema</a>, with what each field means</li>
      <li><a href="/ready">Is the store there?</a></li>
    </ul>
  </body>
</html>
`;
}

export const PAGE_STYLE = `:root { color-scheme: light dark; }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem; }
li { margin: .4rem 0; }
`;

export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="10" cy="16" r="6" fill="#1d6fa5"/><circle cx="22" cy="16" r="6" fill="#b3541e"/><path d="M10 16h12" stroke="#888" stroke-width="2"/></svg>
`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
