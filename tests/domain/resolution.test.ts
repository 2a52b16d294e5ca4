import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Claim } from '../../src/domain/claim.ts';
import type { Property } from '../../src/domain/property.ts';
import { resolveProperty } from '../../src/domain/resolution.ts';
import { judgeClaims } from '../../src/domain/standing.ts';
import { aClaim } from './claims.ts';

const when: Property = { type: 'date', doc: '' };
const rank: Property = { type: 'text', doc: '' };
const status: Property = { type: 'enum', values: [], evolving: { final: 'held' }, doc: '' };
const place: Property = { type: 'ref', to: ['Place'], many: true, doc: '' };

const standings = (property: Property, claims: Claim[]): string[] =>
  judgeClaims(property, claims, resolveProperty(property, claims)).map((claim) => claim.standing);

describe('of several claims about one fact', () => {
  test('a plan counts only until something is reported', () => {
    const plan = aClaim({ value: '2001-09-07', assertion: 'planned', firstSeen: '2001-08-01' });
    expect(resolveProperty(when, [plan])?.values).toEqual(['2001-09-07']);
    const report = aClaim({ value: '2002-04-11', source: 'source/b', firstSeen: '2002-04-12' });
    const fact = resolveProperty(when, [plan, report]);
    expect(fact?.values).toEqual(['2002-04-11']);
    expect(fact?.superseded).toEqual([plan]);
    expect(fact?.against).toEqual([]);
  });

  test('what is stated comes before what is inferred, even when more sources infer', () => {
    const stated = aClaim({ property: 'rank', value: 'General', source: 'source/a' });
    const inferred = ['b', 'c'].map((s) =>
      aClaim({ property: 'rank', value: 'Colonel', source: `source/${s}`, basis: 'the uniform in a picture' }),
    );
    expect(resolveProperty(rank, [...inferred, stated])?.values).toEqual(['General']);
  });

  test('the value that more sources give is preferred and the other is kept as a contradiction', () => {
    const two = ['a', 'b'].map((s) => aClaim({ property: 'rank', value: 'General', source: `source/${s}` }));
    const one = aClaim({ property: 'rank', value: 'Lieutenant General', source: 'source/c', firstSeen: '2009-01-01' });
    const fact = resolveProperty(rank, [one, ...two]);
    expect(fact?.values).toEqual(['General']);
    expect(fact?.against).toEqual([one]);
    expect(standings(rank, [...two, one]).sort()).toEqual(['CONTRADICTED', 'PREFERRED', 'SUPPORTING']);
  });

  test('a month agrees with a day in it, and the day is preferred because it says more', () => {
    const month = aClaim({ value: '2001-02', source: 'source/a', firstSeen: '2009-01-01' });
    const day = aClaim({ value: '2001-02-03', source: 'source/b' });
    const fact = resolveProperty(when, [month, day]);
    expect(fact?.values).toEqual(['2001-02-03']);
    expect(fact?.against).toEqual([]);
    expect(fact?.support).toHaveLength(2);
  });

  test('of what changes with time the latest word counts, and earlier words are history, not disagreement', () => {
    const postponed = aClaim({ property: 'status', value: 'postponed', firstSeen: '2001-01-01' });
    const held = aClaim({ property: 'status', value: 'held', source: 'source/b', firstSeen: '2001-06-01' });
    const fact = resolveProperty(status, [held, postponed]);
    expect(fact?.values).toEqual(['held']);
    expect(fact?.superseded).toEqual([postponed]);
    expect(fact?.against).toEqual([]);
  });

  test('a plan made anew after a postponement is the latest word', () => {
    const postponed = aClaim({ property: 'status', value: 'postponed', firstSeen: '2001-01-01' });
    const anew = aClaim({ property: 'status', value: 'announced', assertion: 'planned', firstSeen: '2001-03-01' });
    expect(resolveProperty(status, [postponed, anew])?.values).toEqual(['announced']);
  });

  test('what was reported as held stays held, whatever is told later of how it came about', () => {
    const held = aClaim({ property: 'status', value: 'held', firstSeen: '2001-06-01' });
    const later = aClaim({ property: 'status', value: 'postponed', source: 'source/b', firstSeen: '2009-01-01' });
    const fact = resolveProperty(status, [later, held]);
    expect(fact?.values).toEqual(['held']);
    expect(fact?.against).toEqual([]);
  });

  test('a set takes what everybody says', () => {
    const claims = ['place/b', 'place/a'].map((value) => aClaim({ property: 'place', value }));
    expect([...(resolveProperty(place, claims)?.values ?? [])].sort()).toEqual(['place/a', 'place/b']);
  });

  test('a retracted claim counts for nothing, and a fact without a live claim is gone', () => {
    const claim = aClaim({ retraction: { on: '2001-05-01', reason: 'corrected by the paper' } });
    expect(resolveProperty(when, [claim])).toBeNull();
    expect(standings(when, [claim])).toEqual(['RETRACTED']);
  });

  test('the order in which they come never matters', () => {
    const someClaim = fc
      .record({
        value: fc.constantFrom('2001', '2001-02', '2001-02-03', '2001-02-04', '2001-02-03/2001-02-05'),
        source: fc.constantFrom('source/a', 'source/b', 'source/c', 'source/d'),
        assertion: fc.constantFrom('reported' as const, 'planned' as const),
        basis: fc.constantFrom(null, 'inferred'),
        confidence: fc.constantFrom(1, 0.5),
        firstSeen: fc.constantFrom('2001-02-04', '2001-02-09'),
      })
      .map(aClaim);
    const claims = fc.uniqueArray(someClaim, { selector: (claim) => claim.id, minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(claims, fc.infiniteStream(fc.nat()), (inOrder, numbers) => {
        const shuffled = inOrder
          .map((claim) => ({ claim, key: numbers.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ claim }) => claim);
        const [one, other] = [resolveProperty(when, inOrder), resolveProperty(when, shuffled)];
        const ids = (list: readonly Claim[] | undefined): string[] => (list ?? []).map((claim) => claim.id).sort();
        expect(other?.values).toEqual(one?.values);
        expect(ids(other?.against)).toEqual(ids(one?.against));
        expect(ids(other?.superseded)).toEqual(ids(one?.superseded));
      }),
    );
  });
});

describe('a claim is the sole support of what it says', () => {
  test('until another source says the same', () => {
    const first = aClaim({ source: 'source/a' });
    const second = aClaim({ source: 'source/b', value: '2001-02' });
    const soles = (claims: Claim[]): boolean[] =>
      judgeClaims(when, claims, resolveProperty(when, claims)).map((claim) => claim.sole);
    expect(soles([first])).toEqual([true]);
    expect(soles([first, second])).toEqual([false, false]);
  });
});
