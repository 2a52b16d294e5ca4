import { describe, expect, test } from '@jest/globals';
import { hostingOf, leadsOf, type CastEvent } from '../../src/domain/edition-cast.ts';
import type { EntityRecord } from '../../src/domain/model.ts';

type Participation = EntityRecord<'Participation'>;
type Named = [official: string, country: string | null, over?: Partial<Participation>];

/** An event at a place in each of the countries, with the officials named in it. */
function cast(over: { countries?: string[]; named?: Named[]; event?: Partial<CastEvent['event']> } = {}): CastEvent {
  return {
    event: { id: 'event/e', status: 'held', mode: 'in person', ...over.event },
    places: (over.countries ?? []).map((country) => ({ id: `gate-of-${country}`, countries: [country] })),
    cast: (over.named ?? []).map(([official, country, part]) => ({
      country,
      part: { id: official, participant: official, attendance: 'attended', role: [], ...part } as Participation,
    })),
  };
}
const HOST: Partial<Participation> = { role: ['host'] };
const countriesOf = (whole: CastEvent, ...parts: CastEvent[]) =>
  hostingOf({ whole, parts }).countries.map(({ country }) => country);

describe('who hosted', () => {
  test('is who is named as host, and where it was: both count', () => {
    expect(countriesOf(cast({ countries: ['brun'], named: [['ann', 'arda', HOST]] }))).toEqual(['arda', 'brun']);
  });

  test('is by the parts only where the edition itself says nothing', () => {
    const part = cast({ countries: ['brun'] });
    expect(countriesOf(cast({ countries: ['arda'] }), part)).toEqual(['arda']);
    expect(hostingOf({ whole: cast(), parts: [part] })).toMatchObject({
      rule: 'PARTS',
      countries: [{ country: 'brun' }],
    });
  });

  test('is not known where only a body of no country hosted, at no place', () => {
    const whole = cast({ named: [['league', null, HOST]] });
    expect(hostingOf({ whole, parts: [] })).toEqual({ rule: 'NOT_KNOWN', countries: [], hosts: [whole.cast[0]?.part] });
  });

  test('is not who was only announced for what was held, nor where people sat before their screens', () => {
    expect(countriesOf(cast({ named: [['ann', 'arda', { ...HOST, attendance: 'announced' }]] }))).toEqual([]);
    expect(countriesOf(cast({ countries: ['arda'], event: { mode: 'virtual' } }))).toEqual([]);
  });

  test('of what is only announced is who is to host, but not who is said not to come', () => {
    const planned = { status: 'announced' as const };
    const named: Named[] = [
      ['ann', 'arda', { ...HOST, attendance: 'announced' }],
      ['ben', 'brun', { ...HOST, attendance: 'absent' }],
    ];
    expect(countriesOf(cast({ event: planned, named }))).toEqual(['arda']);
  });
});

describe('who led a side', () => {
  const ledBy = (whole: CastEvent, ...parts: CastEvent[]) =>
    leadsOf({ whole, parts }).map(({ country, rule, leaders }) => [country, rule, leaders.map(({ id }) => id)]);

  test('is who headed the delegation, else who chaired, else who did so at a part', () => {
    const named: Named[] = [
      ['ann', 'arda', { role: ['delegation head'] }],
      ['abe', 'arda', { role: ['co-chair'] }],
      ['ben', 'brun', { role: ['co-chair'] }],
      ['cid', 'crag', {}],
    ];
    const part = cast({ named: [['cal', 'crag', { role: ['delegation head'] }]] });
    expect(ledBy(cast({ named }), part)).toEqual([
      ['arda', 'HEADED', ['ann']],
      ['brun', 'CHAIRED', ['ben']],
      ['crag', 'HEADED_PART', ['cal']],
    ]);
  });

  test('is not known of a side whose people were there without such a role', () => {
    expect(ledBy(cast({ named: [['ann', 'arda']] }))).toEqual([['arda', 'NOT_KNOWN', []]]);
  });

  test('is who came, not who had been announced', () => {
    const head = (attendance: Participation['attendance']) => ({ role: ['delegation head' as const], attendance });
    const named: Named[] = [
      ['cai', 'brun', head('announced')],
      ['ben', 'brun', head('attended')],
    ];
    expect(ledBy(cast({ named }))).toEqual([['brun', 'HEADED', ['ben']]]);
  });
});
