import { describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { ParleyError } from '../../src/domain/errors.ts';
import { toGraphQLError } from '../../src/graphql/errors.ts';

describe('toGraphQLError', () => {
  test.each([
    ['INVALID_INPUT', 'BAD_USER_INPUT'],
    ['LIMIT_EXCEEDED', 'LIMIT_EXCEEDED'],
    ['STORE_UNAVAILABLE', 'SERVICE_UNAVAILABLE'],
    ['STORE_TIMEOUT', 'TIMEOUT'],
    ['GRAPH_CHANGING', 'GRAPH_CHANGING'],
  ] as const)('gives %s the code %s and keeps its message and path', (code, expected) => {
    const error = new GraphQLError('x', {
      path: ['official'],
      originalError: new ParleyError(code, 'expected y, got z'),
    });
    expect(toGraphQLError(error)).toMatchObject({
      message: 'expected y, got z',
      path: ['official'],
      extensions: { code: expected },
    });
  });

  test.each([
    ['a corrupt record', new ParleyError('CORRUPT_RECORD', 'official/x has no country')],
    ['a defect', new TypeError('cannot read secret of undefined')],
    ['something thrown that is no error', 'secret'],
    ['a defect in a resolver', new GraphQLError('secret', { originalError: new TypeError('secret') })],
  ])('masks %s', (_what, error) => {
    expect(toGraphQLError(error)).toMatchObject({
      message: 'internal error',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
  });

  test('lets errors of GraphQL itself pass', () => {
    const error = new GraphQLError('Cannot query field "x" on type "Query".');
    expect(toGraphQLError(error)).toBe(error);
  });
});
