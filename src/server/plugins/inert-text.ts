import { Kind } from 'graphql';
import type { ASTVisitor, GraphQLError, StringValueNode, ValidationRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { requestError } from '../request-error.ts';

/**
 * Refuses text that no name, id or date can hold and that engines treat differently: NUL, and half of a surrogate
 * pair. In variables and in the document alike.
 */
export function inertText(): Plugin {
  return {
    onParams({ params }) {
      if (params.variables !== undefined && holdsBrokenText(params.variables)) throw brokenText();
    },
    onValidate({ addValidationRule }) {
      addValidationRule(literalsAreWholeText);
    },
  };
}

const literalsAreWholeText: ValidationRule = (context): ASTVisitor => ({
  [Kind.STRING](node) {
    if (isBroken(node.value)) context.reportError(brokenText(node));
  },
});

/** The refusal of such a text. */
export function brokenText(node?: StringValueNode): GraphQLError {
  const message = 'Text must not hold NUL or half of a surrogate pair; send Unicode text';
  return requestError('BAD_USER_INPUT', 400, message, { inDocument: true, node });
}

/** Whether a text anywhere in the value, keys included, cannot be a name, an id or a date. */
export function holdsBrokenText(value: unknown): boolean {
  if (typeof value === 'string') return isBroken(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => isBroken(key) || holdsBrokenText(inner));
}

function isBroken(text: string): boolean {
  return text.includes('\0') || /\p{Surrogate}/u.test(text);
}
