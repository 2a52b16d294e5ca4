import { Kind, visit } from 'graphql';
import type { ASTVisitor, SelectionNode, SelectionSetNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * Refuses a document that asks for a field of one name more often than `most` in one place. Each such field is compared
 * with each other before anything runs, and once is enough.
 */
export function maxRepeats(most: number, refuse: () => never): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule((): ASTVisitor => ({
        // Before graphql's own rules reach the fields.
        Document: (document) => {
          visit(document, {
            SelectionSet: (set) => {
              if (repeatsOf(set) > most) refuse();
            },
          });
        },
      }));
    },
  };
}

/**
 * How often the field that is asked for most often is. What stands behind `... on` another type is another field:
 * whoever shows things of all kinds asks for the name of each.
 */
function repeatsOf(set: SelectionSetNode): number {
  const times = new Map<string, number>();
  const count = (selections: readonly SelectionNode[], type: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const field = `${type}.${(selection.alias ?? selection.name).value}`;
        times.set(field, (times.get(field) ?? 0) + 1);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        count(selection.selectionSet.selections, selection.typeCondition?.name.value ?? type);
      }
    }
  };
  count(set.selections, '');
  return Math.max(0, ...times.values());
}
