import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DatasetInput } from '../graph-import/dataset.ts';
import { writeLines } from './graph/lines.ts';
import { SHAPE_VERSION, shapeOf } from './graph/shape.ts';
import { worldOf, type World } from './graph/world.ts';

export const SEED = 1;

const HOME = resolve(import.meta.dirname, '../.bench');

/** A world of so many participations. */
export const worldOfSize = (participations: number): World => worldOf(shapeOf(participations, SEED));

/** Where a world of so many participations is kept. */
export const folderOf = (participations: number): string => join(HOME, `${participations}-${SHAPE_VERSION}`);

/** The folder of a store in which a world is kept, and the file that says that all of it is there. */
export function keptIn(folder: string, store: 'neo4j' | 'embedded'): { directory: string; marker: string } {
  return { directory: join(folder, store), marker: join(folder, `${store}-filled`) };
}

/** The file of a world, as JSON Lines; it is written once. */
export async function worldFile(world: World, folder: string): Promise<string> {
  const path = join(folder, 'world.jsonl');
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  await writeLines(world, path);
  return path;
}

/** The file as the importer takes it. */
export const inputOf = (path: string): DatasetInput => [{ name: path, format: 'jsonl', from: { path } }];
