import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { ClientFiles } from '../explorer/document.tsx';
import { packageRoot } from './package-root.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** What the build made of the explorer's client. */
export interface ExplorerFiles {
  readonly client: ClientFiles;
  /** The file at an address below `/assets/`, or null where the build made none of that name. */
  read(path: string): Promise<{ type: string; content: Uint8Array<ArrayBuffer> } | null>;
}

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly css?: readonly string[];
}

/** The files that `npm run build:explorer` made, or null where it has not run: pages are then shown without them. */
export function explorerFiles(directory = join(packageRoot(), 'dist/explorer')): ExplorerFiles | null {
  if (!existsSync(join(directory, 'manifest.json'))) return null;
  const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Record<string, Chunk>;
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry === true);
  if (entry === undefined) throw new Error('the manifest of the explorer names no entry: run npm run build:explorer');
  const names = new Set(readdirSync(join(directory, 'assets')).map((name) => `/assets/${name}`));
  return {
    client: { script: `/${entry.file}`, styles: (entry.css ?? []).map((file) => `/${file}`) },
    async read(path) {
      if (!names.has(path)) return null;
      const content = new Uint8Array(await readFile(join(directory, path)));
      return { type: TYPES[extname(path)] ?? 'application/octet-stream', content };
    },
  };
}
