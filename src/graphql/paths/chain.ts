import { compareText } from '../../domain/text-order.ts';

/** A meeting that a hop can rest on: one event that both officials attended in person. */
export interface Meeting {
  readonly event: string;
  /** The outermost event that it is a part of; with the two officials it names their encounter. */
  readonly root: string;
  /** How many officials were there in person. */
  readonly attendees: number;
  /** Place in STRENGTHS, crowds counted as gatherings: 0 is closest. */
  readonly closeness: number;
  /** First and last day that its date can mean; empty for an undated event. */
  readonly earliest: string;
  readonly latest: string;
}

/** Officials each of whom met the next. */
export interface Chain {
  readonly officials: readonly string[];
  /** What each hop rests on: one fewer than officials. */
  readonly meetings: readonly Meeting[];
}

/** Text whose order is the order of time; undated meetings come first. */
export function timeOf({ earliest, latest }: Meeting): string {
  return `${earliest}/${latest}`;
}

/** The better meeting for a hop first: the closest, then the latest, then by the id of the event. */
export function compareMeetings(a: Meeting, b: Meeting): number {
  return a.closeness - b.closeness || compareText(timeOf(b), timeOf(a)) || compareText(a.event, b.event);
}

/** Place in STRENGTHS of the weakest hop. */
export function weakestOf({ meetings }: Chain): number {
  return Math.max(...meetings.map((meeting) => meeting.closeness));
}

function oldestOf({ meetings }: Chain): string {
  return meetings.map(timeOf).sort(compareText)[0] ?? '';
}

/**
 * The better chain first: the shorter; then the one whose weakest hop is closest; then the one whose oldest hop is
 * latest; then the one whose officials' ids come first. No two chains of different officials are equal.
 */
export function compareChains(a: Chain, b: Chain): number {
  return (
    a.officials.length - b.officials.length ||
    weakestOf(a) - weakestOf(b) ||
    compareText(oldestOf(b), oldestOf(a)) ||
    compareIds(a.officials, b.officials)
  );
}

function compareIds(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((id, place) => id !== b[place]);
  return index < 0 ? 0 : compareText(a[index] ?? '', b[index] ?? '');
}
