import { textOf } from './column.ts';
import { cypher, type Statement } from './cypher.ts';

/** The id of the node that leads from a merged record to the one that stays. */
export function redirectId(from: string): string {
  return `redirect/${from}`;
}

/** Where the ids of merged records lead; ids that were never merged are left out. */
export function redirectsByIds(ids: readonly string[]): Statement<{ from: string; to: string }> {
  return {
    name: 'redirects-by-ids',
    ...cypher`
      MATCH (redirect:Redirect) WHERE redirect.id IN ${ids.map(redirectId)}
      RETURN redirect.from AS source, redirect.to AS target ORDER BY source`,
    decode: ([from, to]) => ({ from: textOf(from), to: textOf(to) }),
  };
}
