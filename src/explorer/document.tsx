import { renderToString } from 'preact-render-to-string';
import { App, isFound, titleOf } from './app.tsx';
import { type Language, LANGUAGES } from './language/texts.ts';
import type { Failure, Scene } from './scene.ts';
import type { Theme } from './theme.ts';

/** Addresses of what the build made of the client. */
export interface ClientFiles {
  readonly script: string;
  readonly styles: readonly string[];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** JSON that cannot end the element in which it stands. */
const inert = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');

interface DocumentOptions {
  readonly scene: Scene;
  readonly language: Language;
  /** Null where the client has not been built: the page is then a plain document. */
  readonly files: ClientFiles | null;
  /** Why the scene has no data. */
  readonly failure?: Failure | null;
  /** Null where the system decides. */
  readonly theme?: Theme | null;
}

/**
 * The page as a document that is readable without JavaScript; the client, where there is one, goes on from it.
 *
 * @returns the document, and whether the graph holds what the address asks for
 */
export function documentOf({ scene, language, files, failure = null, theme = null }: DocumentOptions): {
  html: string;
  found: boolean;
} {
  const texts = LANGUAGES[language];
  const isShown = failure === null || failure.isPart;
  const found = isShown && isFound(scene, texts);
  const title = isShown ? titleOf(scene, texts) : `${texts.states.error} – Parley`;
  const styles = (files?.styles ?? []).map((href) => `    <link rel="stylesheet" href="${href}">\n`).join('');
  const script = files === null ? '' : `    <script type="module" src="${files.script}"></script>\n`;
  const html = `<!doctype html>
<html lang="${texts.tag}"${theme === null ? '' : ` data-theme="${theme}"`}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${escaped(title)}</title>
    <link rel="icon" href="/favicon.svg">
${styles}${script}  </head>
  <body>
    <div id="app">${renderToString(<App scene={scene} language={language} failure={failure} />)}</div>
    <script type="application/json" id="data">${inert({ data: scene.data, failure })}</script>
  </body>
</html>
`;
  return { html, found };
}
