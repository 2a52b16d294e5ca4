import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LIMITS } from '../../graphql/limits.ts';
import { requestError } from '../request-error.ts';
import { maxRepeats } from './repeated-fields.ts';

/**
 * Refuses documents that are too large to be worth validating or executing. Tokens are counted while the document is
 * parsed; the others before its fields are looked at. GraphiQL's introspection query is 13 levels deep: `__schema` is
 * exempt from depth alone, and graphql's own rule keeps lists inside it from nesting.
 */
export function documentLimits(limits: typeof LIMITS = LIMITS): Plugin[] {
  return [
    maxTokensPlugin({ n: limits.tokensMax, onReject: [refusal(`${limits.tokensMax} tokens`, 'split it in two')] }),
    maxDepthPlugin({
      n: limits.depthMax,
      flattenFragments: true,
      onReject: [refusal(`${limits.depthMax} levels`, 'ask for the rest by id')],
    }),
    // The stock exemption of `__typename` lets a hundred aliases of it through.
    maxAliasesPlugin({
      n: limits.aliasesMax,
      allowList: [],
      onReject: [refusal(`${limits.aliasesMax} aliases`, 'use nodes(ids:) or several requests')],
    }),
    maxDirectivesPlugin({
      n: limits.directivesMax,
      onReject: [refusal(`${limits.directivesMax} directives`, 'leave the fields out instead')],
    }),
    maxRepeats(limits.repeatsMax, refusal(`${limits.repeatsMax} times the same field in one place`, 'ask for it once')),
    comparisons,
  ];
}

/** graphql gives up comparing fields of one name after half a million steps, and says neither why nor what to do. */
const comparisons: Plugin = {
  onValidate() {
    return ({ result, setResult }) => {
      const errors = result as readonly GraphQLError[];
      if (errors.some(({ message }) => message === 'Validation aborted.')) {
        setResult([limitExceeded('comparisons of fields', 'ask for each field once')]);
      }
    };
  },
};

/** Thrown from the callback, ours comes before the package's own error, which has no code and claims a syntax error. */
function refusal(limit: string, wayOut: string): () => never {
  return () => {
    throw limitExceeded(limit, wayOut);
  };
}

function limitExceeded(limit: string, wayOut: string): GraphQLError {
  const message = `The document is larger than the limit of ${limit}; ${wayOut}`;
  return requestError('LIMIT_EXCEEDED', 400, message, { inDocument: true });
}
