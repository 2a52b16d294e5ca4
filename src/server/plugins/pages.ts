import { lexicographicSortSchema, printSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { NamedOperation } from '../named-operations.ts';
import { FAVICON, PAGE_STYLE, questionsPage } from '../questions-page.ts';

/** Serves the page of questions, what it needs, and the schema as text. */
export function pages(schema: GraphQLSchema, operations: readonly NamedOperation[], endpoint: string): Plugin {
  const files = new Map<string, { type: string; text: () => string }>([
    ['/questions', { type: 'text/html', text: () => questionsPage(operations, endpoint) }],
    ['/page.css', { type: 'text/css', text: () => PAGE_STYLE }],
    ['/favicon.svg', { type: 'image/svg+xml', text: () => FAVICON }],
    ['/schema.graphql', { type: 'text/plain', text: () => printSchema(lexicographicSortSchema(schema)) }],
  ]);
  return {
    onRequest(event) {
      const { request, url, fetchAPI } = event;
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      const file = files.get(url.pathname);
      if (file === undefined) return;
      event.endResponse(
        new fetchAPI.Response(file.text(), { headers: { 'content-type': `${file.type}; charset=utf-8` } }),
      );
    },
  };
}
