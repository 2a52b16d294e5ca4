import { describe, expect, test } from '@jest/globals';
import type { Claim } from '../../src/domain/claim.ts';
import { aDataset, aMeeting, aRegister, aSource, manifest } from './a-dataset.ts';
import { checked } from './problems.ts';

/** The claims of one more file beside the register. */
function claimsWith(file: Record<string, unknown>): Claim[] {
  const files = { 'dataset.yaml': manifest, 'people.yaml': aRegister(), 'x.yaml': { source: aSource(), ...file } };
  const source = checked(files).sources.find(({ source: { id } }) => id === 'source/x');
  return (source?.claims ?? []).map(({ claim }) => claim);
}

const about = (claims: readonly Claim[], subject: string): Record<string, unknown[]> => {
  const values: Record<string, unknown[]> = {};
  for (const claim of claims.filter((c) => c.subject === subject)) (values[claim.property] ??= []).push(claim.value);
  return values;
};

describe('the claims of a file', () => {
  test('are what its records say, with ids for slugs and numbers for digits', () => {
    const claims = claimsWith({
      events: { e: aMeeting({ editions: { 'border-exchange': 7 }, places: ['north-gate', 'south-gate'] }) },
      places: { bridge: { names: 'Bridge', kind: 'bridge', latitude: '21.5', longitude: 106 } },
      agreements: {
        a: { names: 'A', status: 'signed', parties: ['place/arda', 'organization/arda-ministry'], event: 'e' },
      },
    });
    expect(about(claims, 'event/e')).toMatchObject({
      when: ['2022-04-23'],
      place: ['place/north-gate', 'place/south-gate'],
    });
    expect(about(claims, 'edition/border-exchange/e')).toEqual({
      series: ['series/border-exchange'],
      event: ['event/e'],
      ordinal: [7],
    });
    expect(about(claims, 'participation/e/ben-brook')).toEqual({
      event: ['event/e'],
      participant: ['official/ben-brook'],
      attendance: ['attended'],
      role: ['delegation head', 'guest'],
      tenure: ['tenure/ben-brook/brun-minister'],
    });
    expect(about(claims, 'tenure/ben-brook/brun-minister')).toEqual({
      official: ['official/ben-brook'],
      position: ['position/brun-minister'],
    });
    expect(about(claims, 'place/bridge')).toMatchObject({ latitude: [21.5], longitude: [106] });
    expect(about(claims, 'agreement/a')).toMatchObject({
      party: ['place/arda', 'organization/arda-ministry'],
      event: ['event/e'],
    });
  });

  test('tell a second tenure and a rank apart', () => {
    const claims = claimsWith({
      officials: {
        'ann-archer': {
          tenures: { 'arda-minister#2': { from: '2024' } },
          ranks: { 'Colonel General': { from: '2015-07' } },
        },
      },
    });
    expect(about(claims, 'tenure/ann-archer/arda-minister/2')).toEqual({
      official: ['official/ann-archer'],
      position: ['position/arda-minister'],
      from: ['2024'],
    });
    expect(about(claims, 'rank/ann-archer/colonel-general')).toEqual({
      official: ['official/ann-archer'],
      rank: ['Colonel General'],
      from: ['2015-07'],
    });
  });

  test('name somebody first by the first plain text of a register, elsewhere by an alias', () => {
    const names = ['Arda Republic', { text: '阿尔达', language: 'zh' }, 'Republic of Arda'];
    const kinds = (source: Record<string, unknown>): unknown[] =>
      claimsWith({ source: aSource({ ...source }), places: { arda: { names } } }).map(({ name }) => [
        name?.kind,
        name?.script,
      ]);
    expect(kinds({ kind: 'register' })).toEqual([
      ['primary', 'Latn'],
      ['alias', 'Hans'],
      ['alias', 'Latn'],
    ]);
    expect(kinds({ kind: 'article' })).toEqual([
      ['alias', 'Latn'],
      ['alias', 'Hans'],
      ['alias', 'Latn'],
    ]);
  });

  test('rest on the closest passage, basis and certainty', () => {
    const claims = claimsWith({
      passages: { lead: { paragraph: 1, characters: [0, 9] }, end: { paragraph: 9, sha256: 'b'.repeat(64) } },
      topics: { t: { at: 'lead', confidence: 0.9, names: ['T', { value: 'U', at: 'end', basis: 'the caption' }] } },
    });
    const lead = { paragraph: 1, characters: [0, 9], sha256: null };
    const end = { paragraph: 9, characters: null, sha256: 'b'.repeat(64) };
    expect(claims).toMatchObject([
      { value: 'T', locator: lead, basis: null, confidence: 0.9 },
      { value: 'U', locator: end, basis: 'the caption', confidence: 0.9 },
    ]);
  });

  test('count from the last day on which the source can have been published', () => {
    const day = (source: Record<string, unknown>): string | undefined =>
      claimsWith({ source: aSource(source), topics: { t: { names: 'T' } } })[0]?.firstSeen;
    expect(day({ published: '2022-04-24' })).toBe('2022-04-24');
    expect(day({ published: '2022-03' })).toBe('2022-03-31');
    // What was read on a day had been published by then.
    expect(day({ published: '2022' })).toBe('2022-05-01');
    expect(day({ published: undefined })).toBe('2022-05-01');
  });

  test.each([
    ['announced', 'planned'],
    ['postponed', 'reported'],
    ['cancelled', 'reported'],
  ])('of an event that is %s are plans, its names and editions reported, its status %s', (status, ofStatus) => {
    const claims = claimsWith({
      events: {
        e: {
          names: 'E',
          type: 'talks',
          status,
          when: '2023',
          participants: { 'ann-archer': {} },
          editions: { 'border-exchange': 8 },
        },
      },
    });
    const plans = claims.filter(({ assertion }) => assertion === 'planned').map(({ property }) => property);
    expect(plans.sort()).toEqual(
      ['attendance', 'event', 'participant', 'type', 'when', ...(ofStatus === 'planned' ? ['status'] : [])].sort(),
    );
    expect(about(claims, 'participation/e/ann-archer')).toMatchObject({ attendance: ['announced'] });
  });

  test('of an invitation are plans even where the event was held', () => {
    const claims = claimsWith({ events: { e: aMeeting({ bodies: { 'arda-ministry': { attendance: 'invited' } } }) } });
    expect(
      claims.filter(({ assertion }) => assertion === 'planned').map(({ property, value }) => [property, value]),
    ).toEqual([['attendance', 'invited']]);
  });

  test('that the place of a record implies are made once, at the best passage', () => {
    const { sources } = checked(aDataset());
    const herald = sources.find(({ source }) => source.id === 'source/herald');
    const tenures = herald?.claims.filter(({ claim }) => claim.subject === 'tenure/ben-brook/brun-minister') ?? [];
    expect(tenures.map(({ claim }) => claim.property)).toEqual(['official', 'position']);
  });
});
