import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffLine } from '../../graph-import/change.ts';
import { graphHash } from '../../graph-import/graph-hash.ts';
import { graphOf } from '../../graph-import/graph.ts';
import { datasetGraph, importDataset, importGraph } from '../../graph-import/import.ts';
import type { Claim } from '../../src/domain/claim.ts';
import { claimsBySubjects } from '../../src/store/claim.ts';
import { countingStore } from '../../src/store/counting.ts';
import { cypher, type Statement } from '../../src/store/cypher.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { sourcesByIds } from '../../src/store/source.ts';
import { emptied } from '../store/emptied.ts';
import { describeOnEachStore } from '../store/stores.ts';
import {
  aDataset,
  aMeeting,
  aSource,
  manifest,
  removeDatasets,
  writtenDataset,
  type DatasetFiles,
} from './a-dataset.ts';
import { toldImport } from './told-import.ts';
import { checked } from './problems.ts';

/** What the small dataset comes to on any engine, after any history. Changes with the model or the dataset. */
let expectedHash: string;

const rows = (text: ReturnType<typeof cypher>): Statement<readonly unknown[]> => ({
  name: 'test',
  ...text,
  decode: (c) => c,
});

/** Everything but reading what is there. */
const writes = (calls: readonly string[]): string[] =>
  calls.filter((name) => !/^import-(stored|node-|lock-state)/.test(name));

const without = (files: DatasetFiles, ...paths: string[]): DatasetFiles =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !paths.includes(path)));

beforeEach(async () => {
  const store = await openEmbedded({ directory: null });
  await importDataset(store, writtenDataset(aDataset()));
  expectedHash = await graphHash(store);
  await store.close();
});
afterAll(removeDatasets);

describeOnEachStore('importDataset', (getStore) => {
  beforeEach(() => emptied(getStore()));

  test('brings a store to the graph of the dataset, the same on every engine', async () => {
    const report = await importDataset(getStore(), writtenDataset(aDataset()));
    expect(await graphHash(getStore())).toBe(expectedHash);
    expect(report).toMatchObject({ dataset: 'synthetic', sources: 3, written: true, warnings: [] });
    expect(report.summary.facts.added).toBe(report.claims);
    expect(report.summary.entities['Official']?.added).toBe(3);
    // A Neo4j that has just started plans each statement for the first time.
  }, 300_000);

  test('writes nothing where nothing has changed', async () => {
    const directory = writtenDataset(aDataset());
    const first = countingStore(getStore());
    await importDataset(first.store, directory);
    expect(writes(first.calls())).not.toEqual([]);
    const second = countingStore(getStore());
    const report = await toldImport(second.store, directory);
    expect(writes(second.calls())).toEqual([]);
    expect(report).toMatchObject({ written: false, diff: [] });
  });

  test('writes nothing in a dry run, but tells what it would do', async () => {
    const { store, calls } = countingStore(getStore());
    const report = await toldImport(store, writtenDataset(aDataset()), { dryRun: true });
    expect(writes(calls())).toEqual([]);
    expect(report.written).toBe(false);
    expect(report.diff.map(diffLine)).toContain('+ Official ann-archer “Ann Archer”');
    expect(report.diff.map(diffLine)).toContain('+ official/ann-archer: country = "place/arda" (source/people)');
  });

  test.each(['nodes', 'relationships'] as const)(
    'goes on where it was interrupted while it wrote %s, and writes nothing twice',
    async (phase) => {
      const directory = writtenDataset(aDataset());
      const totals: Record<string, number> = {};
      let done = 0;
      const interrupted = importDataset(getStore(), directory, {
        batchSize: 10,
        onProgress: (progress) => {
          totals[progress.phase] = progress.total;
          if (progress.phase !== phase || progress.done < progress.total / 2) return;
          done = progress.done;
          throw new Error('interrupted');
        },
      });
      await expect(interrupted).rejects.toThrow('interrupted');
      const clean = await openEmbedded({ directory: null });
      await importDataset(clean, directory, { onProgress: ({ phase: now, total }) => (totals[now] = total) });
      await clean.close();
      const left: Record<string, number> = {};
      const { written } = await importDataset(getStore(), directory, {
        onProgress: ({ phase: now, total }) => (left[now] = total),
      });
      expect(written).toBe(true);
      const rest = (totals[phase] ?? 0) - done;
      expect(rest).toBeGreaterThan(0);
      expect(left).toEqual(
        phase === 'nodes' ? { nodes: rest, relationships: totals['relationships'] } : { relationships: rest },
      );
      expect(await graphHash(getStore())).toBe(expectedHash);
    },
  );

  test('takes away exactly what rests on a source that is removed, and puts it back', async () => {
    const store = getStore();
    const directory = writtenDataset(aDataset());
    await importDataset(store, directory);
    const report = await toldImport(store, writtenDataset(without(aDataset(), 'sources/gazette.yaml')), {
      today: '2022-06-01',
    });
    const retracted = report.diff.filter(({ kind, change }) => kind === 'Claim' && change === 'retracted');
    expect(new Set(retracted.map(({ values }) => values['retractedReason']?.[1]))).toEqual(
      new Set(['the source was removed from the dataset']),
    );
    expect(report.summary.facts).toMatchObject({ added: 0, removed: 0, retracted: retracted.length });
    expect(report.summary.sources.retracted).toBe(1);
    expect(
      report.diff.map(diffLine).filter((line) => /^[-+] (Agreement|Participation|Event|Official|Place)/.test(line)),
    ).toEqual(['- Agreement framework “Gate Framework”', '- Participation exchange-2022/organization.arda-ministry']);
    const [withdrawn] = await store.read(sourcesByIds(['source/gazette']));
    expect(withdrawn).toMatchObject({ withdrawnOn: expect.any(String), publisher: 'The Example Gazette' });
    const tombstones = await store.read(claimsBySubjects(['agreement/framework']));
    expect(tombstones.map(({ standing, retraction }) => [standing, retraction?.on])).toEqual(
      tombstones.map(() => ['RETRACTED', '2022-06-01']),
    );
    const clean = await openEmbedded({ directory: null });
    await importDataset(clean, writtenDataset(without(aDataset(), 'sources/gazette.yaml')));
    expect(await graphHash(store)).toBe(await graphHash(clean));
    await clean.close();
    const back = await importDataset(store, directory);
    expect(back.summary.facts.restored).toBe(retracted.length);
    expect(await graphHash(store)).toBe(expectedHash);
  });

  test('leaves tombstones as they are from then on', async () => {
    const store = getStore();
    await importDataset(store, writtenDataset(aDataset()));
    const smaller = writtenDataset(without(aDataset(), 'sources/gazette.yaml'));
    await importDataset(store, smaller, { today: '2022-06-01' });
    const again = await toldImport(store, smaller, { today: '2022-07-01' });
    expect(again).toMatchObject({ written: false, diff: [] });
  });

  test('retracts what a source no longer says', async () => {
    const store = getStore();
    await importDataset(store, writtenDataset(aDataset()));
    const herald = aDataset()['sources/herald.yaml'] as { mentions?: unknown };
    const report = await toldImport(
      store,
      writtenDataset({ ...aDataset(), 'sources/herald.yaml': { ...herald, mentions: {} } }),
    );
    expect(report.diff.map(diffLine)).toEqual([
      '- official/cai-crane: mention = "source/herald" (source/herald) [retracted]',
      expect.stringMatching(/^~ Official cai-crane “Cai Crane”: mention \["source\/herald"\] → \[\]$/),
    ]);
    const claims = await store.read(claimsBySubjects(['official/cai-crane']));
    expect(claims.find(({ property }) => property === 'mention')?.retraction?.reason).toBe(
      'the source no longer says so',
    );
    const [row] = await store.read(
      rows(cypher`MATCH (:Official {id: 'official/cai-crane'})-[:MENTION]->(s) RETURN count(s)`),
    );
    expect(row).toEqual([0]);
  });

  test('keeps a withdrawn source and its claims as tombstones of the dataset', async () => {
    const gazette = aDataset()['sources/gazette.yaml'] as object;
    const withdrawn = { ...gazette, retracted: { on: '2022-05-02', reason: 'withdrawn by the Gazette' } };
    await importDataset(getStore(), writtenDataset({ ...aDataset(), 'sources/gazette.yaml': withdrawn }));
    const claims = await getStore().read(claimsBySubjects(['agreement/framework']));
    expect(claims.every(({ retraction }) => retraction?.reason === 'withdrawn by the Gazette')).toBe(true);
    const [source] = await getStore().read(sourcesByIds(['source/gazette']));
    expect(source?.withdrawnOn).toBe('2022-05-02');
    const [row] = await getStore().read(rows(cypher`MATCH (n:Agreement) RETURN count(n)`));
    expect(row).toEqual([0]);
  });

  test('keeps the day on which a claim was first written', async () => {
    const store = getStore();
    await importDataset(store, writtenDataset(aDataset()), { today: '2022-05-01' });
    const herald = aDataset()['sources/herald.yaml'] as { source: object };
    const reread = { ...herald, source: { ...herald.source, retrieved: '2022-05-20' } };
    const report = await importDataset(store, writtenDataset({ ...aDataset(), 'sources/herald.yaml': reread }), {
      today: '2022-05-20',
    });
    expect(report.summary.facts.changed).toBeGreaterThan(0);
    const days = await store.read(rows(cypher`MATCH (c:Claim) RETURN DISTINCT c.recordedOn`));
    expect(days).toEqual([['2022-05-01']]);
  });

  test('refuses a store that holds another dataset, unless it is to replace it', async () => {
    const store = getStore();
    const other = { ...manifest, key: 'other' };
    await importDataset(
      store,
      writtenDataset({ ...without(aDataset(), 'sources/gazette.yaml'), 'dataset.yaml': other }),
    );
    await expect(importDataset(store, writtenDataset(aDataset()))).rejects.toMatchObject({
      code: 'CONFIGURATION',
      message: expect.stringContaining('"other"'),
    });
    await importDataset(store, writtenDataset(aDataset()), { replace: true });
    expect(await graphHash(store)).toBe(expectedHash);
  });

  test('refuses a faulty dataset before it touches the store', async () => {
    const { store, calls } = countingStore(getStore());
    const faulty = writtenDataset({
      ...aDataset(),
      'x.yaml': { source: aSource(), events: { e: aMeeting({ places: 'x' }) } },
    });
    await expect(importDataset(store, faulty)).rejects.toMatchObject({ code: 'INVALID_DATASET' });
    expect(calls()).toEqual([]);
  });
});

describe('a graph', () => {
  test('is the same whatever the names of the folders and the order of records', async () => {
    const { 'dataset.yaml': head, ...files } = aDataset();
    const turned = Object.entries(files).map(([path, content]) => {
      const sections = Object.entries(content as Record<string, Record<string, unknown>>).reverse();
      const records = sections.map(
        ([key, value]) => [key, Object.fromEntries(Object.entries(value).reverse())] as const,
      );
      return [`z/${path.slice(path.indexOf('/') + 1)}`, Object.fromEntries(records)] as const;
    });
    const store = await openEmbedded({ directory: null });
    const shuffled = Object.fromEntries<unknown>([...turned.reverse(), ['dataset.yaml', head]]);
    await importDataset(store, writtenDataset(shuffled), { batchSize: 3 });
    expect(await graphHash(store)).toBe(expectedHash);
    await store.close();
  });

  test('is the same whatever the order of sources and claims', () => {
    const { dataset, sources } = checked(aDataset());
    const claims: Claim[] = sources.flatMap((source) => source.claims.map(({ claim }) => claim));
    const graph = graphOf(dataset, sources, claims);
    const shuffle = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
    fc.assert(
      fc.property(shuffle(sources), shuffle(claims), (someSources, someClaims) => {
        expect(graphOf(dataset, someSources, someClaims)).toEqual(graph);
      }),
      { numRuns: 50 },
    );
  });

  test('is the same after any sequence of subsets of its sources', async () => {
    const optional = ['sources/herald.yaml', 'sources/gazette.yaml'];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.subarray(optional), { maxLength: 4 }), async (history) => {
        const store = await openEmbedded({ directory: null });
        for (const left of [...history, []]) {
          await importGraph(store, datasetGraph(checked(without(aDataset(), ...left))));
        }
        expect(await graphHash(store)).toBe(expectedHash);
        await store.close();
      }),
      { numRuns: 10 },
    );
  });
});
