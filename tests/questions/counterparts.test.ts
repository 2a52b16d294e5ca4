import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { BetweenMeetingsDocument, ClosestCounterpartsDocument } from '../../src/generated/operations.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { allNodes, parleyOn, type Parley } from './asked.ts';

describeOnEachStore('the bundled dataset tells of counterparts', (getStore) => {
  let parley: Parley;
  beforeAll(async () => {
    parley = await parleyOn(getStore());
  }, 300_000);
  afterAll(() => parley.close());

  test('whom Phan Văn Giang met most often, and that each successor took over from the one before', async () => {
    const { official } = await parley.ask(ClosestCounterpartsDocument, {});
    const [first, second] = official!.counterparts.nodes;
    expect([first!.official.name, second!.official.name]).toEqual(['Dong Jun', 'Wei Fenghe']);
    expect(first!.count).toBeGreaterThanOrEqual(second!.count);
    expect([first!.strength, second!.strength]).toEqual(['TALKS', 'TALKS']);
    expect(second!.first!.id).toBe('encounter/phan-van-giang/wei-fenghe/border-defence-friendship-exchange-6');
    expect(first!.independentSources).toBeGreaterThan(1);
    // The exchange that was announced with him was held with his successor: they met once, elsewhere.
    const liShangfu = official!.counterparts.nodes.find(({ official: { name } }) => name === 'Li Shangfu');
    expect(liShangfu).toMatchObject({ count: 1, first: { when: { text: '27 June 2023' } } });
  });

  test('all of them page by page, the latest first, each once', async () => {
    const whole = await parley.ask(ClosestCounterpartsDocument, { by: 'LAST', first: 50 });
    const nodes = await allNodes(async (after) => {
      const { official } = await parley.ask(ClosestCounterpartsDocument, { by: 'LAST', first: 3, after });
      return official!.counterparts;
    });
    expect(nodes).toEqual(whole.official!.counterparts.nodes);
    expect(nodes).toHaveLength(whole.official!.counterparts.totalCount);
  });

  test('what lies between the meetings of Phan Văn Giang and Dong Jun', async () => {
    const { pair } = await parley.ask(BetweenMeetingsDocument, {});
    const { gaps, sharedCounterparts, sharedPlaces, evidence, count } = pair!;
    expect(gaps.totalCount + 1 + gaps.undated).toBe(count);
    // From a forum of several days: between its last day and the exchange lie fewer than from its first.
    expect(gaps.nodes[0]).toMatchObject({
      leastDays: 215,
      mostDays: 217,
      certain: true,
      before: { when: { text: '12–14 September 2024' } },
      after: { when: { text: '17 April 2025' } },
    });
    const both = sharedCounterparts.nodes.map(({ official: { name } }) => name);
    expect(both).toEqual(expect.arrayContaining(['Luong Tam Quang', 'Pham Minh Chinh']));
    expect(sharedPlaces.nodes[0]).toMatchObject({ place: { id: 'place/beijing' }, encounters: 3 });
    expect(evidence.sources.totalCount).toBeGreaterThanOrEqual(evidence.publisherCount);
    expect(evidence.publisherCount).toBeGreaterThanOrEqual(evidence.independentSources);
  });

  test('of two who never met that nothing lies between them, but whom and what they share', async () => {
    const { pair } = await parley.ask(BetweenMeetingsDocument, { a: 'wei-fenghe', b: 'dong-jun' });
    expect(pair).toMatchObject({ count: 0, gaps: { totalCount: 0 }, evidence: { independentSources: 0 } });
    expect(pair!.sharedCounterparts.nodes[0]?.official.name).toBe('Phan Van Giang');
  });
});
