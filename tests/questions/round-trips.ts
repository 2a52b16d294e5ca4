import type { Question } from '../../src/client/client.ts';
import * as operations from '../../src/generated/operations.ts';

/** How many statements each named operation sends to the store, with its defaults. `npm run round-trips` prints them. */
const ROUND_TRIPS: Record<string, number> = {
  AnnouncedThenHeld: 11,
  DidTheyMeet: 4,
  EditionsOfEvent: 4,
  EditionsOfSeries: 7,
  EncountersOfPair: 10,
  FindOfficial: 2,
  HostRotation: 20,
  HowConnected: 13,
  HowWordCouldPass: 8,
  LatestWordBy: 7,
  MeetingsOverTime: 3,
  MetAtPlace: 7,
  MetInPeriod: 6,
  OrganizationsByName: 3,
  PairedSites: 6,
  PlannedOnly: 5,
  PositionsOnDay: 9,
  RestsOnInferredDate: 7,
  SearchEverything: 8,
  SourcesOfEvent: 7,
  WhatASourceSays: 13,
  WhereSourcesDisagree: 8,
  WhereTheyMet: 7,
  WhomHasMet: 9,
  WhosePeopleMet: 9,
};

interface CountedOperation {
  readonly name: string;
  readonly document: Question<unknown, Record<string, unknown>>;
  /** Missing for an operation that nobody counted: its test fails. */
  readonly roundTrips: number | undefined;
}

/** Every generated operation with its number. */
export const countedOperations: CountedOperation[] = Object.entries(operations)
  .filter(([name]) => name.endsWith('Document'))
  .map(([name, document]) => ({
    name: name.replace(/Document$/, ''),
    document,
    roundTrips: ROUND_TRIPS[name.replace(/Document$/, '')],
  }));
