import { describe, expect, test } from '@jest/globals';
import { limitsFrom, unknownLimits } from '../../src/domain/limit-settings.ts';

const DEFAULTS = { pageMax: 100, depthMax: 10 };

describe('limits', () => {
  test('are those of the environment where it sets them, and cannot be changed any more', () => {
    const limits = limitsFrom(DEFAULTS, { PARLEY_LIMIT_PAGE_MAX: '250', PARLEY_LIMIT_DEPTH_MAX: '', PAGE_MAX: '1' });
    expect(limits).toEqual({ pageMax: 250, depthMax: 10 });
    expect(Object.isFrozen(limits)).toBe(true);
  });

  test.each(['0', '-1', '1.5', '1e3', 'many', '99999999999', ' 7'])('are not %j', (text) => {
    expect(() => limitsFrom(DEFAULTS, { PARLEY_LIMIT_DEPTH_MAX: text })).toThrow(
      `PARLEY_LIMIT_DEPTH_MAX: expected a whole number from 1 to 2147483647, got ${JSON.stringify(text)}`,
    );
  });

  test('that are not known are told, and nothing else of the environment', () => {
    const env = { PARLEY_LIMIT_PAGEMAX: '1', PARLEY_LIMIT_PAGE_MAX: '1', PARLEY_DATA_DIR: 'x' };
    expect(unknownLimits(Object.keys(DEFAULTS), env)).toEqual(['PARLEY_LIMIT_PAGEMAX']);
  });
});
