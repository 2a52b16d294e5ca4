import { describe, expect, test } from '@jest/globals';
import { closenessAt, CROWD, typesUpTo, type Attendance } from '../../src/domain/attendance.ts';

const event = {
  id: 'event/x',
  type: 'talks' as const,
  earliest: null,
  latest: null,
  sortKey: '//x',
  path: ['event/x'],
};
const there = (count: number): Attendance[] =>
  Array.from({ length: count }, (_, at) => ({
    event,
    id: `participation/${at}`,
    official: `official/${at}`,
    role: [],
  }));

describe('how close two came at one event', () => {
  test.each([
    [2, 0],
    [CROWD, 0],
    [CROWD + 1, 3],
  ])('of talks of %i officials', (count, closeness) => {
    const attendances = there(count);
    expect(closenessAt({ event, attendances }, attendances[0]!, attendances[1]!)).toBe(closeness);
  });

  test('is bounded by the type of the event', () => {
    expect(typesUpTo(0)).toEqual(['talks', 'meeting', 'dialogue']);
    expect(typesUpTo(1)).toContain('visit');
    expect(typesUpTo(2)).not.toContain('multilateral');
    expect(typesUpTo(3)).toContain('multilateral');
  });
});
