import { ParleyError } from '../domain/errors.ts';
import type { NameLookup } from '../domain/name-tokens.ts';
import { fragment, type Fragment } from './cypher.ts';
import { NAME_TEXT_INDEX } from './schema.ts';

/** Tokens of one lookup at most: Lucene refuses a query of more than 1,024 clauses. */
const TOKENS_MAX = 1000;

/**
 * Refuses a lookup that an engine could read as anything but words.
 *
 * @throws ParleyError INVALID_INPUT for other characters than a-z and 0-9, LIMIT_EXCEEDED for too many tokens
 */
export function checkLookup({ ways, among }: NameLookup): void {
  const tokens = [...ways.flat(2), ...among];
  const strange = tokens.find((token) => !/^[a-z0-9]+$/.test(token));
  if (strange !== undefined) {
    throw new ParleyError(
      'INVALID_INPUT',
      `expected tokens of a-z and 0-9 to look up, got ${JSON.stringify(strange.slice(0, 60))}`,
    );
  }
  if (tokens.length > TOKENS_MAX) {
    throw new ParleyError(
      'LIMIT_EXCEEDED',
      `expected at most ${TOKENS_MAX} tokens to look up, got ${tokens.length}; ask for fewer words`,
    );
  }
}

/** Whether a name with these tokens answers. */
export function answersLookup({ ways, among }: NameLookup, tokens: ReadonlySet<string>): boolean {
  const hasOneOf = (group: readonly string[]): boolean => group.some((token) => tokens.has(token));
  return (among.length === 0 || hasOneOf(among)) && ways.some((way) => way.every(hasOneOf));
}

/** The lookup in Lucene's syntax, of which tokens cannot hold anything: `+(kplace) +((+(pping) +(pxiang)) (+(ppingxi)))`. */
function luceneQuery({ ways, among }: NameLookup): string {
  const groups = (all: readonly (readonly string[])[]): string => all.map((group) => `+(${group.join(' ')})`).join(' ');
  const anyWay = `+(${ways.map((way) => `(${groups(way)})`).join(' ')})`;
  return among.length === 0 ? anyWay : `${groups([among])} ${anyWay}`;
}

/** Clauses that bind `node` to each name form that the lookup finds on Neo4j. */
export function nameHits(lookup: NameLookup, limit: number): Fragment {
  return fragment`CALL db.index.fulltext.queryNodes(${NAME_TEXT_INDEX.name}, ${luceneQuery(lookup)}, {limit: ${limit}})
    YIELD node`;
}
