import type { SharedActivity } from '../domain/encounter.ts';
import type { JudgedClaim } from '../domain/standing.ts';
import { fragment, type Fragment } from './cypher.ts';
import { activitiesBetween, sharedActivityItems, sharedActivityOf } from './encounter.ts';
import type { StoredRecord } from './record.ts';
import { selectedClaims, selectedRecords, selectedSources, type Selected } from './selected.ts';
import type { SourceRecord } from './source.ts';

// The row above is an encounter of a list: it begins as an `EncounterKey` does.

const activities = (from: Parameters<Selected<unknown>['clauses']>[1]): Fragment =>
  fragment`WITH ${from} AS key ${activitiesBetween}`;

/** Everything that the two attended together, in the order of time. */
export function selectedActivities(): Selected<SharedActivity> {
  return {
    clauses: (as, from) => fragment`${activities(from)} WITH event AS ${as}, a, b ORDER BY ${as}.sortKey`,
    columns: (as, taken) => sharedActivityItems(as.text, taken),
    decode: sharedActivityOf,
  };
}

/** The two officials. */
export function selectedSides(): Selected<StoredRecord<'Official'>> {
  return selectedRecords(
    'Official',
    (as, from) => fragment`UNWIND [${from}[0], ${from}[1]] AS id MATCH (node:Official {id: id}) WITH node AS ${as}`,
  );
}

/** The closest event that holds all that they attended together: the last step that all its paths share. */
export function selectedClosestEvent(): Selected<StoredRecord<'Event'>> {
  return selectedRecords(
    'Event',
    (as, from) => fragment`${activities(from)} WITH collect(event.path) AS paths
      WITH [step IN paths[0] WHERE all(path IN paths WHERE step IN path)] AS shared
      WITH shared[size(shared) - 1] AS closest
      MATCH (node:Event {id: closest}) WITH node AS ${as}`,
  );
}

/** Places of what they attended together. */
export function selectedPlacesOfActivities(): Selected<StoredRecord<'Place'>> {
  return selectedRecords(
    'Place',
    (as, from) => fragment`${activities(from)} MATCH (event)-[:PLACE]->(node:Place) WITH DISTINCT node AS ${as}`,
  );
}

const parts = (from: Parameters<typeof activities>[0]): Fragment =>
  fragment`${activities(from)} UNWIND [a, b] AS part WITH DISTINCT part`;

/** The participations of both in what they attended together. */
export function selectedParts(): Selected<StoredRecord<'Participation'>> {
  return selectedRecords('Participation', (as, from) => fragment`${parts(from)} WITH part AS ${as}`);
}

/** The offices that sources name with them there. */
export function selectedTenuresOfParts(): Selected<StoredRecord<'Tenure'>> {
  return selectedRecords(
    'Tenure',
    (as, from) => fragment`${parts(from)} MATCH (part)-[:TENURE]->(node:Tenure) WITH DISTINCT node AS ${as}`,
  );
}

const subjects = (from: Parameters<typeof activities>[0]): Fragment =>
  fragment`${activities(from)} UNWIND [a.id, b.id] AS subject WITH collect(DISTINCT subject) AS subjects`;

/** All claims about their participations, in the order of what they are about, of property and of id. */
export function selectedClaimsOfParts(): Selected<JudgedClaim> {
  return selectedClaims(
    (as, from) => fragment`${subjects(from)} MATCH (claim:Claim) WHERE claim.subject IN subjects
      WITH claim AS ${as} ORDER BY ${as}.subject, ${as}.property, ${as}.id`,
  );
}

/** The sources of those claims, each once, in no order. */
export function selectedSourcesOfParts(): Selected<SourceRecord> {
  return selectedSources(
    (as, from) => fragment`${subjects(from)} MATCH (claim:Claim)-[:FROM]->(source:Source)
      WHERE claim.subject IN subjects WITH DISTINCT source AS ${as}`,
  );
}
