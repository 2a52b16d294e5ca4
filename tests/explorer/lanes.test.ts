import { describe, expect, test } from '@jest/globals';
import type { EncounterRowFragment } from '../../src/generated/explorer.ts';
import { dayNumber, domainOf, lanesOf, ticksOf } from '../../src/explorer/explore/lanes/lanes.ts';
import { columnsOf, laneHit } from '../../src/explorer/explore/lanes/paint-lanes.ts';
import { dayBehind } from '../../src/explorer/explore/period.ts';

const ARDA = { id: 'place/arda', name: 'Arda' };

/** An encounter of two officials of Arda, undated unless a date is given. */
function anEncounter(
  a: string,
  b: string,
  [edtf, earliest, latest]: readonly [string?, string?, string?] = [],
): EncounterRowFragment {
  const official = (slug: string) => ({ id: `official/${slug}`, name: slug, country: ARDA });
  const when =
    edtf === undefined ? null : { edtf, text: edtf, earliest: earliest ?? edtf, latest: latest ?? earliest ?? edtf };
  const event = { id: `event/${a}-${b}`, name: `${a} and ${b}` };
  const officials = [official(a), official(b)];
  return {
    id: `encounter/${a}-${b}-${edtf ?? ''}`,
    when,
    strength: 'TALKS',
    independentSources: 1,
    officials,
    event,
    places: [],
  };
}

const bar = (encounters: readonly EncounterRowFragment[]) => lanesOf(encounters, [])[0]?.bars[0];

describe('lanes', () => {
  test('an encounter is in the lanes of both, those asked for first, then the most met', () => {
    const encounters = [
      anEncounter('ann', 'bob', ['2024-01-01']),
      anEncounter('bob', 'eve', ['2023-01-01']),
      anEncounter('eve', 'bob'),
    ];
    const lanes = lanesOf(encounters, ['official/ann']);
    expect(lanes.map(({ name, bars, undated }) => [name, bars.length, undated])).toEqual([
      ['ann', 1, 0],
      ['bob', 2, 1],
      ['eve', 1, 1],
    ]);
    expect(lanes[1]?.bars.map(({ encounter }) => encounter.when?.edtf)).toEqual(['2023-01-01', '2024-01-01']);
  });

  test('a bar is over all days that its date can mean, and vague where that is no certain day', () => {
    const day = dayNumber('2024-03-18');
    expect(bar([anEncounter('ann', 'bob', ['2024-03-18'])])).toMatchObject({
      begin: day,
      end: day + 1,
      isVague: false,
    });
    expect(bar([anEncounter('ann', 'bob', ['2024-03-18/2024-03-19', '2024-03-18', '2024-03-19'])])).toMatchObject({
      begin: day,
      end: day + 2,
      isVague: false,
    });
    expect(bar([anEncounter('ann', 'bob', ['2024-03', '2024-03-01', '2024-03-31'])])).toMatchObject({
      begin: day - 17,
      end: day + 14,
      isVague: true,
    });
  });

  test('an open date reaches over the edge and does not stretch the time that is shown', () => {
    const open = anEncounter('ann', 'bob', ['2024-03-18/..', '2024-03-18', '9999-12-31']);
    const lanes = lanesOf([open, anEncounter('ann', 'bob', ['2025-03-18'])], []);
    expect(lanes[0]?.bars[0]?.end).toBe(Infinity);
    const { begin, end } = domainOf(lanes, null, null);
    expect([begin < dayNumber('2024-03-18'), end < dayNumber('2025-06-01')]).toEqual([true, true]);
  });

  test('a chosen period is what is shown, to the day', () => {
    const lanes = lanesOf([anEncounter('ann', 'bob', ['2024-03-18'])], []);
    const [from, to] = [dayNumber('2024-02-01'), dayNumber(dayBehind('2024-02'))];
    expect(domainOf(lanes, from, to)).toEqual({ begin: from, end: from + 29 });
    expect([dayBehind('2023'), dayBehind('2023-12'), dayBehind('2023-12-31')]).toEqual(Array(3).fill('2024-01-01'));
  });

  test('there are no more ticks than there is room for, be it days or centuries', () => {
    const begin = dayNumber('2024-01-01');
    const texts = (days: number) => ticksOf({ begin, end: begin + days }, 800, 80).map(({ text }) => text);
    expect(texts(4)).toEqual(['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05']);
    expect(texts(200)).toEqual(['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06', '2024-07']);
    expect(texts(3000)).toEqual(['2024', '2025', '2026', '2027', '2028', '2029', '2030', '2031', '2032']);
    expect(texts(90_000).length).toBeLessThanOrEqual(10);
  });

  test('a pointer finds the lane by its name and the bar by its time', () => {
    const lanes = lanesOf([anEncounter('ann', 'bob', ['2024-03-18'])], []);
    const columns = columnsOf(lanes, 1000, 200);
    const picture = {
      lanes,
      columns,
      domain: { begin: dayNumber('2024-01-01'), end: dayNumber('2024-12-31') },
      scrolled: 0,
    };
    expect(laneHit(picture, 5, 30)).toMatchObject({ lane: { name: 'ann' }, bar: null });
    const x = columns.left + ((columns.right - columns.left) * 77.5) / 365;
    expect(laneHit(picture, x, 30)?.bar?.encounter.event.name).toBe('ann and bob');
    expect([laneHit(picture, x + 40, 30), laneHit(picture, x, 5), laneHit(picture, x, 150)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
