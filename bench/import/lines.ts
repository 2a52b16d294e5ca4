import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DATASET, worldFiles } from '../graph/chunks.ts';
import type { World } from '../graph/world.ts';

function* linesOf(world: World): Generator<string> {
  yield `${JSON.stringify({ dataset: DATASET })}\n`;
  for (const { stem, content } of worldFiles(world)) yield `${JSON.stringify({ id: stem, ...content })}\n`;
}

/** Writes a world as a dataset of JSON Lines, a source a line, without holding more of it than a line. */
export async function writeLines(world: World, path: string): Promise<void> {
  await pipeline(Readable.from(linesOf(world)), createWriteStream(path));
}
