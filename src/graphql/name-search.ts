import { kindOf } from '../domain/ids.ts';
import type { EntityKind } from '../domain/model.ts';
import { matchName, NAME_MATCHES, type NameMatch, nameWords, searchTerms } from '../domain/names.ts';
import { type NameHit, namesByIds } from '../store/search/name.ts';
import { checkedText } from './arguments.ts';
import type { Context } from './context.ts';
import { badInput, tooMuch } from './errors.ts';
import { LIMITS } from './limits.ts';
import type { NameCondition } from './lists/conditions.ts';

/** A node with the name form that answered best. */
export interface FoundName extends NameHit {
  readonly match: NameMatch;
  /** How much of the name was asked for, from 0 to 1: the more, the better. */
  readonly share: number;
}

/** Better matches first; among equals the name of which more was asked for, then the smaller id. */
function compareFound(a: FoundName, b: FoundName): number {
  return (
    NAME_MATCHES.indexOf(a.match) - NAME_MATCHES.indexOf(b.match) ||
    b.share - a.share ||
    (a.of === b.of ? (a.id < b.id ? -1 : 1) : a.of < b.of ? -1 : 1)
  );
}

/**
 * Nodes of which a name form answers the query, each once with its best form, best first. The engine's own relevance
 * only chooses candidates: it differs between engines, so the order here is ours.
 *
 * @throws ParleyError INVALID_INPUT for a query without letters or digits, LIMIT_EXCEEDED for one that is too long or
 *   that too many names answer
 */
export async function searchByName(context: Context, query: string): Promise<FoundName[]> {
  checkedText(query, 'the text to search for', LIMITS.searchTextMax);
  const asked = nameWords(query);
  if (asked.length === 0) throw badInput(`expected a text with letters or digits, got ${JSON.stringify(query)}`);
  const hits = await context.store.searchNames(searchTerms(query), LIMITS.nameHitsMax);
  if (hits.length >= LIMITS.nameHitsMax) {
    throw tooMuch(`${JSON.stringify(query)} is part of too many names to tell the best; write more of the name`);
  }
  const forms = hits.length === 0 ? [] : await context.store.read(namesByIds(hits.map((hit) => hit.id)));
  const best = new Map<string, FoundName>();
  for (const form of forms) {
    const match = matchName(query, form.name.text);
    if (match === null) continue;
    const share = Math.min(1, asked.join('').length / Math.max(1, nameWords(form.name.text).join('').length));
    const found = { ...form, match, share };
    const known = best.get(form.of);
    if (known === undefined || compareFound(found, known) < 0) best.set(form.of, found);
  }
  return [...best.values()].sort(compareFound);
}

/** The entities of a kind that a filter by name means; nothing where there is no such filter. */
export async function nameCondition(
  context: Context,
  kind: EntityKind,
  name: string | null | undefined,
): Promise<NameCondition> {
  if (name === null || name === undefined) return {};
  const found = await searchByName(context, name);
  return { ids: found.map((hit) => hit.of).filter((id) => kindOf(id) === kind), name };
}
