import type { Plugin } from 'graphql-yoga';
import type { ErrorMask } from '../error-mask.ts';
import type { Logger } from '../log.ts';
import { resultErrors } from '../result-errors.ts';
import { requestIdOf } from './request-id.ts';

/** Writes what the mask hid, with the id that the client was given. Errors that tell the client all stay unlogged. */
export function errorLog(log: Logger, mask: ErrorMask): Plugin {
  return {
    onResultProcess({ request, result }) {
      for (const error of resultErrors(result)) {
        const cause = mask.causeOf(error);
        if (cause !== undefined) {
          log.error('request failed', cause, {
            id: requestIdOf(request),
            code: error.extensions['code'],
            path: error.path,
          });
        }
      }
    },
  };
}
