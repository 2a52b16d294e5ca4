import type { Question } from '../../src/client/client.ts';
import * as operations from '../../src/generated/operations.ts';

/**
 * How many statements each named operation sends to the store, with its defaults, where operations are read ahead.
 * `npm run round-trips` prints them.
 */
const ROUND_TRIPS: Record<string, number> = {
  AnnouncedThenHeld: 1,
  BeforeExpanding: 2,
  BetweenMeetings: 10,
  ClosestCounterparts: 2,
  DidTheyMeet: 2,
  EditionsOfEvent: 1,
  EditionsOfSeries: 1,
  EncountersOfPair: 1,
  FindOfficial: 1,
  HostRotation: 18,
  HowConnected: 11,
  HowWordCouldPass: 5,
  LatestWordBy: 7,
  LostWithoutPublisher: 18,
  MeetingsOverTime: 2,
  MetAtPlace: 1,
  MetInPeriod: 1,
  NetworkAround: 5,
  OrganizationsByName: 2,
  PairedSites: 1,
  PlannedOnly: 1,
  PositionsOnDay: 9,
  RestsOnInferredDate: 5,
  SearchEverything: 3,
  SourcesOfEvent: 1,
  WhatASourceSays: 9,
  WhereSourcesDisagree: 8,
  WhereTheyMet: 5,
  WhoDidNotCome: 16,
  WhomHasMet: 1,
  WhosePeopleMet: 7,
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
