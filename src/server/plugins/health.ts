import type { Plugin } from 'graphql-yoga';
import { ParleyError } from '../../domain/errors.ts';
import type { Store } from '../../store/port.ts';
import type { Logger } from '../log.ts';

/** How soon it is worth asking again. Seconds. */
export const RETRY_AFTER = '5';

/** Said instead of the error's own message, which may name an address or an account. */
const REASONS: Partial<Record<ParleyError['code'], string>> = {
  STORE_UNAVAILABLE: 'the store cannot be reached or refuses us',
  STORE_TIMEOUT: 'the store did not answer in time',
};

interface HealthOptions {
  store: Store;
  log: Logger;
  readyMs: number;
  isStopping: () => boolean;
}

/**
 * `/health` says that the process answers: restart it when it does not. `/ready` asks the store as well: send no
 * traffic while it answers 503. A store that comes back makes it ready again without a restart.
 */
export function health({ store, log, readyMs, isStopping }: HealthOptions): Plugin {
  let asking: Promise<string | undefined> | undefined;
  // One question at a time, however many ask: a probe must not add to the load of a store in trouble.
  const trouble = (): Promise<string | undefined> => {
    asking ??= troubleOf(store, readyMs, log).finally(() => {
      asking = undefined;
    });
    return asking;
  };
  return {
    async onRequest(event) {
      const { request, url, fetchAPI } = event;
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      if (url.pathname === '/health') event.endResponse(fetchAPI.Response.json({ status: 'alive' }));
      if (url.pathname !== '/ready') return;
      const reason = isStopping() ? 'the server is stopping' : await trouble();
      if (reason === undefined) event.endResponse(fetchAPI.Response.json({ status: 'ready' }));
      else {
        const headers = { 'retry-after': RETRY_AFTER };
        event.endResponse(fetchAPI.Response.json({ status: 'not ready', reason }, { status: 503, headers }));
      }
    },
  };
}

async function troubleOf(store: Store, deadlineMs: number, log: Logger): Promise<string | undefined> {
  try {
    await store.verify({ deadlineMs });
    return undefined;
  } catch (error) {
    log.error('not ready', error);
    return (error instanceof ParleyError ? REASONS[error.code] : undefined) ?? 'the store fails; the log says why';
  }
}
