/** How many rows a list has, as each connection of the API tells it. */
export interface ListCount {
  readonly totalCount: number;
  readonly totalCountIsCapped: boolean;
}

/** A number, or how many rows a list has. */
export type Count = number | ListCount;

/** The count as the language writes numbers: `10,000+` of a list that was not counted to its end. */
export function countText(count: Count, language: string): string {
  if (typeof count === 'number') return count.toLocaleString(language);
  return `${count.totalCount.toLocaleString(language)}${count.totalCountIsCapped ? '+' : ''}`;
}

export function isOne(count: Count): boolean {
  return (typeof count === 'number' ? count : count.totalCount) === 1;
}
