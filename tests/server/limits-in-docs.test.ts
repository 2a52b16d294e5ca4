import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { DEFAULT_LIMITS } from '../../src/graphql/limits.ts';
import { DEFAULT_TRANSPORT_LIMITS } from '../../src/server/transport-limits.ts';

const UNITS: Readonly<Record<string, number>> = { '': 1, kB: 1024, s: 1000, min: 60_000 };

/** The cells of the rows of all tables below a heading. */
function rowsBelow(heading: string, file: string): string[][] {
  const text = readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8');
  const section = text.slice(text.indexOf(`\n${heading}\n`)).split('\n## ')[1] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, cell]) => !/^(-+|limit|name)$/.test(cell!));
}

/** `256 kB` in bytes, `10 s` in milliseconds. */
function valueOf(text: string): number {
  const [, number = '', unit = ''] = /^([\d,]+) ?(\w*)$/.exec(text) ?? [];
  return Number(number.replaceAll(',', '')) * (UNITS[unit] ?? NaN);
}

const documented = rowsBelow('## All limits', 'docs/limits.md');

test('every limit of the code stands in docs/limits.md by its name, with its value, and none that is not', () => {
  const told = Object.fromEntries(documented.map(([, name, , value]) => [name!.replaceAll('`', ''), valueOf(value!)]));
  expect(told).toEqual({ ...DEFAULT_LIMITS, ...DEFAULT_TRANSPORT_LIMITS });
  expect(documented).toHaveLength(Object.keys(told).length);
});

test('the README tells the same of those that most have to know', () => {
  const values = new Map(documented.map(([, , what, value]) => [what, value]));
  const rows = rowsBelow('## Limits', 'README.md').flatMap(([, one, value, , other, another]) => [
    [one, value],
    [other, another],
  ]);
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter(([what, value]) => values.get(what) !== value)).toEqual([]);
});
