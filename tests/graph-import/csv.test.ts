import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DATE_PATTERNS, edtfFrom } from '../../graph-import/csv/date-pattern.ts';
import { proposedMapping } from '../../graph-import/csv/proposal.ts';
import { readDataset } from '../../graph-import/dataset.ts';
import { datasetGraph } from '../../graph-import/import.ts';
import { csvLine, formulaText, withoutFormula } from '../../src/domain/csv.ts';
import {
  aMeeting,
  aRegister,
  aSource,
  manifest,
  removeDatasets,
  writtenDataset,
  type DatasetFiles,
} from './a-dataset.ts';
import { problemsIn } from './problems.ts';

afterAll(removeDatasets);

const MAPPING = {
  row: {
    id: 'staff',
    source: aSource({ kind: 'dataset', title: 'Staff list' }),
    officials: {
      '{name | slug}': {
        names: ['{name}', { text: '{other | split ";"}', kind: 'former' }],
        country: '{country | lower}',
        tenures: { 'arda-minister#2': { from: '{from | date "DD/MM/YYYY" "YYYY"}' } },
      },
    },
    topics: { '{topic | slug}': { names: 'On {topic}' } },
  },
};
const HEADER = 'name,other,country,from,topic';

/** The register with a table beside it. */
function aTable(rows: string | Buffer, mapping: unknown = MAPPING): DatasetFiles {
  return { 'dataset.yaml': manifest, 'people.yaml': aRegister(), 'staff.csv': rows, 'staff.csv.yaml': mapping };
}

const tableOf = (...rows: readonly string[]): DatasetFiles => aTable([HEADER, ...rows, ''].join('\n'));

describe('a table with a mapping', () => {
  test('says of each row what the template says, with cells in its holes', async () => {
    const rows = ['Dan Dale,Danny; Dee,ARDA,03/02/2024,Border Trade', '"Eve ""E"" Earl",,Brun,,', ''];
    const directory = writtenDataset(tableOf(...rows));
    const { sources } = await readDataset(directory);
    const staff = sources.find(({ source }) => source.id === 'source/staff');
    const said = staff?.claims.map(({ claim: { subject, property, value } }) => `${subject} ${property} ${value}`);
    expect(said).toEqual([
      'official/dan-dale name Dan Dale',
      'official/dan-dale name Danny',
      'official/dan-dale name Dee',
      'official/dan-dale country place/arda',
      'tenure/dan-dale/arda-minister/2 official official/dan-dale',
      'tenure/dan-dale/arda-minister/2 position position/arda-minister',
      'tenure/dan-dale/arda-minister/2 from 2024-02-03',
      'topic/border-trade name On Border Trade',
      'official/eve-e-earl name Eve "E" Earl',
      'official/eve-e-earl country place/brun',
    ]);
    expect(staff?.claims[6]?.place).toMatchObject({ file: join(directory, 'staff.csv'), line: 2, column: 4 });
  });

  test('comes to the same graph as the YAML that says the same', async () => {
    const mapping = {
      row: { id: '{source}', source: aSource(), events: { '{event}': { ...aMeeting(), when: '{day}' } } },
    };
    const table = aTable('source,event,day\r\nstaff,e,2022-04-23\r\n', mapping);
    const yaml = {
      'dataset.yaml': manifest,
      'people.yaml': aRegister(),
      'staff.yaml': { source: aSource(), events: { e: aMeeting() } },
    };
    const graphOf = async (files: DatasetFiles): Promise<unknown> =>
      datasetGraph(await readDataset(writtenDataset(files)));
    expect(await graphOf(table)).toEqual(await graphOf(yaml));
  });

  test('keeps what looks like a formula as it stands, unless the mapping says that it was escaped', async () => {
    const titles = async (mapping: object): Promise<unknown> => {
      const { sources } = await readDataset(writtenDataset(aTable("t\n=cmd|' /C calc'!A0\n'+1\n", mapping)));
      return sources.flatMap(({ claims }) => claims.map(({ claim }) => claim.value)).slice(-2);
    };
    const row = { id: 'staff', source: aSource(), topics: { '{t | slug}': { names: '{t}' } } };
    expect(await titles({ row })).toEqual(["=cmd|' /C calc'!A0", "'+1"]);
    expect(await titles({ row, formulas: 'escaped' })).toEqual(["=cmd|' /C calc'!A0", '+1']);
  });

  test('keeps a column of a name that JavaScript reserves', async () => {
    const row = { id: 'staff', source: aSource(), topics: { '{__proto__ | slug}': { names: '{__proto__}' } } };
    const { sources } = await readDataset(writtenDataset(aTable('a,__proto__\n1,Peace\n', { row })));
    expect(sources.at(-1)?.claims[0]?.claim.value).toBe('Peace');
  });

  test.each([
    ['a ragged row', tableOf('Dan,,arda,,', 'Eve,,arda'), 'staff.csv:3:4: expected 5 cells as in the header, got 3'],
    ['a row with too much', tableOf('Dan,,arda,,,'), 'staff.csv:2:6: expected 5 cells as in the header, got 6'],
    [
      'a wrong date',
      tableOf('Dan,,arda,31/31/2024,'),
      'staff.csv:2:4: officials.dan.tenures.arda-minister#2.from: expected a date',
    ],
    [
      'a reference to nothing',
      tableOf('Dan,,adra,,'),
      'staff.csv:2:3: officials.dan.country: expected the slug of a known Place, got "adra"; did you mean arda?',
    ],
    ['a name without a slug', tableOf('李,,arda,,'), 'staff.csv:2:1: officials.李: expected a slug'],
    [
      'a quote that is not closed',
      tableOf('Dan,,arda,,', '"Eve,,arda,,'),
      'staff.csv:3:1: expected a quote that is closed',
    ],
    ['a quote inside a cell', tableOf('Da"n,,arda,,'), 'staff.csv:2:1: expected a quote at the ends of a cell only'],
    ['an empty file', aTable(''), 'staff.csv:1:1: expected a header, got an empty file'],
    [
      'a doubled column',
      aTable('name,name\nDan,Dan\n'),
      'staff.csv:1:2: name: expected each column once, got "name" again',
    ],
    [
      'bytes that are not UTF-8',
      aTable(Buffer.from(`${HEADER}\nDan,,arda,,\nDan\xe9,,arda,,\n`, 'latin1')),
      'staff.csv:3:4: expected UTF-8',
    ],
    [
      'a row over 1 MB',
      tableOf(`Dan,${'a'.repeat(1_000_001)},arda,,`),
      'staff.csv:2:1: expected a record of at most 1000000 bytes',
    ],
    ['a control character', tableOf('Dan\u0007,,arda,,'), 'staff.csv:2:1: name: expected text as it is read'],
    [
      'an unknown column',
      aTable('nome,other,country,from,topic\n'),
      'row.officials.{name | slug}: expected a column of the table (nome, other, country, from, topic), got "name"; did you mean nome?',
    ],
    [
      'an unknown filter',
      aTable('a\n1\n', { row: { id: '{a | slog}' } }),
      'staff.csv.yaml:2:7: row.id: expected slug, lower, split ";", date "DD/MM/YYYY" behind |, got "slog"',
    ],
    [
      'an unknown field',
      aTable('a\n1\n', { rows: {} }),
      'staff.csv.yaml:1:1: rows: expected dataset, delimiter, formulas or row, got an unknown field; did you mean row?',
    ],
  ])('is refused for %s, with file, line and number of the cell', async (_, files, problem) => {
    const problems = await problemsIn(writtenDataset(files));
    expect(problems.join('\n')).toContain(problem);
  });

  test('is asked for where a table has none', async () => {
    const { 'staff.csv.yaml': mapping, ...files } = tableOf();
    expect(mapping).toBeDefined();
    expect(await problemsIn(writtenDataset(files))).toEqual([
      'staff.csv:1:1: expected a mapping beside the table, staff.csv.yaml; parley map staff.csv proposes one',
    ]);
  });

  test('leaves out bad rows where that is asked for', async () => {
    const directory = writtenDataset(tableOf('Dan,,arda,,', 'Eve,,arda', '"Fay\nFox",,adra,,', 'Gil,,brun,,'));
    const { skipped, sources } = await readDataset(directory, { onError: 'skip' });
    expect(skipped.map(({ part }) => [part.line, part.text])).toEqual([
      [3, 'Eve,,arda'],
      [4, '"Fay\nFox",,adra,,'],
    ]);
    expect(sources.at(-1)?.claims).toHaveLength(4);
  });
});

describe('a proposed mapping', () => {
  const sample = {
    header: ['Full name', 'Also known as', 'Country', 'Office', 'Since', 'Shoe size'],
    rows: [
      ['Ann Archer', 'A. Archer; Anna', 'Arda', 'Minister', '31/01/2020', '38'],
      ['Ben Brook', '', 'Brun', 'Minister', '', '44'],
    ],
  };

  test('reads the table that it was proposed for, and says what it did not understand', async () => {
    const mapping = proposedMapping('staff.csv', sample, '2024-05-01');
    expect(mapping).toContain('# Not used: "Shoe size"');
    expect(mapping).toContain('{Since | date "DD/MM/YYYY"}');
    const table = [sample.header, ...sample.rows].map(csvLine).join('');
    const files = { 'dataset.yaml': manifest, 'staff.csv': table, 'staff.csv.yaml': mapping };
    const { sources } = await readDataset(writtenDataset(files));
    const subjects = new Set(sources[0]?.claims.map(({ claim }) => claim.subject));
    expect(subjects).toContain('official/ann-archer');
    expect(subjects).toContain('tenure/ben-brook/minister');
    expect(subjects).toContain('place/arda');
  });

  test('takes a table of dates and names for events with participants', () => {
    const events = { header: ['date', 'meeting', 'attendee', 'venue'], rows: [['2022-04-23', 'Talks', 'Ann', 'Gate']] };
    const mapping = proposedMapping('meetings.csv', events, '2024-05-01');
    expect(mapping).toMatch(/events:\n {4}"\{meeting \| slug\}":[^]*participants:\n {8}"\{attendee \| slug\}"/);
  });
});

describe('dates in cells', () => {
  test.each([
    ['DD/MM/YYYY', '03/02/2024', '2024-02-03'],
    ['M/D/YYYY', '2/3/2024', '2024-02-03'],
    ['D MMMM YYYY', '3 February 2024', '2024-02-03'],
    ['MMM D, YYYY', 'Feb. 3, 2024', '2024-02-03'],
    ['MM/YYYY', '02/2024', '2024-02'],
    ['YYYY', '2024', '2024'],
    ['DD/MM/YYYY', '2024-02-03', null],
    ['MM/DD/YYYY', '31/01/2024', null],
  ])('as %s: %s is %s', (pattern, text, edtf) => {
    expect(edtfFrom(text, [pattern])).toBe(edtf);
  });

  test('are read by every pattern that is proposed', () => {
    expect(DATE_PATTERNS.filter((pattern) => !pattern.includes('YYYY'))).toEqual([]);
  });
});

test('a text that a spreadsheet would run comes back from its cell as it was', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^['=+@\t a-]{0,6}$/), (text) => {
      expect(formulaText(withoutFormula(text))).toBe(text);
      expect(withoutFormula(text)).not.toMatch(/^\s*[=+@-]/);
    }),
  );
});
