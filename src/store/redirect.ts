import { textOf } from './column.ts';
import { cypher, type Statement, type Value } from './cypher.ts';

/** That a record was merged into another, by their ids. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** The id of the node that leads from a merged record to the one that stays. */
export function redirectId(from: string): string {
  return `redirect/${from}`;
}

export function redirectOf([from, to]: readonly Value[]): Redirect {
  return { from: textOf(from), to: textOf(to) };
}

/** Where the ids of merged records lead; ids that were never merged are left out. */
export function redirectsByIds(ids: readonly string[]): Statement<Redirect> {
  return {
    name: 'redirects-by-ids',
    ...cypher`
      MATCH (redirect:Redirect) WHERE redirect.id IN ${ids.map(redirectId)}
      RETURN redirect.from AS source, redirect.to AS target ORDER BY source`,
    decode: redirectOf,
  };
}
