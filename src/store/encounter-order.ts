import { inDirection, type Order } from './page.ts';

/** An order of encounters, and whether the list is wanted from its end. */
export interface EncounterSort {
  readonly by: 'DATE' | 'STRENGTH' | 'EVIDENCE';
  readonly reversed: boolean;
}

export const LATEST_FIRST: EncounterSort = { by: 'DATE', reversed: false };

const LATEST = [
  { by: 'latest', way: 'desc' },
  { by: 'first', way: 'asc' },
  { by: 'second', way: 'asc' },
  { by: 'root', way: 'asc' },
] as const;

const ORDERS: Readonly<Record<EncounterSort['by'], Order>> = {
  DATE: LATEST,
  STRENGTH: [{ by: 'closest', way: 'asc' }, ...LATEST],
  EVIDENCE: [{ by: 'evidence', way: 'desc' }, ...LATEST],
};

/** The latest, the closest or the best attested first; among equals the latest, then by the officials' ids. */
export function encounterOrder({ by, reversed }: EncounterSort): Order {
  return inDirection(ORDERS[by], reversed);
}
