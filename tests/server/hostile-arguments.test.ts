import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomOf } from '../../bench/graph/random.ts';
import { importDataset } from '../../graph-import/import.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/port.ts';
import { graphOfSeed } from '../fuzz/any-graph.ts';
import { argumentsRun, hostileArguments, type HostileArgument } from '../fuzz/hostile-arguments.ts';
import { materialOf } from '../fuzz/material.ts';
import { removeDatasets, writtenDataset } from '../graph-import/a-dataset.ts';
import { served } from './served.ts';
import { aTinyApi } from './tiny-api.ts';

// The long form, all of them on both stores: `npm run fuzz -- hostile`.
describe('hostile values in arguments', () => {
  let store: Store;
  let all: HostileArgument[];
  beforeAll(async () => {
    store = await openEmbedded({ directory: null });
    await importDataset(store, writtenDataset(graphOfSeed(16).files));
    all = hostileArguments(randomOf(1), await materialOf(store));
  });
  afterAll(async () => {
    await store.close();
    removeDatasets();
  });

  /** Some, of most places in the schema. */
  const some = (): HostileArgument[] => all.filter((_, index) => index % 11 === 0);

  test('are refused with a code and a way out, or answered, and learn nothing of the server', async () => {
    const server = await served({ store });
    const { faults, refusals } = await argumentsRun(server, some());
    expect(faults).toEqual([]);
    expect(refusals.length).toBeGreaterThan(some().length * 0.8);
    expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('reach every argument of every field, and every field of its input', () => {
    const places = new Set(all.map(({ place }) => place));
    expect(places).toContain('Query.events(filter.period.from)');
    expect(places).toContain('PairEvidence.sources(after)');
    expect(places).toContain('Query.network(around)');
    expect(places.size).toBeGreaterThan(500);
  });

  test('find a defect: a field that fails, and one that answers what it should refuse', async () => {
    const server = await served({ api: aTinyApi().api });
    const place = { place: '', variables: {}, isRefused: true };
    const { faults } = await argumentsRun(server, [
      { ...place, name: 'fails', query: '{ fails(text: "broken") }' },
      { ...place, name: 'answers', query: '{ echo(text: "") }' },
    ]);
    expect(faults).toEqual([
      expect.stringMatching(/^fails: refused with INTERNAL_SERVER_ERROR/),
      expect.stringMatching(/^answers: answered/),
    ]);
  });

  test('that look like Cypher are texts that match nothing', async () => {
    const query = 'query($n: String) { officials(filter: { name: $n }) { nodes { id } } }';
    const answer = await (await served()).ask(query, { n: `x"}) DETACH DELETE n //' OR 1=1 \`MATCH (n)` });
    expect(answer.json).toEqual({ data: { officials: { nodes: [] } } });
  });
});
