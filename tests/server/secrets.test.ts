import { describe, expect, test } from '@jest/globals';
import { describeError } from '../../src/server/log.ts';
import { redactor, secretsOf } from '../../src/server/secrets.ts';

describe('secrets', () => {
  test('are the password, and whatever an address holds before its @', () => {
    expect(secretsOf({ NEO4J_PASSWORD: 'canary-1' })).toEqual(['canary-1']);
    expect(secretsOf({ NEO4J_URI: 'neo4j+s://anna:canary%2F2@graph:7687' })).toEqual(
      expect.arrayContaining(['anna:canary%2F2', 'canary%2F2', 'canary/2']),
    );
    expect(secretsOf({ NEO4J_URI: 'bolt://127.0.0.1:7687' })).toEqual([]);
  });

  test('are taken out as they are, as JSON writes them and as addresses do', () => {
    const redact = redactor(['pa"ss/word']);
    expect(redact('pa"ss/word pa\\"ss/word pa%22ss%2Fword password')).toBe('[redacted] [redacted] [redacted] password');
  });

  test('where one holds another, nothing of the longer one is left', () => {
    expect(redactor(['long', 'longer-secret'])('x longer-secret y')).toBe('x [redacted] y');
  });
});

describe('an error in the log', () => {
  test('comes with its causes, and a circle of them ends', () => {
    const outer = new Error('outer', { cause: new TypeError('inner') });
    expect(describeError(outer)).toMatchObject({
      name: 'Error',
      message: 'outer',
      cause: { name: 'TypeError', message: 'inner' },
    });
    const circle = new Error('again');
    circle.cause = circle;
    expect(JSON.stringify(describeError(circle)).match(/"again"/g)?.length).toBeLessThan(10);
  });

  test('need not be an error', () => {
    expect(describeError('text')).toBe('text');
    expect(describeError({ a: 1 })).toBe('thrown: {"a":1}');
  });
});
