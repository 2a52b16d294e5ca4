import type { Asked, Read } from '../../cypher-selections/read.ts';
import { groupBy } from '../../domain/group.ts';
import type { EntityKind } from '../../domain/model.ts';
import { fragment } from '../../store/cypher.ts';
import type { EncounterFilter, EncounterParent } from '../../store/encounter.ts';
import type { EncounterSort } from '../../store/encounter-order.ts';
import type { StoredRecord } from '../../store/record.ts';
import { selectedReferences, type Selected } from '../../store/selected.ts';
import {
  selectedActivities,
  selectedClaimsOfParts,
  selectedClosestEvent,
  selectedParts,
  selectedPlacesOfActivities,
  selectedSides,
  selectedSourcesOfParts,
  selectedTenuresOfParts,
} from '../../store/selected-encounter.ts';
import type { PageArguments } from '../connection.ts';
import type { Context } from '../context.ts';
import { encounters } from '../lists/encounter.ts';
import { activitiesKey } from '../reading/reader.ts';
import { giveSources } from './evidence-reads.ts';
import { pageReads } from './page-reads.ts';
import { giveRecords, readOf, sameRow, shownAs, type Reads } from './reads.ts';

/** What each encounter of a list is made of. */
export const ACTIVITIES: Read<Context> = readOf(selectedActivities(), (loads, items, parent) => {
  const [first, second, root] = (parent?.[0] ?? []) as [string, string, string];
  loads.give('activities', activitiesKey({ first, second, root }), items());
});

/** A page of a list of encounters. */
export function encounterReads(
  parent: EncounterParent | null,
  filter: EncounterFilter,
  sort: EncounterSort,
  args: PageArguments,
  asked: Asked,
): Reads {
  const of = parent === null ? 'graph' : 'row';
  return pageReads({ list: encounters(parent, sort), of, filter, type: 'Encounter', needs: [ACTIVITIES] }, args, asked);
}

function shown<K extends EntityKind>(kind: K, selected: Selected<StoredRecord<K>>): Read<Context> {
  return giveRecords(kind, selected, { below: shownAs(kind) });
}

/** Of what is at hand with the encounter only what is asked of it is read, and its id, to tell whose it is. */
function atHand(kind: EntityKind, { clauses }: Selected<unknown>): Read<Context> {
  const columns: Read['columns'] = (as) => [fragment`[${as}.id]`];
  return { clauses, columns, take: () => undefined, below: shownAs(kind), idle: true };
}

export const officialsOfEncounter = (): Reads => [shown('Official', selectedSides())];
export const eventOfEncounter = (): Reads => [shown('Event', selectedClosestEvent())];
export const activitiesOfEncounter = (): Reads => [atHand('Event', selectedActivities())];
export const placesOfEncounter = (): Reads => [shown('Place', selectedPlacesOfActivities())];
export const partsOfSides = (): Reads => [atHand('Participation', selectedParts())];

/** The sides are two halves of the row above. */
export const sidesOfEncounter = (): Reads => [sameRow('EncounterSide')];

/** The offices of the sides, by way of their tenures. */
export const positionsOfSides = (): Reads => [
  {
    ...giveRecords('Tenure', selectedTenuresOfParts()),
    needs: [shown('Position', selectedReferences('position', 'Position'))],
  },
];

/** The sources of an encounter: those of the claims about its participations. */
export const sourcesOfEncounter = (): Reads => [
  readOf(selectedClaimsOfParts(), (loads, items) => {
    for (const [subject, claims] of groupBy(items(), (claim) => claim.subject)) loads.give('claims', subject, claims);
  }),
  giveSources(selectedSourcesOfParts()),
];
