import type { FetchAPI } from 'graphql-yoga';
import { requestError } from './request-error.ts';

/** How an export ended: whole, or given up by its client or by us. */
interface Ending {
  readonly whole: boolean;
  readonly bytes: number;
}

interface StreamOptions {
  /** When it has to be done, by `performance.now()`. */
  readonly endsAtMs: number;
  /** Called once, when nothing more is read for it. */
  readonly onEnd: (ending: Ending) => void;
}

/**
 * A body whose chunks are made as they are read. Its first chunk is made before there is a body: until then a failure
 * can be answered with its status; after that, all that can be done is to break off.
 *
 * @throws what making the first chunk throws
 */
export async function streamOf(
  { ReadableStream }: FetchAPI,
  chunks: AsyncGenerator<Uint8Array, void>,
  { endsAtMs, onEnd }: StreamOptions,
): Promise<ReadableStream<Uint8Array>> {
  let first: IteratorResult<Uint8Array, void> | undefined = await chunks.next();
  let bytes = 0;
  let hasEnded = false;
  const end = (whole: boolean): void => {
    if (hasEnded) return;
    hasEnded = true;
    clearTimeout(timer);
    onEnd({ whole, bytes });
    // Where a chunk is still being made, it stops after that one.
    void chunks.return().catch(() => undefined);
  };
  const timer = setTimeout(
    () => {
      end(false);
    },
    Math.max(0, endsAtMs - performance.now()),
  );
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    try {
      const chunk = first ?? (await chunks.next());
      first = undefined;
      if (hasEnded) throw tooLate();
      if (chunk.done === true) {
        controller.close();
        end(true);
      } else {
        bytes += chunk.value.length;
        controller.enqueue(chunk.value);
      }
    } catch (error) {
      end(false);
      controller.error(error);
    }
  };
  const cancel = (): void => {
    end(false);
  };
  return new ReadableStream<Uint8Array>({ pull, cancel }, { highWaterMark: 0 });
}

function tooLate(): Error {
  return requestError('TIMEOUT', 504, 'The export took longer than it may; narrow the filter, and export in parts');
}
