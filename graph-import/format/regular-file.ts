import { constants } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';

/** What is not a regular file, and how large one is. */
export type FileKind = 'regular' | 'link' | 'other';

/** What a path leads to. @throws what the file system throws, where it leads nowhere */
export async function fileKind(path: string): Promise<FileKind> {
  const found = await lstat(path);
  return found.isSymbolicLink() ? 'link' : found.isFile() ? 'regular' : 'other';
}

/** Opens a file for reading, without following links or waiting: it may have been exchanged since it was looked at. */
export function openedFile(path: string): Promise<FileHandle> {
  return open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
}

const CHUNK = 1 << 18;

/** The bytes of a regular file from its beginning, as they are asked for. */
export async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  const handle = await openedFile(path);
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
