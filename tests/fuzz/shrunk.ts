import { parse, print, validate, visit, type ASTNode, type DocumentNode } from 'graphql';
import { schema } from '../../src/graphql/schema.ts';

/** The document with one part less, as a text; null where that is no valid query. */
function without(document: DocumentNode, part: ASTNode): string | null {
  const made = visit(document, { enter: (node) => (node === part ? null : undefined) });
  try {
    const text = print(made);
    return validate(schema, parse(text)).length === 0 ? text : null;
  } catch {
    return null;
  }
}

/** Queries with one field, fragment or argument less, those that lose most first. */
function smallerQueries(query: string): string[] {
  const document = parse(query);
  const parts: ASTNode[] = [];
  const collect = (node: ASTNode): undefined => void parts.push(node);
  visit(document, { Field: collect, InlineFragment: collect, Argument: collect, ObjectField: collect });
  return parts.map((part) => without(document, part)).filter((text) => text !== null);
}

/**
 * The smallest query that still fails as the given one does, found by leaving out one part after another.
 *
 * @param fails asks the stores again
 */
export async function shrunkQuery(query: string, fails: (query: string) => Promise<boolean>): Promise<string> {
  for (const smaller of smallerQueries(query)) {
    if (await fails(smaller)) return shrunkQuery(smaller, fails);
  }
  return query;
}
