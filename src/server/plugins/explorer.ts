import { execute, type GraphQLError, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { isFound } from '../../explorer/app.tsx';
import { documentOf } from '../../explorer/document.tsx';
import { LANGUAGES, languageOf } from '../../explorer/language/texts.ts';
import { addressOf, type AnyPage } from '../../explorer/page.ts';
import { pageAt } from '../../explorer/pages.ts';
import { themeOf } from '../../explorer/theme.ts';
import type { Store } from '../../store/port.ts';
import type { ErrorMask } from '../error-mask.ts';
import type { ExplorerFiles } from '../explorer-files.ts';
import type { Logger } from '../log.ts';
import type { Api } from '../options.ts';
import { codeOf } from '../result-errors.ts';
import { requestIdOf } from './request-id.ts';

interface ExplorerOptions extends Api {
  readonly store: Store;
  /** Address of the API, which is no page. */
  readonly endpoint: string;
  /** Null where the client has not been built: the pages are then plain documents. */
  readonly files: ExplorerFiles | null;
  readonly log: Logger;
  readonly mask: ErrorMask;
}

/** Names of files carry a hash of their content. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The answer for an address that no page has. */
const NOTHING = { data: null, error: null };

const STATUSES: Readonly<Record<string, number>> = {
  SERVICE_UNAVAILABLE: 503,
  TIMEOUT: 504,
  BAD_USER_INPUT: 400,
  LIMIT_EXCEEDED: 400,
};

/** Serves the pages of the explorer as documents that are readable without JavaScript, and the files of its client. */
export function explorer({ schema, contextOf, store, endpoint, files, log, mask }: ExplorerOptions): Plugin {
  /** The answer to a page's operation, or the first of its errors as a client may see it. */
  const answerTo = async ({ operation }: AnyPage, variableValues: Record<string, unknown>) => {
    if (operation === null) return NOTHING;
    const document = parse(String(operation));
    const { data = null, errors } = await execute({ schema, document, variableValues, contextValue: contextOf(store) });
    return { data, error: errors?.[0] === undefined ? null : mask.mask(errors[0]) };
  };
  return {
    async onRequest(event) {
      const { request, url, fetchAPI } = event;
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      const file = url.pathname.startsWith('/assets/') ? await files?.read(url.pathname) : null;
      if (file !== null && file !== undefined) {
        const headers = { 'content-type': file.type, 'cache-control': FOR_EVER };
        event.endResponse(new fetchAPI.Response(file.content, { headers }));
        return;
      }
      const address = addressOf(url);
      const match = pageAt(address);
      const wantsPage = (request.headers.get('accept') ?? '').includes('text/html');
      if (match === null && (url.pathname === endpoint || !wantsPage)) return;
      const { data, error } = match === null ? NOTHING : await answerTo(match.page, match.variables);
      if (error !== null) logFailure(log, mask, error, requestIdOf(request));
      const language = languageOf(address.query, acceptedLanguages(request));
      const scene = { page: match?.page ?? null, address, data };
      const isPart = error !== null && data !== null && isFound(scene, LANGUAGES[language]);
      const { html, found } = documentOf({
        scene: error === null || isPart ? scene : { ...scene, data: null },
        language,
        files: files?.client ?? null,
        theme: themeOf(request.headers.get('cookie') ?? ''),
        failure: error === null ? null : { message: error.message, requestId: requestIdOf(request), isPart },
      });
      const status = error === null ? (found ? 200 : 404) : (STATUSES[codeOf(error)] ?? 500);
      const headers = { 'content-type': 'text/html; charset=utf-8', vary: 'accept-language' };
      event.endResponse(new fetchAPI.Response(html, { status, headers }));
    },
  };
}

/** The languages of a request, as the browser orders them. */
function acceptedLanguages({ headers }: Request): string[] {
  return (headers.get('accept-language') ?? '').split(',').map((range) => range.split(';')[0]?.trim() ?? '');
}

function logFailure(log: Logger, mask: ErrorMask, error: GraphQLError, id: string): void {
  const cause = mask.causeOf(error);
  if (cause !== undefined) log.error('page failed', cause, { id, code: codeOf(error) });
}
