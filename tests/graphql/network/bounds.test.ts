import { describe, expect, test } from '@jest/globals';
import type { AttendedEvent } from '../../../src/domain/attendance.ts';
import { ParleyError } from '../../../src/domain/errors.ts';
import { Meetings } from '../../../src/graphql/network/meetings.ts';
import { neighbourhood } from '../../../src/graphql/network/neighbourhood.ts';
import { Readings } from '../../../src/graphql/network/readings.ts';
import { TiesForm } from '../../../src/graphql/network/ties-form.ts';
import type { NetworkAttendance, NetworkStart } from '../../../src/store/network.ts';

interface Met {
  /** Who was there, a letter each. */
  who: string;
  type: AttendedEvent['type'];
  day: string;
}

function attendancesAt({ who, type, day }: Met, at: number): NetworkAttendance[] {
  const id = `event/${at}`;
  const event = { id, type, earliest: day, latest: day, sortKey: `${day}/${day}/${id}`, path: [id], when: day };
  const rest = { role: [], country: null, asOne: true, asOther: true, voices: [], attendees: who.length };
  return Array.from(who).map((official) => ({
    event: { ...event, matching: true },
    id: `participation/${at}/${official}`,
    official,
    ...rest,
  }));
}

/** Ties around `a` among some meetings, given as the store gives them: the latest first. */
function ties(
  meetings: readonly Met[],
  over: { budget?: number; pairs?: number; links?: number; first?: number } = {},
) {
  const { budget = 1000, pairs = 1000, links = 1000, first = 100 } = over;
  const events = meetings.map(attendancesAt).sort(([a], [b]) => (a!.event.sortKey < b!.event.sortKey ? 1 : -1));
  const networkAttendances = ({ of, ids }: NetworkStart, _filter: unknown, limit: number) => {
    const theirs = (event: NetworkAttendance[]) => event.filter(({ official }) => ids.includes(official));
    const found =
      of === 'AMONG'
        ? events.map(theirs).filter((own) => own.length > 1)
        : events.filter((event) => theirs(event).length > 0);
    return Promise.resolve(found.flat().slice(0, limit));
  };
  const options = { filter: {}, budget, deadline: Date.now() + 60_000 };
  const [nodes, among] = [new Readings({ networkAttendances }, options), new Readings({ networkAttendances }, options)];
  const form = new TiesForm(() => new Meetings({}, pairs), nodes, among);
  const found = neighbourhood({ form, around: ['a'], without: new Set(), hops: 2, first, links });
  return { found, form, nodes, among };
}

const spelt = async ({ found }: ReturnType<typeof ties>) => (await found).nodes.map(({ id }) => id).join('');
const tied = async ({ found }: ReturnType<typeof ties>) =>
  (await found).links.map(({ source, target }) => source + target).join(' ');

describe('ties', () => {
  test('of a crowd weigh less than any others, whatever the crowd calls itself', async () => {
    const crowd = 'abcdefghijklmnopqrstuvwxyz012345';
    const met = [
      { who: crowd, type: 'talks', day: '2024-01-01' },
      { who: 'az', type: 'patrol', day: '2001-01-01' },
    ] as const;
    const drawn = ties(met, { first: 3 });
    expect(await spelt(drawn)).toBe('az01');
    const { links } = await drawn.found;
    expect(links.map(({ tie }) => [tie.closeness, tie.count, tie.gatherings])).toContainEqual([2, 2, 1]);
    const room = ties([{ ...met[0], who: crowd.slice(0, 30).replace('z', '4') }, met[1]]);
    expect(await spelt(room)).toMatch(/^a01234b.*yz$/);
  });

  test('are left out from the weakest, and counted, where there are more than there may be', async () => {
    const met: Met[] = [
      { who: 'abcd', type: 'multilateral', day: '2024-01-01' },
      { who: 'ad', type: 'talks', day: '2001-01-01' },
      { who: 'bd', type: 'ceremony', day: '2001-01-01' },
      { who: 'bd', type: 'ceremony', day: '2001-01-02' },
      { who: 'ab', type: 'ceremony', day: '2022-01-01' },
    ];
    expect(await tied(ties(met))).toBe('ad ab bd ac cd bc');
    const three = ties(met, { links: 3 });
    expect(await tied(three)).toBe('ad ab bd');
    expect((await three.found).linksLeftOut).toBe(3);
    expect(await tied(ties(met, { links: 2 }))).toBe('ad bd');
  });
});

describe('a network', () => {
  const met: Met[] = [
    { who: 'ab', type: 'talks', day: '2001-01-01' },
    { who: 'acd', type: 'talks', day: '2002-01-01' },
    { who: 'ae', type: 'talks', day: '2003-01-01' },
  ];

  test('for which the budget does not suffice is the one of the latest events, each with everybody', async () => {
    expect(await spelt(ties(met, { budget: 7 }))).toBe('aecdb');
    for (const [budget, nodes] of [
      [6, 'aecd'],
      [5, 'aecd'],
      [4, 'ae'],
      [1, 'a'],
    ] as const) {
      const spent = ties(met, { budget });
      expect(await spelt(spent)).toBe(nodes);
      expect([...spent.nodes.shortages]).toEqual(['BUDGET']);
      // Of whom not all is known nothing is counted.
      expect(spent.form.isOpen('a')).toBe(false);
    }
  });

  test('stops weighing pairs, and says so', async () => {
    const drawn = ties(met, { pairs: 2 });
    expect((await drawn.found).nodes.length).toBeLessThan(5);
    expect(drawn.form.spent).toBe(true);
  });

  test('tells that time was up from what is wrong with the store', async () => {
    const failing = (deadline: number, code: 'STORE_TIMEOUT' | 'STORE_UNAVAILABLE') =>
      new Readings(
        { networkAttendances: () => Promise.reject(new ParleyError(code, 'no answer')) },
        { filter: {}, budget: 9, deadline },
      );
    const start: NetworkStart = { of: 'OFFICIALS', ids: ['a'] };
    const late = failing(0, 'STORE_TIMEOUT');
    expect(await late.into(new Meetings({}, 9), start)).toBe(false);
    expect([...late.shortages]).toEqual(['DEADLINE']);
    await expect(failing(0, 'STORE_UNAVAILABLE').into(new Meetings({}, 9), start)).rejects.toThrow('no answer');
    const early = failing(Date.now() + 600_000, 'STORE_TIMEOUT');
    await expect(early.into(new Meetings({}, 9), start)).rejects.toThrow('no answer');
  });
});
