import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Dataset } from '../../graph-import/dataset-description.ts';
import { registerFiles, type File } from './register.ts';
import { storyFiles } from './stories.ts';
import type { World } from './world.ts';

const DATASET: Dataset = {
  key: 'synthetic',
  title: 'A synthetic world',
  description: 'Invented officials and invented meetings, for benchmarks.',
  licence: 'CC0-1.0',
};

/** The files of a world, what others refer to first. */
function* worldFiles(world: World): Generator<File> {
  yield* registerFiles(world.shape);
  yield* storyFiles(world);
}

function* linesOf(world: World): Generator<string> {
  yield `${JSON.stringify({ dataset: DATASET })}\n`;
  for (const { stem, content } of worldFiles(world)) yield `${JSON.stringify({ id: stem, ...content })}\n`;
}

/** Writes a world as a dataset of JSON Lines, a source a line, without holding more of it than a line. */
export async function writeLines(world: World, path: string): Promise<void> {
  await pipeline(Readable.from(linesOf(world)), createWriteStream(path));
}
