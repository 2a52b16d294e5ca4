import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { graphHash } from '../../graph-import/graph-hash.ts';
import { importDataset } from '../../graph-import/import.ts';
import { claimsBySubjects } from '../../src/store/claim.ts';
import { cypher } from '../../src/store/cypher.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { recordsByIds } from '../../src/store/record.ts';
import { redirectsByIds } from '../../src/store/redirect.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { aDataset, aMeeting, aSource, removeDatasets, writtenDataset, type DatasetFiles } from './a-dataset.ts';
import { DatasetError, type Problem } from '../../src/domain/errors.ts';
import { checked } from './problems.ts';

afterAll(removeDatasets);

const decided = { by: 'Dora Dale', on: '2026-11-28', why: 'the same office on the same day' };

/** The small dataset with another paper that knows Ann Archer by another name, and the exchange by another slug. */
function twice(...decisions: Record<string, unknown>[]): DatasetFiles {
  return {
    ...aDataset(),
    'sources/courier.yaml': {
      source: aSource({ publisher: 'The Courier' }),
      officials: {
        'a-archer': { names: 'A. Archer', country: 'arda', tenures: { 'arda-minister': { from: '2020' } } },
      },
      events: {
        'gate-exchange': aMeeting({
          names: 'Exchange at the gate',
          participants: { 'a-archer': { offices: 'arda-minister' }, 'cai-crane': { attendance: 'invited' } },
        }),
      },
    },
    ...(decisions.length === 0 ? {} : { 'decisions.yaml': { decisions } }),
  };
}

const ofOfficials = { verdict: 'same', pair: ['official/ann-archer', 'official/a-archer'], ...decided };
const ofEvents = { verdict: 'same', pair: ['event/exchange-2022', 'event/gate-exchange'], ...decided };

describeOnEachStore('decisions on records that may be one', (getStore) => {
  beforeEach(() => getStore().write([{ name: 'test', ...cypher`MATCH (n) DETACH DELETE n`, decode: () => null }]));
  const imported = async (files: DatasetFiles): Promise<string> => {
    await importDataset(getStore(), writtenDataset(files));
    return graphHash(getStore());
  };
  const subjects = async (...ids: string[]) => getStore().read(claimsBySubjects(ids));

  test('same: what was said of both is said of the one that stays, each claim with its own id', async () => {
    await imported(twice());
    const before = await subjects('official/ann-archer', 'official/a-archer');
    await imported(twice(ofOfficials));
    const after = await subjects('official/ann-archer');
    expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
    expect(after.every(({ retraction }) => retraction === null)).toBe(true);
    expect(await getStore().read(recordsByIds('Official', ['official/a-archer']))).toEqual([]);
    const [ann] = await getStore().read(recordsByIds('Official', ['official/ann-archer']));
    expect(ann?.name.map(({ text }) => text)).toEqual(['Ann Archer', 'A. Archer']);
  });

  test('same: terms and participations go along, and every old id leads to the new one', async () => {
    await imported(twice(ofOfficials, ofEvents));
    const old = [
      'official/a-archer',
      'tenure/a-archer/arda-minister',
      'participation/gate-exchange/a-archer',
      'event/gate-exchange',
    ];
    expect(await getStore().read(redirectsByIds([...old, 'official/ann-archer']))).toEqual([
      { from: 'event/gate-exchange', to: 'event/exchange-2022' },
      { from: 'official/a-archer', to: 'official/ann-archer' },
      { from: 'participation/gate-exchange/a-archer', to: 'participation/exchange-2022/ann-archer' },
      { from: 'tenure/a-archer/arda-minister', to: 'tenure/ann-archer/arda-minister' },
    ]);
  });

  test('taken back, the graph is exactly what it was before', async () => {
    const before = await imported(twice());
    const merged = await imported(twice(ofOfficials, ofEvents));
    expect(merged).not.toBe(before);
    expect(await imported(twice(ofOfficials, ofEvents))).toBe(merged);
    expect(await imported(twice())).toBe(before);
    expect((await subjects('official/ann-archer', 'official/a-archer')).filter((claim) => claim.retraction)).toEqual(
      [],
    );
  });

  test('different and undecided change nothing of the records', async () => {
    await imported(twice());
    const before = await subjects('official/ann-archer', 'official/a-archer');
    await imported(twice({ ...ofOfficials, verdict: 'different' }, { ...ofEvents, verdict: 'undecided' }));
    expect(await subjects('official/ann-archer', 'official/a-archer')).toEqual(before);
    expect(await getStore().read(redirectsByIds(['official/a-archer']))).toEqual([]);
  });

  test('a shared identifier makes two records one, with a warning, until somebody says that they are two', async () => {
    const files = twice();
    const both = (slug: string) => ({ [slug]: { wikidata: 'Q7' } });
    const shared = {
      ...files,
      'sources/list.yaml': { source: aSource(), officials: { ...both('ann-archer'), ...both('a-archer') } },
    };
    const { warnings } = await importDataset(getStore(), writtenDataset(shared));
    expect(warnings.map(({ message }) => message).join()).toContain(
      'has the wikidata identifier Q7 of official/a-archer',
    );
    expect(await getStore().read(redirectsByIds(['official/ann-archer']))).toHaveLength(1);
    const apart = { ...shared, 'decisions.yaml': { decisions: [{ ...ofOfficials, verdict: 'different' }] } };
    const report = await importDataset(getStore(), writtenDataset(apart));
    expect(report.warnings).toEqual([]);
    expect(await getStore().read(redirectsByIds(['official/ann-archer', 'official/a-archer']))).toEqual([]);
  });
});

describe('a file of decisions', () => {
  const problemsOf = (...decisions: Record<string, unknown>[]): readonly Problem[] => {
    try {
      checked(twice(...decisions));
      return [];
    } catch (error) {
      if (error instanceof DatasetError) return error.problems;
      throw error;
    }
  };
  const pairOf = (a: string, b: string, over = {}) => ({ verdict: 'same', pair: [a, b], ...decided, ...over });

  test.each([
    [pairOf('official/ann-archer', 'official/ann-archer'), 'expected two records, got official/ann-archer twice'],
    [pairOf('official/ann-archer', 'event/talks-2022'), 'expected two records of one kind'],
    [pairOf('official/ann-archer', 'official/a-archr'), 'did you mean a-archer?'],
    [pairOf('event/exchange-2022', 'event/talks-2022'), 'of which one is related to the other'],
    [pairOf('place/north-gate', 'place/south-gate'), 'of which one is related to the other'],
    [{ verdict: 'same', pair: ['official/ann-archer', 'official/a-archer'] }, 'expected by, because it was decided'],
    [{ verdict: 'sme', pair: ['official/ann-archer', 'official/a-archer'] }, 'did you mean same?'],
    [{ verdict: 'undecided', pair: ['claim/a', 'claim/b'] }, 'expected the id of an official'],
  ])('is refused with line and column: %j', (decision, message) => {
    const [problem] = problemsOf(decision);
    expect(problem).toMatchObject({ file: 'decisions.yaml' });
    expect(problem!.line).toBeGreaterThan(1);
    expect(problem!.message).toContain(message);
  });

  test('must agree with itself', () => {
    const chain = [
      pairOf('official/ann-archer', 'official/a-archer'),
      pairOf('official/a-archer', 'official/ben-brook'),
      pairOf('official/ben-brook', 'official/ann-archer', { verdict: 'different' }),
    ];
    expect(
      problemsOf(...chain)
        .map(({ message }) => message)
        .join(),
    ).toContain('as different though others');
    const again = [ofOfficials, { ...ofOfficials, pair: ['official/a-archer', 'official/ann-archer'] }];
    expect(
      problemsOf(...again)
        .map(({ message }) => message)
        .join(),
    ).toContain('expected each pair once');
  });

  test('may propose what is no longer there, as long as nobody has decided on it', async () => {
    const gone = {
      verdict: 'undecided',
      pair: ['official/ann-archer', 'official/gone'],
      score: '0.5',
      because: 'names',
    };
    expect(problemsOf(gone)).toEqual([]);
    const store = await openEmbedded({ directory: null });
    await importDataset(store, writtenDataset(twice(gone)));
    const plain = await openEmbedded({ directory: null });
    await importDataset(plain, writtenDataset(twice()));
    expect(await graphHash(store)).toBe(await graphHash(plain));
    await store.close();
    await plain.close();
  });
});
