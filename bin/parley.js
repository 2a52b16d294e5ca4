#!/usr/bin/env node
// A checkout runs its TypeScript sources (through tsx); the published package, which has none, runs what was built.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = new URL('../src/cli/parley.ts', import.meta.url);
if (existsSync(source)) {
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
  await import(source.href);
} else {
  await import(new URL('../dist/src/cli/parley.js', import.meta.url).href);
}
