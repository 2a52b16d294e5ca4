import { afterAll, describe, expect, test } from '@jest/globals';
import { readDataset, type ReadDataset } from '../../graph-import/dataset.ts';
import type { Claim } from '../../src/domain/claim.ts';
import { aSource, manifest, removeDatasets, writtenDataset, type DatasetFiles } from './a-dataset.ts';
import { problemsIn } from './problems.ts';

afterAll(removeDatasets);

const source = aSource({ kind: 'dataset', title: 'A list', published: '2024-05-01', retrieved: '2024-05-02' });
const MAPPING = { id: 'list', source };

interface Row {
  [column: string]: string | null | boolean | undefined;
}

const COLUMNS = [
  'canonical_id',
  'entity_id',
  'prop',
  'prop_type',
  'schema',
  'value',
  'dataset',
  'lang',
  'original_value',
  'external',
  'first_seen',
  'last_seen',
  'id',
];

function row(entity: string, schema: string, prop: string, value: string, more: Row = {}): Row {
  return { canonical_id: entity, entity_id: entity, prop, schema, value, dataset: 'list', external: 'f', ...more };
}

const cell = (value: Row[string]): string => `"${String(value ?? '').replaceAll('"', '""')}"`;
const csvOf = (rows: readonly Row[]): string =>
  [COLUMNS, ...rows.map((each) => COLUMNS.map((column) => each[column]))]
    .map((cells) => `${cells.map(cell).join(',')}\n`)
    .join('');
const jsonOf = (rows: readonly Row[]): string =>
  rows.map((each) => `${JSON.stringify({ lang: null, ...each })}\n`).join('');

function inTable(rows: readonly Row[], mapping: object = MAPPING): DatasetFiles {
  return { 'dataset.yaml': manifest, 'all.statements.csv': csvOf(rows), 'all.statements.csv.yaml': mapping };
}

const PEOPLE: readonly Row[] = [
  row('Q1', 'Person', 'name', 'Ann Archer', { first_seen: '2023-01-02T03:04:05', last_seen: '2024-04-01' }),
  row('Q1', 'Person', 'id', 'a checksum'),
  row('term', 'Occupancy', 'holder', 'ann-at-another', { first_seen: '2023-02-01' }),
  row('term', 'Occupancy', 'post', 'minister'),
  row('term', 'Occupancy', 'startDate', '2020-01-02'),
  row('minister', 'Position', 'name', 'Minister'),
  row('minister', 'Position', 'country', 'vn'),
  row('Q1', 'Person', 'alias', 'Ан Арчер', { lang: 'rus' }),
  row('Q1', 'Person', 'nationality', 'vn', { entity_id: 'ann-at-another', first_seen: '2023-03-01' }),
];

const read = (files: DatasetFiles): Promise<ReadDataset> => readDataset(writtenDataset(files));

function claimsIn({ sources }: ReadDataset): Claim[] {
  return sources.flatMap(({ claims }) => claims.map(({ claim }) => claim));
}

const said = ({ subject, property, value }: Claim): string => `${subject} ${property} ${value}`;

describe('statements of FollowTheMoney', () => {
  test('become claims with the days on which they were seen and the language, wherever they stand', async () => {
    const claims = claimsIn(await read(inTable(PEOPLE)));
    const [person = ''] = claims.filter(({ value }) => value === 'Ann Archer').map(({ subject }) => subject);
    const term = `tenure/${person.split('/')[1]}/minister`;
    const of = (text: string): Claim | undefined => claims.find((claim) => said(claim) === text);
    expect(of(`${person} name Ann Archer`)).toMatchObject({ firstSeen: '2023-01-02', lastSeen: '2024-04-01' });
    expect(of(`${person} name Ан Арчер`)).toMatchObject({ name: { language: 'ru', kind: 'alias' } });
    // Without days of its own a statement has those of its source.
    expect(of(`${person} name Ан Арчер`)).toMatchObject({ firstSeen: '2024-05-01', lastSeen: '2024-05-02' });
    expect(of(`${person} country place/vietnam`)).toMatchObject({ firstSeen: '2023-03-01', lastSeen: '2023-03-01' });
    expect(of(`${term} official ${person}`)).toMatchObject({ firstSeen: '2023-02-01' });
    expect(of(`${term} from 2020-01-02`)).toMatchObject({ firstSeen: '2024-05-01' });
    expect(
      claimsIn(await read(inTable([...PEOPLE].reverse())))
        .map(said)
        .sort(),
    ).toEqual(claims.map(said).sort());
  });

  test('are the same as JSON objects and as a table', async () => {
    const json = {
      'dataset.yaml': manifest,
      'all.statements.jsonl': jsonOf(PEOPLE),
      'all.statements.jsonl.yaml': MAPPING,
    };
    expect(claimsIn(await read(json))).toEqual(claimsIn(await read(inTable(PEOPLE))));
  });

  test('of several datasets are the word of each, where the mapping says whose that is', async () => {
    // Written anew: YAML would write what is there twice as an alias.
    const datasets = { list: structuredClone(MAPPING), un: { id: 'un-list', source: { ...source, publisher: 'UN' } } };
    const more = [
      ...PEOPLE,
      row('Q1', 'Person', 'name', 'ARCHER, Ann', { dataset: 'un' }),
      row('term', 'Occupancy', 'endDate', '2021', { dataset: 'un' }),
    ];
    const { sources } = await read(inTable(more, { ...MAPPING, datasets }));
    const un = sources.find((each) => each.source.id === 'source/un-list');
    expect(un?.claims.map(({ claim: { property, value } }) => `${property} ${value}`)).toEqual(
      expect.arrayContaining(['name ARCHER, Ann', 'to 2021']),
    );
    expect(un?.claims.some(({ claim }) => claim.property === 'from')).toBe(false);
    expect(
      await problemsIn(
        writtenDataset(inTable([row('a', 'Person', 'name', 'A', { dataset: 'u' })], { ...MAPPING, datasets })),
      ),
    ).toEqual([
      'all.statements.csv:2:6: dataset: expected a dataset that the mapping describes (list, un), got "u"; did you mean un?',
    ]);
  });

  test('for which we have no place are left out with a warning that counts them', async () => {
    const more = [
      row('Q1', 'Person', 'birthDate', '1960'),
      row('Q1', 'Person', 'name', 'Anna', { external: 't' }),
      row('Q1', 'Person', 'alias', 'A. Archer', { original_value: 'a. archer' }),
    ];
    const all = await read(inTable([...PEOPLE, ...more]));
    expect(all.warnings.map(({ message }) => /got (.*);/.exec(message)?.[1])).toEqual([
      'Person.birthDate of 1 entity',
      'what is external of 1 statement',
      'original_value of 1 statement',
    ]);
    expect(claimsIn(all).map(said).join('\n')).not.toContain('Anna');
  });

  test('of entities that we have no kind for are kept, each with its own days', async () => {
    const more = [
      row('o', 'Ownership', 'owner', 'Q1'),
      row('o', 'Ownership', 'asset', 'v'),
      row('v', 'Vessel', 'name', 'Boat', { first_seen: '2022-04-01', last_seen: '2022-04-20' }),
      row('v', 'Vessel', 'flag', 'vn', { first_seen: '2022-04-03', last_seen: '2022-04-05' }),
    ];
    const claims = claimsIn(await read(inTable([...PEOPLE, ...more])));
    const kept = claims.filter(({ subject }) => subject.startsWith('foreign/'));
    const person = claims.find(({ value }) => value === 'Ann Archer')?.subject.replace('/', '.');
    expect(kept.map(({ value, lastSeen }) => `${String(value)} ${lastSeen.slice(5)}`)).toEqual(
      expect.arrayContaining([
        `owner: ${person} 05-02`,
        'name: Boat 04-20',
        'flag: vn 04-05',
        'asset: foreign.v 05-02',
      ]),
    );
  });

  test.each([
    [
      'an unknown schema',
      row('x', 'Persn', 'name', 'X'),
      '2:6: schema: expected a schema of FollowTheMoney, got "Persn"; did you mean Person?',
    ],
    [
      'an unknown property',
      row('x', 'Person', 'nam', 'X'),
      '2:6: prop: expected a property of Person, got "nam"; did you mean name?',
    ],
    [
      'a property that is required',
      row('x', 'Person', 'nationality', 'vn'),
      '2:1: expected name of Person, got no such statement of x',
    ],
    ['no value', row('x', 'Person', 'name', ''), '2:1: value: expected value of a statement, got nothing'],
    ['a date that is none', row('x', 'Occupancy', 'startDate', 'spring'), '2:'],
  ])('are refused for %s, with the line', async (_, statement, problem) => {
    const problems = await problemsIn(writtenDataset(inTable([statement])));
    expect(problems[0]).toContain(`all.statements.csv:${problem}`);
  });

  test('that are wrong are skipped by line where that is asked for', async () => {
    const rows = [...PEOPLE, row('Q1', 'Person', 'nam', 'X'), row('term', 'Occupancy', 'endDate', 'in spring')];
    const { skipped, sources } = await readDataset(writtenDataset(inTable(rows)), { onError: 'skip' });
    expect(skipped.map(({ part }) => part.line).sort()).toEqual([11, 12]);
    expect(sources[0]?.claims.length).toBeGreaterThan(5);
  });

  test('need the columns of statements, and to be told whose word they are', async () => {
    const { 'all.statements.csv.yaml': mapping, ...files } = inTable(PEOPLE);
    expect(mapping).toBeDefined();
    expect((await problemsIn(writtenDataset(files)))[0]).toContain('expected all.statements.csv.yaml beside the file');
    const table = { ...files, 'all.statements.csv': 'id,name\n1,Ann\n', 'all.statements.csv.yaml': MAPPING };
    expect((await problemsIn(writtenDataset(table)))[0]).toBe(
      'all.statements.csv:1:1: expected the columns of statements (entity_id, prop, schema, value, dataset), got none for entity_id, prop, schema, value, dataset',
    );
  });
});
