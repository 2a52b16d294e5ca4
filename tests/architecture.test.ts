import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { MODEL } from '../src/domain/model.ts';

/** Which rooms each room may import from. One direction; anything missing here is not allowed. */
const ALLOWED: Record<string, readonly string[]> = {
  'src/cypher-selections': [],
  'src/domain': [],
  'src/store': ['src/domain', 'src/cypher-selections'],
  'src/graphql': ['src/store', 'src/domain', 'src/cypher-selections'],
  'src/explorer': ['src/client', 'src/generated'],
  'src/export': ['src/graphql', 'src/store', 'src/domain'],
  'src/server': ['src/explorer', 'src/export', 'src/graphql', 'src/store', 'src/domain'],
  'graph-import': ['src/store', 'src/domain'],
  'src/cli': ['src/server', 'src/export', 'src/graphql', 'src/store', 'src/domain', 'graph-import'],
  'src/client': [],
  'src/generated': [],
};

const ROOT = resolve(import.meta.dirname, '..');

function sourceFiles(directory: string): string[] {
  return readdirSync(join(ROOT, directory), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const roomOf = (file: string): string | undefined =>
  Object.keys(ALLOWED).find((room) => relative(ROOT, file).startsWith(`${room}/`));

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => resolve(dirname(file), match[1]!));
}

describe('the rooms', () => {
  test.each(Object.keys(ALLOWED))('%s imports only from the rooms below it', (room) => {
    const upward = sourceFiles(room).flatMap((file) =>
      importsOf(file)
        .filter((target) => roomOf(target) !== room && !ALLOWED[room]!.includes(roomOf(target) ?? ''))
        .map((target) => `${relative(ROOT, file)} imports ${relative(ROOT, target)}`),
    );
    expect(upward).toEqual([]);
  });

  test('the check sees imports at all', () => {
    const seen = sourceFiles('src/domain').flatMap(importsOf);
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.every((target) => roomOf(target) === 'src/domain')).toBe(true);
  });

  test('the plugin that makes one statement of an operation knows nothing of meetings', () => {
    const words = [...Object.keys(MODEL), 'encounter', 'meeting', 'parley', 'claim'];
    const own = new RegExp(`\\b(${words.join('|')})s?\\b`, 'i');
    // Words that GraphQL and Cypher have too.
    const common = /\b(event|topic|place|position)s?\b/gi;
    const said = sourceFiles('src/cypher-selections')
      .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
      .filter((line) => own.test(line.replace(common, '')));
    expect(said).toEqual([]);
    expect(own.test('an official')).toBe(true);
  });
});
