import { describe, expect, test } from '@jest/globals';
import { CERTAINLY_IN_ORDER, POSSIBLY_IN_ORDER } from '../../../src/graphql/paths/time-order.ts';
import { aMet, ANY, spell, world } from './world.ts';

describe('the best chains', () => {
  test('come shortest first, and after all of a length the next longer ones', async () => {
    const { spelt } = world([aMet('ab'), aMet('bz'), aMet('bc'), aMet('cz'), aMet('ad'), aMet('dz')]);
    expect(await spelt()).toEqual(['abz', 'adz', 'abcz']);
    expect(await spelt({ first: 1 })).toEqual(['abz']);
    expect(await spelt({ first: 10 })).toEqual(['abz', 'adz', 'abcz']);
  });

  test('of one length, those whose weakest hop is closest', async () => {
    const { spelt } = world([
      aMet('ab', { when: '2024-01-01' }),
      aMet('bz', { when: '2024-01-01', type: 'multilateral' }),
      aMet('ac', { when: '2001-01-01', type: 'ceremony' }),
      aMet('cz', { when: '2001-01-01', type: 'patrol' }),
      aMet('ad', { when: '2001-01-01', type: 'ceremony' }),
      aMet('dz', { when: '2001-01-01', type: 'ceremony' }),
    ]);
    expect(await spelt()).toEqual(['adz', 'acz', 'abz']);
  });

  test('among these those whose oldest hop is latest, then those whose ids come first', async () => {
    const { spelt } = world([
      aMet('ab', { when: '2024-01-01' }),
      aMet('bz', { when: '2001-01-01' }),
      aMet('ad', { when: '2010-01-01' }),
      aMet('dz', { when: '2011-01-01' }),
      aMet('ac', { when: '2010-01-01' }),
      aMet('cz', { when: '2030-01-01' }),
    ]);
    expect(await spelt()).toEqual(['acz', 'adz', 'abz']);
  });

  test('rest each hop on the closest meeting of the two, the latest among equals', async () => {
    const { search } = world([
      aMet('az', { id: 'event/old', when: '2001-01-01' }),
      aMet('az', { id: 'event/new', when: '2010-01-01', partOf: 'event/whole' }),
      aMet('azx', { id: 'event/visit', when: '2020-01-01', type: 'visit' }),
    ]);
    const [chain] = (await search()).chains;
    expect(chain?.meetings).toMatchObject([{ event: 'event/new', root: 'event/whole', closeness: 0, attendees: 2 }]);
  });

  test('count a crowd as a gathering, whatever it calls itself', async () => {
    const crowd = 'abcdefghijklmnopqrstuvwxyz0123456789';
    const { search, spelt } = world([aMet(crowd.slice(0, 31).replace('y', 'z'), { id: 'event/crowd' })]);
    expect((await search()).chains[0]?.meetings[0]).toMatchObject({ closeness: 3, attendees: 31 });
    expect(await spelt({ conditions: { ...ANY, closeness: 2 } })).toEqual([]);
    const room = world([aMet(crowd.slice(0, 30).replace('y', 'z'))]);
    expect((await room.search()).chains[0]?.meetings[0]?.closeness).toBe(0);
  });

  test('rest on what comes up to a strength only', async () => {
    const { spelt } = world([aMet('az', { type: 'multilateral' }), aMet('ABc', { type: 'visit' }), aMet('bz')]);
    expect(await spelt()).toEqual(['az', 'abz', 'acbz']);
    expect(await spelt({ conditions: { ...ANY, closeness: 2 } })).toEqual(['abz', 'acbz']);
    expect(await spelt({ conditions: { ...ANY, closeness: 1 } })).toEqual(['abz']);
    expect(await spelt({ conditions: { ...ANY, closeness: 0 } })).toEqual([]);
  });

  test('keep clear of officials, and of events with all their parts', async () => {
    const { spelt } = world([
      aMet('az', { partOf: 'event/whole' }),
      aMet('ab'),
      aMet('bz', { id: 'event/bz' }),
      aMet('acz', { partOf: 'event/bz' }),
    ]);
    expect(await spelt({ conditions: { ...ANY, avoidedOfficials: new Set(['b']) } })).toEqual(['az', 'acz']);
    expect(await spelt({ conditions: { ...ANY, avoidedEvents: new Set(['event/whole']) } })).toContain('abz');
    expect(await spelt({ conditions: { ...ANY, avoidedEvents: new Set(['event/bz']) } })).toEqual(['az']);
  });
});

describe('chains in the order of time', () => {
  test('have no hop before the one in front of it', async () => {
    const there = [aMet('ab', { when: '2020-01-01' }), aMet('bz', { when: '2020-01-02' })];
    const back = [aMet('ab', { when: '2020-01-02' }), aMet('bz', { when: '2020-01-01' })];
    for (const order of [CERTAINLY_IN_ORDER, POSSIBLY_IN_ORDER]) {
      expect(await world(there).spelt({ order })).toEqual(['abz']);
      expect(await world(back).spelt({ order })).toEqual([]);
      expect(await world([aMet('ab'), aMet('bz')]).spelt({ order })).toEqual(['abz']);
    }
  });

  test('are certain only where no day that the dates can mean speaks against it', async () => {
    const { spelt } = world([
      aMet('ab', { when: '2020-01-01/2020-12-31' }),
      aMet('bc', { when: '2020-03-03' }),
      aMet('cz', { when: '2020-01-01/2020-06-30' }),
    ]);
    expect(await spelt({ order: POSSIBLY_IN_ORDER })).toEqual(['abcz']);
    expect(await spelt({ order: CERTAINLY_IN_ORDER })).toEqual([]);
    const tight = world([
      aMet('ab', { when: '2020-05-01/2020-05-31' }),
      aMet('bc', { when: '2020-01-01/2020-12-31' }),
      aMet('cz', { when: '2020-01-01/2020-04-30' }),
    ]);
    expect(await tight.spelt({ order: POSSIBLY_IN_ORDER })).toEqual([]);
  });

  test('rest a hop on a weaker or earlier meeting where the best one comes too late', async () => {
    const { search } = world([
      aMet('ab', { id: 'event/best', when: '2022-01-01' }),
      aMet('ab', { id: 'event/fits', when: '2020-01-01', type: 'visit' }),
      aMet('bz', { when: '2021-01-01' }),
    ]);
    const [chain] = (await search({ order: CERTAINLY_IN_ORDER })).chains;
    expect(chain?.meetings.map(({ event }) => event)[0]).toBe('event/fits');
  });

  test('rest on no undated event', async () => {
    const { spelt } = world([aMet('az', { when: null })]);
    expect(await spelt({ order: POSSIBLY_IN_ORDER })).toEqual([]);
    expect(await spelt()).toEqual(['az']);
  });

  test('are told apart from there being only longer ones', async () => {
    const late = aMet('az', { when: null });
    const round = Array.from('bcdz').map((to, i) => aMet(`${'abcd'[i] ?? ''}${to}`, { when: `2020-01-0${i + 1}` }));
    const { search } = world([late, ...round]);
    expect((await search({ order: CERTAINLY_IN_ORDER, maxHops: 3 })).ending).toBe('HOPS');
    expect((await search({ order: CERTAINLY_IN_ORDER, maxHops: 4 })).chains.map(spell)).toEqual(['abcdz']);
    expect((await world([late]).search({ order: CERTAINLY_IN_ORDER })).ending).toBe('EXHAUSTED');
  });
});

describe('a search', () => {
  const far = [aMet('ab'), aMet('bc'), aMet('cz')];

  test('tells why it ended', async () => {
    expect((await world(far).search({ maxHops: 2 })).ending).toBe('HOPS');
    expect((await world(far).search({ maxHops: 3, first: 1 })).ending).toBe('ENOUGH');
    expect((await world(far.slice(1)).search()).ending).toBe('EXHAUSTED');
    expect((await world(far).search({ budget: 3 })).ending).toBe('BUDGET');
    expect((await world(far).search({ late: () => true })).ending).toBe('DEADLINE');
    expect((await world(far).search({ step: () => Promise.resolve('DEADLINE') })).ending).toBe('DEADLINE');
  });

  test('gives the chains that it has when the budget is spent', async () => {
    const { search } = world([aMet('az'), ...far]);
    expect(await search({ budget: 5 })).toMatchObject({
      chains: [{ officials: ['a', 'z'] }],
      ending: 'BUDGET',
      looked: { hops: 1, attendances: 4 },
    });
    const hall = world([aMet('abcdefghijkz', { type: 'multilateral' })]);
    expect(await hall.search({ pairsBudget: 5 })).toMatchObject({
      chains: [{ officials: ['a', 'z'] }],
      ending: 'BUDGET',
    });
  });

  test('gives the chains that it has when time is up between two of them', async () => {
    let asked = 0;
    const { search } = world([aMet('abcdefghijkz')]);
    const found = await search({ first: 9, late: () => (asked += 1) > 8 });
    expect(found.ending).toBe('DEADLINE');
    expect(found.chains.map(spell)).toEqual(['az', 'abz', 'acz'].slice(0, found.chains.length));
    expect(found.chains.length).toBeGreaterThan(0);
  });

  test('says what it looked at', async () => {
    const looked = { hops: 3, officials: 4, events: 3, attendances: 6 };
    expect((await world(far).search({ first: 1 })).looked).toEqual(looked);
    expect((await world(far, 99).search({ first: 1 })).looked).toEqual(looked);
  });

  test('asks for one level at a time, from the end where less was attended, for a hall as often as for one official', async () => {
    const { search, asked } = world([aMet('abc'), aMet('abd'), aMet('abe'), aMet('by'), aMet('yz')]);
    await search({ first: 1 });
    expect(asked).toEqual(['z', 'y', 'a']);
    const hall = world([aMet('abcdefghij'), aMet('jz')]);
    await hall.search({ first: 1 });
    expect(hall.asked).toEqual(['a', 'z']);
  });

  test('goes round a hub, of whom few others are needed', async () => {
    const hub = Array.from('ghijklmn').map((other) => aMet(`b${other}`));
    const { search, asked } = world([aMet('ab'), ...hub, aMet('cde'), aMet('ex'), aMet('cx'), aMet('xz'), aMet('bd')]);
    expect((await search({ first: 1 })).chains.map(spell)).toEqual(['abdcxz']);
    expect(asked.join(' ')).not.toContain('b');
  });

  test('reads both ends at once where that is little', async () => {
    const { search, asked } = world([aMet('ab'), aMet('bz')], 4);
    expect((await search({ first: 1 })).chains.map(spell)).toEqual(['abz']);
    expect(asked).toEqual(['az']);
  });

  test('reads only the names of a large level, and then what joins those on a chain', async () => {
    const around = (hub: string, others: string) => Array.from(others).map((other) => aMet(`${hub}${other}`));
    const meetings = [aMet('ab'), ...around('b', 'cdefgh'), ...around('y', 'cijklm'), aMet('yz')];
    const whole = await world(meetings).search({ first: 1 });
    const named = await world(meetings).search({ first: 1, detailedMax: 3 });
    expect(named.chains).toEqual(whole.chains);
    expect(named.chains.map(spell)).toEqual(['abcyz']);
    expect([whole.looked.hops, named.looked.hops]).toEqual([4, 4]);
    expect([whole.looked.events, named.looked.events]).toEqual([9, 4]);
  });

  test('counts names as it counts attendances', async () => {
    const { search } = world([aMet('ab'), aMet('bc'), aMet('cz')]);
    expect(await search({ detailedMax: 0, budget: 3 })).toMatchObject({ chains: [], ending: 'BUDGET' });
    expect((await search({ detailedMax: 0, first: 1 })).looked.attendances).toBeGreaterThan(6);
  });

  test('reads no event twice, and of the last level only what joins the ends', async () => {
    const meetings = [aMet('ab'), aMet('bc'), aMet('cz'), aMet('cw'), aMet('ce'), aMet('ef')];
    const { search } = world(meetings);
    expect((await search({ first: 9 })).looked).toMatchObject({ events: 6, attendances: 12 });
    expect((await search({ maxHops: 3 })).looked).toMatchObject({ events: 3, attendances: 6 });
  });
});
