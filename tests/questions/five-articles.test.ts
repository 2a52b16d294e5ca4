import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  EditionsOfSeriesDocument,
  EncountersOfPairDocument,
  HowConnectedDocument,
  MetInPeriodDocument,
  PlannedOnlyDocument,
  RestsOnInferredDateDocument,
  WhomHasMetDocument,
} from '../../src/generated/operations.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { allNodes, DATA, parleyOn, type Parley } from './asked.ts';

const FIVE = [
  'chinamil-2021-04-23-tenth-consultation',
  'chinamil-2022-04-23-seventh-exchange',
  'sggp-2024-08-21-giang-dong-jun',
  'vna-2022-04-seventh-exchange',
  'vns-2025-04-ninth-exchange',
];

describeOnEachStore('five articles alone answer', (getStore) => {
  let parley: Parley;
  const directory = mkdtempSync(join(tmpdir(), 'parley-five-'));
  beforeAll(async () => {
    cpSync(join(DATA, 'dataset.yaml'), join(directory, 'dataset.yaml'));
    cpSync(join(DATA, 'registers'), join(directory, 'registers'), { recursive: true });
    for (const name of FIVE) cpSync(join(DATA, 'sources', `${name}.yaml`), join(directory, 'sources', `${name}.yaml`));
    parley = await parleyOn(getStore(), directory);
  }, 300_000);
  afterAll(async () => {
    await parley.close();
    rmSync(directory, { recursive: true });
  });

  test('whom Phan Văn Giang met: Wei Fenghe once, Dong Jun twice, nobody else', async () => {
    const { official } = await parley.ask(WhomHasMetDocument, {});
    const met = official!.encounters.nodes.map(({ officials, when, strength, independentSources }) => [
      officials.map((one) => one.name).find((name) => name !== official!.name),
      when?.edtf,
      strength,
      independentSources,
    ]);
    expect(met).toEqual([
      ['Dong Jun', '2025-04-17', 'TALKS', 1],
      ['Dong Jun', '2024-08-20', 'TALKS', 1],
      ['Wei Fenghe', '2022-04-23', 'TALKS', 2],
    ]);
  });

  test('the pair of Giang and Dong Jun met twice, as ministers', async () => {
    const { pair } = await parley.ask(EncountersOfPairDocument, {});
    expect([pair!.count, pair!.first?.when?.edtf, pair!.last?.when?.edtf]).toEqual([2, '2024-08-20', '2025-04-17']);
  });

  test('who met from April 2021 to April 2022', async () => {
    const { encounters } = await parley.ask(MetInPeriodDocument, {});
    expect(encounters.nodes.map(({ officials, when }) => [when?.edtf, ...officials.map((one) => one.name)])).toEqual([
      ['2022-04-23', 'Phan Van Giang', 'Wei Fenghe'],
      ['2021-04-23', 'Hoang Xuan Chien', 'Shao Yuanming'],
    ]);
  });

  test('three editions of the exchange, and the first six as missing', async () => {
    const { series } = await parley.ask(EditionsOfSeriesDocument, {});
    expect(series!.editions.map(({ ordinal, event }) => [ordinal, event.when?.edtf])).toEqual([
      [7, '2022-04-23'],
      [8, '2024-04'],
      [9, '2025-04-17'],
    ]);
    expect(series!.missing).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('no chain of meetings joins Shao Yuanming and Dong Jun, but both served the Central Military Commission or not at all', async () => {
    const { paths } = await parley.ask(HowConnectedDocument, { from: 'shao-yuanming', to: 'dong-jun' });
    expect(paths).toMatchObject({ outcome: 'NONE', complete: true, chains: [] });
  });

  test('Wei Fenghe and Dong Jun are joined by Phan Văn Giang, by the seventh exchange and the meeting of August 2024 or a later one', async () => {
    const { paths } = await parley.ask(HowConnectedDocument, {});
    expect(paths!.chains).toHaveLength(1);
    const { hops } = paths!.chains[0]!;
    expect(hops.map(({ from, to }) => [from.name, to.name])).toEqual([
      ['Wei Fenghe', 'Phan Van Giang'],
      ['Phan Van Giang', 'Dong Jun'],
    ]);
    expect(hops[0]!.encounter!.when?.edtf).toBe('2022-04-23');
  });

  test('what was planned only: the welcome at Ta Lung, the invitations to December 2024 and to April 2025', async () => {
    const { events } = await parley.ask(PlannedOnlyDocument, {});
    expect(events.nodes.map((event) => event.id).sort()).toEqual([
      'event/border-defence-friendship-exchange-7-welcome',
      'event/reunification-50th-anniversary-2025',
      'event/vietnam-international-defence-expo-2024',
      'event/vietnam-peoples-army-80th-anniversary-2024',
    ]);
  });

  test('all that rests on inferred dates comes from the two undated articles', async () => {
    const claims = await allNodes(
      async (after) => (await parley.ask(RestsOnInferredDateDocument, { source: null, first: 100, after })).claims,
    );
    const undated = ['source/vna-2022-04-seventh-exchange', 'source/vns-2025-04-ninth-exchange'];
    const dated = claims.filter((claim) => !undated.includes(claim.source.id));
    expect(dated.every((claim) => claim.basis !== null)).toBe(true);
    expect(claims.filter((claim) => claim.source.publishedBasis !== null).length).toBeGreaterThan(50);
    expect(new Set(claims.filter((claim) => claim.property === 'when').map((claim) => claim.source.id))).toEqual(
      new Set(undated),
    );
  });
});
