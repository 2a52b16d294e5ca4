import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ENCOUNTER_FORMS } from '../../src/export/forms.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { TRANSPORT_LIMITS } from '../../src/server/transport-limits.ts';
import { describeOnMeetings } from '../graphql/on-meetings.ts';
import { describeWithPython, python } from '../python.ts';
import { exported, FORMS } from './exported.ts';

const DOCS = readFileSync(resolve(import.meta.dirname, '../../docs/exports.md'), 'utf8');
const PROGRAMS = [...DOCS.matchAll(/^```python\n(.*?)^```/gms)].map((match) => match[1]!);

test('docs/exports.md tells of every form and every limit', () => {
  for (const { name } of ENCOUNTER_FORMS) expect(DOCS).toContain(`| \`${name}\``);
  expect(DOCS).toContain(LIMITS.exportMax.toLocaleString('en'));
  expect(DOCS).toMatch(/exports at once\s+\| 4 /);
  expect(DOCS).toMatch(/however slowly it is read\s+\| 10 min /);
  expect(DOCS).toMatch(/a client takes nothing\s+\| 2 min /);
  expect(TRANSPORT_LIMITS).toMatchObject({ exportsAtOnce: 4, exportMs: 600_000, stalledMs: 120_000 });
});

describeWithPython('the programs of docs/exports.md', () => {
  describeOnMeetings('over some meetings', (getStore) => {
    let directory: string;
    beforeAll(async () => {
      directory = mkdtempSync(join(tmpdir(), 'parley-docs-'));
      for (const form of FORMS) {
        const { extension } = ENCOUNTER_FORMS.find(({ name }) => name === form)!;
        writeFileSync(join(directory, `parley-encounters.${extension}`), await exported(getStore(), form));
      }
    });
    afterAll(() => {
      rmSync(directory, { recursive: true });
    });

    test('are four', () => {
      expect(PROGRAMS).toHaveLength(4);
    });

    // pandas is 60 MB that nothing else here needs; what it reads, Python's own csv reads in graph-forms.test.ts.
    test.each(PROGRAMS.filter((program) => !program.includes('pandas')))('run: %s', async (program) => {
      expect(await python(['-c', program], '', directory)).toMatchObject({ status: 0, stderr: '' });
    });
  });
});
