import { describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { datasetJsonSchema } from '../../graph-import/format/json-schema.ts';
import { aDataset, aSource, manifest } from './a-dataset.ts';

// What an editor does: it reads YAML's core schema, in which 2022 is a number, and checks by the printed schema alone.
const schema = z.fromJSONSchema(datasetJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);
const accepts = (file: unknown): boolean => schema.safeParse(parse(stringify(file))).success;

describe('the JSON schema for editors', () => {
  test('accepts every file of a good dataset', () => {
    for (const file of Object.values(aDataset())) expect(accepts(file)).toBe(true);
  });

  test('accepts numbers where a text or a date looks like one', () => {
    expect(accepts({ source: aSource({ published: 2022, title: 1984 }), places: { m: { marker: 943 } } })).toBe(true);
  });

  test.each([
    ['an unknown field', { source: aSource(), events: { e: { wen: '2022' } } }],
    ['an unknown value', { source: aSource(), events: { e: { type: 'party' } } }],
    [
      'a source without a publisher',
      { source: { kind: 'article', title: 'T', retrieved: '2022-05-01', language: 'en' } },
    ],
    ['a wrong number', { source: aSource(), events: { e: { editions: { s: 0 } } } }],
    ['a slug in capitals', { source: aSource(), topics: { T: { names: 'T' } } }],
    ['a dataset without a key', { ...manifest, key: undefined }],
  ])('refuses %s', (_, file) => {
    expect(accepts(file)).toBe(false);
  });

  test('describes every field', () => {
    const text = JSON.stringify(datasetJsonSchema());
    expect(text).toContain('When it took place, or is to take place.');
    expect(text).toContain('Number of a boundary marker, such as 943(1).');
  });
});
