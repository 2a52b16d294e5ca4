import { describe, expect, test } from '@jest/globals';
import { fuzzyDate } from '../../../src/domain/dates.ts';
import { NO_SURROUNDINGS, type Surroundings } from '../../../src/domain/duplicates/candidate.ts';
import { compareNames } from '../../../src/domain/duplicates/name-likeness.ts';
import { nameReading } from '../../../src/domain/duplicates/name-reading.ts';
import { duplicateScore, explanationOf } from '../../../src/domain/duplicates/score.ts';
import { aCandidate } from './a-candidate.ts';

const compared = (a: string, b: string) => compareNames(nameReading({ text: a }), nameReading({ text: b }));
const bandOf = (a: string, b: string) => duplicateScore(aCandidate('a', [a]), aCandidate('b', [b])).band;
const around = (over: Partial<Surroundings>): Surroundings => ({ ...NO_SURROUNDINGS, ...over });

describe('two forms of a name', () => {
  test.each([
    ['Phan Văn Giang', 'Phan Van Giang', 'SAME'],
    ['Phan Văn Giang', 'PHAN VĂN GIANG', 'SAME'],
    ['Phan Văn Giang'.normalize('NFD'), 'Phan Văn Giang', 'SAME'],
    ['Đại tướng Phan Văn Giang', 'Phan Van Giang', 'SAME'],
    ['Sr. Lt. Gen. Phan Van Giang', 'Phan Van Giang', 'SAME'],
    ['国防部长魏凤和上将', '魏凤和', 'SAME'],
    ['Wei Feng He', 'Wei Fenghe', 'SPACING'],
    ['Wei Feng-he', 'Weifenghe', 'SPACING'],
    ["Chen Min'er", 'Chen Miner', 'SAME'],
    ['Lü Jihong', 'Lv Jihong', 'SAME'],
    ['Fenghe Wei', 'Wei Feng He', 'ORDER'],
    ['WEI, Fenghe', 'Fenghe Wei', 'ORDER'],
    ['魏凤和', 'Wei Fenghe', 'READING'],
    ['魏凤和', 'Fenghe Wei', 'READING'],
    ['单田芳', 'Shan Tianfang', 'READING'],
    ['P.V. Giang', 'Phan Văn Giang', 'INITIALS'],
    ['Wei F.H.', 'Wei Fenghe', 'INITIALS'],
    ['Zhang Youxa', 'Zhang Youxia', 'TYPO'],
    ['王伟', '王维', 'HOMOPHONE'],
    ['Phan Giang', 'Phan Văn Giang', 'PART'],
    ['Wang Jianmin', 'Wang Jianming', 'NONE'],
    ['Nguyễn Văn Hùng', 'Nguyễn Văn Hoàng', 'NONE'],
    ['Wei Fenghe', 'Dong Jun', 'NONE'],
  ])('%j and %j: %s, whichever comes first', (a, b, likeness) => {
    expect(compared(a, b).likeness).toBe(likeness);
    expect(compared(b, a).likeness).toBe(likeness);
  });

  test.each([
    ['Dương Đức Hoà', 'Dương Đức Hòa', 'AGREE', 'a mark stands on another letter of the word'],
    ['Phan Van Giang', 'Phan Văn Giang', 'LOST', 'one name has none'],
    ['Ngô Xuân Lich', 'Ngô Xuân Lịch', 'PARTLY', 'one word has none'],
    ['Nguyễn Văn Hùng', 'Nguyễn Văn Hưng', 'DIFFER', 'a word has others'],
  ])('the diacritics of %j and %j: %s, for %s', (a, b, marks) => {
    expect(compared(a, b).marks).toBe(marks);
  });

  test('a rank is no part of a name, and a name is no rank', () => {
    expect(nameReading({ text: 'Phan Văn Tường' }).words).toEqual(['phan', 'van', 'tuong']);
    expect(nameReading({ text: 'General Wei' }).words).toEqual(['general', 'wei']);
  });
});

describe('the score of two officials', () => {
  test('rises with what a name tells: many are called Wang Wei', () => {
    expect(bandOf('Wei Fenghe', 'Wei Feng He')).toBe('SAME_LIKELY');
    expect(bandOf('Wang Wei', 'Wang Wei')).toBe('POSSIBLE');
    expect(bandOf('Wang Wei', 'Dong Jun')).toBe('UNLIKELY');
  });

  test('is made of features, whose contributions add up to it', () => {
    const [a, b] = [aCandidate('a', ['Wei Fenghe']), aCandidate('b', ['Wei Feng He'], { country: 'place/china' })];
    const { score, features } = duplicateScore(a, b);
    const odds = features.reduce((sum, { contribution }) => sum + contribution, -6.5);
    expect(score).toBeCloseTo(1 / (1 + Math.exp(-odds)), 3);
    expect(features.map(({ feature }) => feature)).toEqual(['NAME', 'TELLING_NAME']);
    expect(explanationOf({ features })).toBe(
      'the names differ in spacing (Wei Fenghe, Wei Feng He); few have such a name',
    );
  });

  test('a namesake of the same office at the same time is likely the same, one of another time is not', () => {
    const [a, b] = [aCandidate('a', ['Wang Wei']), aCandidate('b', ['Wang Wei'])];
    const held = (from: string, to: string) =>
      around({ offices: [{ position: 'position/minister', organization: null, from, to }] });
    expect(duplicateScore(a, b, held('2015', '2018'), held('2017', '2020')).band).toBe('SAME_LIKELY');
    expect(duplicateScore(a, b, held('2010', '2011'), held('2017', '2020')).band).toBe('POSSIBLE');
  });

  test.each([
    ['both took part in one event', around({ events: ['event/talks'] }), {}],
    ['one source tells of both', around({ sources: ['source/herald'] }), {}],
    ['their identifiers differ', NO_SURROUNDINGS, { identifiers: ['wikidata Q2'] }],
    ['their countries differ', NO_SURROUNDINGS, { country: 'place/brun' }],
  ])('is never likely where %s', (_what, surroundings, other) => {
    const a = aCandidate('a', ['Wei Fenghe'], { identifiers: ['wikidata Q1'], country: 'place/arda' });
    const b = aCandidate('b', ['Wei Fenghe'], { country: 'place/arda', ...other });
    expect(duplicateScore(a, b, surroundings, surroundings).band).not.toBe('SAME_LIKELY');
  });

  test('letters that only look alike never make two names likely the same, whatever else agrees', () => {
    const a = aCandidate('a', ['Wеi Fenghe'], { identifiers: ['wikidata Q1'] });
    const b = aCandidate('b', ['Wei Fenghe'], { identifiers: ['wikidata Q1'] });
    const { band, features } = duplicateScore(a, b);
    expect(features.map(({ feature }) => feature)).toContain('LOOKALIKE_LETTERS');
    expect(band).toBe('POSSIBLE');
  });
});

describe('the score of two events', () => {
  const event = (id: string, name: string, when: string, over = {}) =>
    aCandidate(id, [name], { kind: 'Event', type: 'talks', when: fuzzyDate(when), ...over });
  const ministers = around({ company: ['official/ann-archer', 'official/ben-brook'] });

  test('is high for one meeting in two articles: the same people on the same day', () => {
    const [a, b] = [event('a', 'Ministers hold talks', '2022-04-23'), event('b', 'Border talks', '2022-04-23')];
    expect(duplicateScore(a, b, ministers, ministers).band).toBe('SAME_LIKELY');
  });

  test('is low on another day, and for a part of the other', () => {
    const a = event('a', 'Talks of the ministers', '2022-04-23');
    const later = event('b', 'Talks of the ministers', '2023-04-11');
    const part = event('b', 'Talks of the ministers', '2022-04-23', { related: ['a'] });
    expect(duplicateScore(a, later, ministers, ministers).band).toBe('UNLIKELY');
    expect(duplicateScore(a, part, ministers, ministers).band).not.toBe('SAME_LIKELY');
  });

  test('is low for two numbers of one series, and for talks that each tells apart', () => {
    const [a, b] = [event('a', 'Seventh exchange', '2022-04'), event('b', 'Exchange', '2022-04')];
    const [seventh, eighth] = ['7', '8'].map((number) => around({ ordinals: [`series/exchange ${number}`] }));
    expect(duplicateScore(a, b, seventh, eighth).band).toBe('UNLIKELY');
  });
});

describe('the score of two places and bodies', () => {
  test('a gate and the gate opposite are not one, however alike their names', () => {
    const gate = (id: string, related: string[]) =>
      aCandidate(id, ['Friendship Gate'], { kind: 'Place', type: 'border gate', related });
    expect(duplicateScore(gate('a', ['b']), gate('b', [])).band).toBe('UNLIKELY');
    expect(duplicateScore(gate('a', []), gate('b', [])).band).toBe('POSSIBLE');
  });

  test('numbers and distance tell places apart', () => {
    const marker = (id: string, number: string, coordinates: readonly [number, number]) =>
      aCandidate(id, [`Boundary marker ${number}`], {
        kind: 'Place',
        type: 'boundary marker',
        marker: number,
        coordinates,
      });
    expect(duplicateScore(marker('a', '943', [21, 106]), marker('b', '943', [21.01, 106])).band).toBe('SAME_LIKELY');
    expect(duplicateScore(marker('a', '943', [21, 106]), marker('b', '944', [21.01, 106])).band).toBe('UNLIKELY');
    expect(duplicateScore(marker('a', '943', [21, 106]), marker('b', '943', [23, 106])).band).not.toBe('SAME_LIKELY');
  });

  test('spelling does not tell ministries apart, their country does', () => {
    const ministry = (id: string, name: string, country: string) =>
      aCandidate(id, [name], { kind: 'Organization', type: 'ministry', country });
    const own = ministry('a', 'Ministry of National Defence', 'place/arda');
    expect(duplicateScore(own, ministry('b', 'Ministry of National Defense', 'place/arda')).band).toBe('SAME_LIKELY');
    expect(duplicateScore(own, ministry('b', 'Ministry of National Defence', 'place/brun')).band).toBe('UNLIKELY');
  });
});
