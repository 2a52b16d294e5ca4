import type { Asked, Read } from '../../cypher-selections/read.ts';
import { selectedCounterpart, selectedEncounterWith, type CounterpartSort } from '../../store/counterpart.ts';
import type { EncounterFilter } from '../../store/encounter.ts';
import type { SideParent } from '../../store/encounter-sides.ts';
import type { PageArguments } from '../connection.ts';
import type { Context } from '../context.ts';
import { counterparts } from '../lists/counterpart.ts';
import { ACTIVITIES } from './encounter-reads.ts';
import { pageReads } from './page-reads.ts';
import { giveRecords, readOf, shownAs, type Reads } from './reads.ts';

/** A page of the counterparts of the row above. */
export function counterpartReads(
  parent: SideParent,
  filter: EncounterFilter,
  sort: CounterpartSort,
  args: PageArguments,
  asked: Asked,
): Reads {
  return pageReads({ list: counterparts(parent, sort), of: 'row', filter, type: 'Counterpart' }, args, asked);
}

/** Whom they met. */
export const officialOfCounterpart = (): Reads => [
  giveRecords('Official', selectedCounterpart(), { below: shownAs('Official') }),
];

/** The first or the last encounter with a counterpart. */
export const encounterWith = (which: 'first' | 'last') => (): readonly Read<Context>[] => [
  readOf(selectedEncounterWith(which), () => undefined, { below: shownAs('Encounter'), needs: [ACTIVITIES] }),
];
