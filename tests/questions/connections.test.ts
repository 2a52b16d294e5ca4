import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { HowConnectedDocument, HowWordCouldPassDocument } from '../../src/generated/operations.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { parleyOn, type Parley } from './asked.ts';

describeOnEachStore('the bundled dataset tells of connections', (getStore) => {
  let parley: Parley;
  beforeAll(async () => {
    parley = await parleyOn(getStore());
  }, 300_000);
  afterAll(() => parley.close());

  test('the three best chains, the direct ones first, the weakest step of each said', async () => {
    const { paths } = await parley.ask(HowConnectedDocument, {});
    expect(paths!.chains.map(({ weakest, hops }) => [weakest, ...hops.map(({ to }) => to.name)])).toEqual([
      ['TALKS', 'Phan Van Giang', 'Dong Jun'],
      ['CO_CHAIRED', 'Hoang Xuan Chien', 'Dong Jun'],
      ['TALKS', 'Phan Van Giang', 'Le Hoai Trung', 'Dong Jun'],
    ]);
  });

  test('word could pass from Fan Changlong to Dong Jun, and not back', async () => {
    const there = await parley.ask(HowWordCouldPassDocument, {});
    for (const { hops } of there.paths!.chains) {
      const days = hops.map(({ occasion }) => occasion.when!.edtf);
      expect(days).toEqual([...days].sort());
    }
    expect(there.paths!.chains).toHaveLength(3);
    const back = await parley.ask(HowWordCouldPassDocument, { from: 'dong-jun', to: 'fan-changlong' });
    expect(back.paths!.chains).toEqual([]);
    const { chains } = (
      await parley.ask(HowWordCouldPassDocument, { avoid: { officials: ['phan-van-giang', 'hoang-xuan-chien'] } })
    ).paths!;
    expect(chains.flatMap(({ hops }) => hops.map(({ to }) => to.name))).not.toContain('Phan Van Giang');
  });
});
