import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkedDataset, readDataset, type ReadDataset } from '../../graph-import/dataset.ts';
import { pathsBelow } from '../../graph-import/format/dataset-files.ts';
import { graphHash } from '../../graph-import/graph-hash.ts';
import { datasetGraph, importGraph } from '../../graph-import/import.ts';
import { groupBy } from '../../src/domain/group.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { toldImport } from '../graph-import/told-import.ts';
import { describeOnEachStore } from '../store/stores.ts';

const DATA = resolve(import.meta.dirname, '../../data');
const FIVE_ARTICLES = [
  'source/chinamil-2021-04-23-tenth-consultation',
  'source/chinamil-2022-04-23-seventh-exchange',
  'source/sggp-2024-08-21-giang-dong-jun',
  'source/vna-2022-04-seventh-exchange',
  'source/vns-2025-04-ninth-exchange',
];
/** Read as texts whose address is not known. Each file says so. */
const WITHOUT_KNOWN_ADDRESS = [
  'source/vietnamplus-zh-2019-05-27-wei-visit',
  'source/vna-2022-04-seventh-exchange',
  'source/vna-2025-04-09-to-hold-9th-exchange',
];
/** Alone in telling of some things, and one of several to tell of others. */
const TAKEN_AWAY = 'sources/vns-2025-04-ninth-exchange.yaml';

let read: ReadDataset;
beforeAll(async () => {
  read = await readDataset(DATA);
});

const claimsOfAll = () => read.sources.flatMap(({ source, claims }) => claims.map(({ claim }) => ({ source, claim })));

describe('the bundled dataset', () => {
  test('tells of at least 50 events, each with a source that is more than a list of names', () => {
    const events = groupBy(claimsOfAll(), ({ claim }) => (claim.subject.startsWith('event/') ? claim.subject : null));
    expect(events.size).toBeGreaterThanOrEqual(50);
    const unsupported = [...events].filter(([, said]) => said.every(({ source }) => source.kind === 'register'));
    expect(unsupported.map(([event]) => event)).toEqual([]);
  });

  test('names publisher, title, address and day of reading of every article and statement', () => {
    const evidence = read.sources.map(({ source }) => source).filter(({ kind }) => kind !== 'register');
    expect(evidence.length).toBeGreaterThan(100);
    const incomplete = evidence.filter(({ publisher, title, retrieved }) => !publisher || !title || !retrieved);
    expect(incomplete.map(({ id }) => id)).toEqual([]);
    const addresses = evidence.flatMap(({ address }) => address ?? []);
    expect(addresses.filter((address) => !/^https?:\/\/[^/]+\.[^/]+\//.test(address))).toEqual([]);
    expect(evidence.filter(({ address }) => address === null).map(({ id }) => id)).toEqual(WITHOUT_KNOWN_ADDRESS);
  });

  test.each(FIVE_ARTICLES)('says where in its text %s makes each of its claims', (id) => {
    const claims = claimsOfAll().filter(({ source }) => source.id === id);
    expect(claims.length).toBeGreaterThan(30);
    expect(claims.filter(({ claim }) => claim.locator === null).map(({ claim }) => claim.id)).toEqual([]);
  });

  test('gives coordinates only with the source that states them', () => {
    const located = claimsOfAll().filter(({ claim }) => claim.property === 'latitude' || claim.property === 'longitude');
    expect(located.length).toBeGreaterThan(0);
    expect(located.filter(({ source }) => source.address === null)).toEqual([]);
  });

  test('comes to one graph in whatever order its files are read', async () => {
    const { paths } = await pathsBelow(DATA);
    const files = paths
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => ({ path, text: readFileSync(resolve(DATA, path), 'utf8') }));
    const hashes = await Promise.all(
      [files, [...files].reverse(), [...files].sort((a, b) => (a.text < b.text ? -1 : 1))].map(async (ordered) => {
        const store = await openEmbedded({ directory: null });
        await importGraph(store, datasetGraph(checkedDataset(ordered)));
        const hash = await graphHash(store);
        await store.close();
        return hash;
      }),
    );
    expect(new Set(hashes).size).toBe(1);
  });
});

describeOnEachStore('the bundled dataset', (getStore) => {
  const directory = mkdtempSync(join(tmpdir(), 'parley-bundled-'));
  const everywhere = () => toldImport(getStore(), directory);
  beforeAll(async () => {
    cpSync(DATA, directory, { recursive: true });
    await everywhere();
  }, 300_000);
  afterAll(() => {
    rmSync(directory, { recursive: true });
  });

  test('is imported a second time without a change', async () => {
    expect(await everywhere()).toMatchObject({ written: false, diff: [] });
  });

  test('loses exactly what only one source said when that is taken away, and has it again when it comes back', async () => {
    const hash = await graphHash(getStore());
    rmSync(join(directory, TAKEN_AWAY));
    const { diff } = await everywhere();

    const id = `source/${TAKEN_AWAY.slice('sources/'.length, -'.yaml'.length)}`;
    const [its, others] = [claimsOfAll().filter(isOf(id)), claimsOfAll().filter((said) => !isOf(id)(said))];
    const retracted = diff.filter(({ change }) => change === 'retracted');
    expect(idsOf(retracted, 'Claim')).toEqual(its.map(({ claim }) => claim.id).sort());
    expect(idsOf(retracted, 'Source')).toEqual([id]);
    const stillTold = new Set(others.map(({ claim }) => claim.subject));
    const lost = new Set(its.map(({ claim }) => claim.subject).filter((subject) => !stillTold.has(subject)));
    expect(lost.size).toBeGreaterThan(0);
    const removed = diff.filter(({ change }) => change === 'removed').map((entry) => entry.id);
    expect(removed.sort()).toEqual([...lost].sort());
    expect(await graphHash(getStore())).not.toBe(hash);

    cpSync(join(DATA, TAKEN_AWAY), join(directory, TAKEN_AWAY));
    await everywhere();
    expect(await graphHash(getStore())).toBe(hash);
  }, 180_000);
});

const isOf =
  (id: string) =>
  ({ source }: { source: { id: string } }): boolean =>
    source.id === id;

function idsOf(diff: readonly { kind: string; id: string }[], kind: string): string[] {
  return diff
    .filter((entry) => entry.kind === kind)
    .map(({ id }) => id)
    .sort();
}
