import { anOfficial, atPlace, count, latestOf, manyEvents, together } from './lists.ts';
import { REACH } from './reach.ts';
import { eightRoots } from './roots.ts';
import { searchFor } from './search.ts';
import type { Subjects } from './subjects.ts';
import { bestPath, topCounterparts } from './ties.ts';
import type { Goals, Workload } from './workload.ts';

/** Cursors of Parley's pages and keys of theirs, looked up before anything is measured. */
export interface Cursors {
  readonly deep: string;
  readonly events: readonly (string | null)[];
  readonly eventKeys: readonly string[];
}

/** The workloads over the subjects of a world. */
export function workloadsOf(subjects: Subjects, cursors: Cursors): Workload[] {
  const { hub, ordinary, deep, ends, words } = subjects;
  const workload = (name: string, title: string, goals: Goals, asked: Workload['asked']): Workload => ({
    ...{ name, title, goals, asked },
  });
  const goals = (peer: number, hand: number): Goals => ({ 'neo4j-graphql': peer, 'hand-written': hand });
  const onBoth = (peer: number, hand: number): Goals => ({ ...goals(peer, hand), embedded: 1 });
  const [family = '', given = '', last = ''] = words;
  const mistyped = `${family} ${given.slice(0, 2)}x${given.slice(3)} ${last}`;
  return [
    workload('W1', 'an official by id', onBoth(0.75, 1.4), anOfficial(subjects)),
    workload('W2', '20 latest events with places and people', onBoth(0.5, 1.4), latestOf(ordinary, null, null)),
    workload('W3', 'the same for the hub', onBoth(0.05, 1.4), latestOf(hub, null, null)),
    workload('W4', `the hub, page ${deep.page}`, onBoth(0.02, 1.4), latestOf(hub, deep, cursors.deep)),
    workload('W5', '10 officials → 5 events → 5 people → 3 events → places', onBoth(0.05, 1.4), REACH),
    workload('W6', '1,000 events in pages', onBoth(0.5, 1.5), manyEvents(cursors.events, cursors.eventKeys)),
    workload('W7', 'encounters of two, one the hub', onBoth(0.01, 1.2), together(subjects)),
    workload('W8', 'encounters at a place in a period', onBoth(0.5, 1.3), atPlace(subjects)),
    workload('W9', "the hub's top 20 counterparts", goals(1, 1.2), topCounterparts(hub)),
    workload('W10n', 'best path, near', goals(1, 1.2), bestPath(ordinary, ends.near)),
    workload('W10f', 'best path, far', goals(1, 1.2), bestPath(ordinary, ends.far)),
    workload('W10u', 'best path, unreachable', goals(1, 1.2), bestPath(ordinary, ends.unreachable)),
    workload('W11e', 'search for a whole name', goals(0.8, 1.3), searchFor(words.join(' '), 'whole')),
    workload(
      'W11p',
      'search, last word begun',
      goals(0.8, 1.3),
      searchFor(`${family} ${given} ${last.slice(0, 3)}`, 'begun'),
    ),
    workload('W11f', 'search with a typo', goals(0.8, 1.3), searchFor(mistyped, 'mistyped')),
    workload('W12', 'eight different roots in one operation', goals(0.5, 1.2), eightRoots(subjects)),
    workload('W13', "count of the hub's events", goals(0.1, 1.3), count(subjects)),
  ];
}
