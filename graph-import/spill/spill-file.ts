import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ParleyError } from '../../src/domain/errors.ts';

/** Bytes that a file holds before they go to the disk. */
const HELD_BYTES = 1 << 18;

/**
 * Text that is written once, from its beginning to its end, and read back from anywhere. As long as there is little of
 * it, it stays in memory; then it is a temporary file without a name, of which nothing is left even after a kill.
 *
 * It reads and writes without giving way to anything else: an import does nothing else meanwhile. Where there is no
 * room for it, it throws a ParleyError CONFIGURATION.
 */
export class SpillFile {
  private readonly held: number;
  private fd: number | null = null;
  private written = 0;
  private used = 0;
  private buffer = Buffer.alloc(0);

  /** @param held bytes kept in memory */
  constructor(held = HELD_BYTES) {
    this.held = held;
  }

  /** Bytes. */
  get size(): number {
    return this.written + this.used;
  }

  /** Adds a text and returns where it begins. */
  append(text: string): number {
    const at = this.size;
    this.makeRoom(text.length * 3); // the most that UTF-8 takes
    this.used += this.buffer.write(text, this.used);
    return at;
  }

  /** The bytes from a place on, as many as there is room for, fewer where the end comes first. */
  read(from: number, room: Buffer): Buffer {
    const end = Math.min(from + room.length, this.size);
    const bytes = room.subarray(0, end - from);
    if (from >= this.written) {
      this.buffer.copy(bytes, 0, from - this.written, end - this.written);
      return bytes;
    }
    if (end > this.written) this.flush();
    for (let done = 0; done < bytes.length;) {
      const read = readSync(this.fd ?? -1, bytes, done, bytes.length - done, from + done);
      if (read === 0) throw new TypeError('a temporary file ended before its end');
      done += read;
    }
    return bytes;
  }

  close(): void {
    if (this.fd !== null) closeSync(this.fd);
    this.fd = null;
    this.buffer = Buffer.alloc(0);
    [this.written, this.used] = [0, 0];
  }

  private makeRoom(bytes: number): void {
    if (this.used + bytes <= this.buffer.length) return;
    if (this.used + bytes > this.held) this.flush();
    if (this.used + bytes <= this.buffer.length) return;
    const grown = Buffer.allocUnsafeSlow(Math.max(this.used + bytes, Math.min(this.held, this.buffer.length * 2)));
    this.buffer.copy(grown, 0, 0, this.used);
    this.buffer = grown;
  }

  private flush(): void {
    try {
      this.fd ??= nameless();
      for (let done = 0; done < this.used;) {
        done += writeSync(this.fd, this.buffer, done, this.used - done, this.written + done);
      }
    } catch (cause) {
      const message = `expected room for temporary files in ${tmpdir()}, got none; make some, or let TMPDIR name another directory`;
      throw new ParleyError('CONFIGURATION', message, { cause });
    }
    this.written += this.used;
    this.used = 0;
  }
}

function nameless(): number {
  const path = join(tmpdir(), `parley-${randomUUID()}`);
  const fd = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  return fd;
}
