import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rotationOf, turnsOf, type Hosted } from '../../src/domain/rotation.ts';

const hosted = (...hosts: string[]): Hosted[] =>
  hosts.map((host, index) => ({ ordinal: index + 1, hosts: host.split('+').filter((id) => id !== '') }));
const turns = (...hosts: string[]) => turnsOf(hosted(...hosts));

test('hosts that take turns', () => {
  expect(turns('a', 'b', 'a')).toEqual(['FIRST', 'CHANGED', 'CHANGED']);
  expect(rotationOf(turns('a', 'b', 'a'))).toBe('ALTERNATES');
  expect(rotationOf(turns('a', 'b', 'c'))).toBe('ALTERNATES');
});

test('turns that break', () => {
  expect(turns('a', 'b', 'b', 'a')).toEqual(['FIRST', 'CHANGED', 'REPEATED', 'CHANGED']);
  expect(rotationOf(turns('a', 'b', 'b'))).toBe('BROKEN');
});

test('one host, shared hosts, and too little to tell', () => {
  expect(rotationOf(turns('a', 'a'))).toBe('ONE_HOST');
  expect(turns('a+b', 'a+b', 'a')).toEqual(['FIRST', 'SHARED', 'SHARED']);
  expect(rotationOf(turns('a+b', 'a+b'))).toBe('SHARED');
  expect(turns('a', '', 'b')).toEqual(['FIRST', 'UNKNOWN', 'UNKNOWN']);
  expect(rotationOf(turns('a', '', 'b'))).toBe('UNKNOWN');
  expect(rotationOf([])).toBe('UNKNOWN');
});

test('editions between which a number is missing, or that share one, are not compared', () => {
  const of = (...ordinals: number[]) =>
    turnsOf(ordinals.map((ordinal, i) => ({ ordinal, hosts: ['ab'.charAt(i % 2)] })));
  expect(of(1, 2, 4)).toEqual(['FIRST', 'CHANGED', 'UNKNOWN']);
  expect(of(1, 2, 2)).toEqual(['FIRST', 'CHANGED', 'UNKNOWN']);
});

test('what countries are called does not matter', () => {
  const anyHosts = fc.array(fc.constantFrom('a', 'b', 'c', 'a+b', ''));
  fc.assert(
    fc.property(anyHosts, (hosts) => {
      const renamed = hosts.map((host) => host.replace(/[abc]/g, (id) => ({ a: 'z', b: 'x', c: 'y' })[id] ?? id));
      expect(turns(...renamed)).toEqual(turns(...hosts));
    }),
  );
});
