import type { FetchAPI, Plugin } from 'graphql-yoga';
import { inChunks } from '../../export/chunks.ts';
import type { Store } from '../../store/port.ts';
import type { ErrorMask } from '../error-mask.ts';
import { errorResponse } from '../error-response.ts';
import { EXPORT_PATH, exportQuestion, type ExportQuestion } from '../export-address.ts';
import { streamOf } from '../export-stream.ts';
import type { Logger } from '../log.ts';
import { program } from '../program.ts';
import { requestError } from '../request-error.ts';
import { RETRY_AFTER } from './health.ts';
import { requestIdOf } from './request-id.ts';

interface ExportOptions {
  store: Store;
  log: Logger;
  mask: ErrorMask;
  exportMs: number;
  exportsAtOnce: number;
}

/**
 * `/export/<subject>.<form>` gives all that the API gives for the same question, in a form for other programs. It is
 * written while it is read and no faster than the client takes it, so that the server does not grow with the file.
 */
export function exports(options: ExportOptions): Plugin {
  let underWay = 0;
  const take = (): (() => void) => {
    if (underWay >= options.exportsAtOnce) throw busy(options.exportsAtOnce);
    underWay += 1;
    let isTaken = true;
    return () => {
      if (isTaken) underWay -= 1;
      isTaken = false;
    };
  };
  return {
    async onRequest(event) {
      const { request, url, fetchAPI } = event;
      if (!url.pathname.startsWith(EXPORT_PATH)) return;
      try {
        const question = exportQuestion(request.method, url);
        const giveBack = take();
        try {
          event.endResponse(await answer(question, request, fetchAPI, { ...options, giveBack }));
        } catch (error) {
          giveBack();
          throw error;
        }
      } catch (error) {
        event.endResponse(errorResponse(error, { request, fetchAPI, ...options }));
      }
    },
  };
}

async function answer(
  { subject, form, request: asked }: ExportQuestion,
  request: Request,
  fetchAPI: FetchAPI,
  { store, log, exportMs, giveBack }: ExportOptions & { giveBack: () => void },
): Promise<Response> {
  const startedMs = performance.now();
  const { about, pieces } = await subject.open(form, store, asked, program());
  const headers = {
    'content-type': form.mediaType,
    'content-disposition': `attachment; filename="parley-${subject.name}.${form.extension}"`,
  };
  if (request.method === 'HEAD') {
    giveBack();
    return new fetchAPI.Response(null, { headers });
  }
  const body = await streamOf(fetchAPI, inChunks(pieces()), {
    endsAtMs: startedMs + exportMs,
    onEnd: (ending) => {
      giveBack();
      const ms = Math.round(performance.now() - startedMs);
      log.info('export', { id: requestIdOf(request), form: form.name, ...about.counts, ...ending, ms });
    },
  });
  return new fetchAPI.Response(body, { headers });
}

function busy(most: number): Error {
  const message = `expected at most ${most} exports at once, and there are so many; try again when one has ended`;
  return requestError('SERVICE_UNAVAILABLE', 503, message, { headers: { 'retry-after': RETRY_AFTER } });
}
