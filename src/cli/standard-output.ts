import { once } from 'node:events';

/** What `--output` calls it. */
export const STANDARD_OUTPUT = '-';

/** Writes no faster than it is read. */
export async function writeToStandardOutput(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of chunks) {
    if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
  }
}
