import { rmSync } from 'node:fs';
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ParleyError } from '../domain/errors.ts';

/**
 * Writes a file that is there whole or not at all: beside it, under another name, until it is complete. A file that
 * was there before stays until then.
 *
 * @throws ParleyError CONFIGURATION where it cannot be written; what making the chunks throws
 */
export async function writeWholeFile(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const before = await stat(path).catch(() => null);
  if (before !== null && !before.isFile()) {
    throw new ParleyError('CONFIGURATION', `expected a file to write, got ${path}, which is none; name another`);
  }
  const part = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const removed = removedAtSignal(part);
  try {
    const file = await writing(path, () => open(part, 'wx'));
    try {
      await writeAll(path, file, chunks);
    } finally {
      await file.close();
    }
    await writing(path, () => rename(part, path));
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    removed.release();
  }
}

async function writeAll(path: string, file: FileHandle, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of chunks) await writing(path, () => file.appendFile(chunk));
  // On the disk before it gets its name, so that a power cut leaves no empty file of that name.
  await writing(path, () => file.sync());
}

async function writing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const { message } = cause as NodeJS.ErrnoException;
    throw new ParleyError('CONFIGURATION', `${path} cannot be written: ${message}`, { cause });
  }
}

/** A process that is told to stop takes the unfinished file with it, and then ends as that signal ends it. */
function removedAtSignal(part: string): { release(): void } {
  const stop = (signal: NodeJS.Signals): void => {
    rmSync(part, { force: true });
    process.kill(process.pid, signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, stop);
  return {
    release() {
      for (const signal of signals) process.off(signal, stop);
    },
  };
}
