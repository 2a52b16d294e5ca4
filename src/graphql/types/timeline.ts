import { fuzzyDate } from '../../domain/dates.ts';
import { bucketCount, bucketsOf, rangeOf, STEPS, type Bucket, type Span, type Step } from '../../domain/timeline.ts';
import { builder } from '../builder.ts';
import { type WholeList, wholeOf } from '../connection.ts';
import { tooMuch } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { FuzzyDateType } from '../scalars.ts';
import { EncounterConnection } from './encounter.ts';
import { enumOf } from './enum.ts';
import { EventConnection } from './event.ts';

const TimelineStep = enumOf<Step>('TimelineStep', 'How wide the buckets of a timeline are.', {
  DAY: 'A bucket for each day.',
  MONTH: 'A bucket for each month.',
  YEAR: 'A bucket for each year.',
});

interface Timeline {
  readonly buckets: readonly Bucket[];
  readonly certain: number;
  readonly uncertain: number;
  readonly undated: number;
}

const TimelineBucket = builder.objectRef<Bucket>('TimelineBucket').implement({
  description: 'A day, a month or a year, and how many lie in it.',
  fields: (t) => ({
    when: t.field({
      type: FuzzyDateType,
      description: 'The day, month or year; its `edtf` serves as both ends of a period to filter by.',
      complexity: 1,
      resolve: ({ bucket }) => fuzzyDate(bucket),
    }),
    certain: t.exposeInt('certain', {
      description: 'How many lie in it on every day that their dates can mean. Each counts in one bucket at most.',
    }),
    possible: t.exposeInt('possible', {
      description: 'How many more may lie in it, and may lie in others: each counts in all of these.',
    }),
  }),
});

const TimelineType = builder.objectRef<Timeline>('Timeline').implement({
  description:
    'How many of a list lie in each day, month or year. Dates stay as vague as sources give them: certain + uncertain + undated is the number of the whole list.',
  fields: (t) => ({
    buckets: t.field({
      type: [TimelineBucket],
      description:
        'In the order of time without a gap, from the first to the last in which a date begins or ends. What has an open end or no year is possible in all of them that it reaches.',
      // Nothing is read for a bucket, and their number has a limit of its own.
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ buckets }) => [...buckets],
    }),
    certain: t.exposeInt('certain', {
      description: 'How many lie in one bucket on every day that their dates can mean.',
    }),
    uncertain: t.exposeInt('uncertain', {
      description:
        'How many may lie in several buckets, each counted once: dates over several days, or not so precise.',
    }),
    undated: t.exposeInt('undated', { description: 'How many have no date at all.' }),
  }),
});

function wayOut(step: Step): string {
  const coarser = STEPS[STEPS.indexOf(step) + 1];
  return `${coarser === undefined ? '' : `ask by ${coarser}, or `}narrow the filter to a shorter period`;
}

/** @throws ParleyError LIMIT_EXCEEDED for more buckets than a timeline may have */
function checkedRange(spans: readonly Span[], step: Step): void {
  const range = rangeOf(spans);
  if (range === null) return;
  const count = bucketCount(range.first, range.last, step);
  if (count <= LIMITS.bucketsMax) return;
  throw tooMuch(
    `expected a timeline of at most ${LIMITS.bucketsMax} buckets, got ${count} by ${step} from ${range.first} to ${range.last}; ${wayOut(step)}`,
  );
}

/** The timeline of the list that a page is of. */
async function timelineOf(list: WholeList, step: Step): Promise<Timeline> {
  const { top, values, without } = await list.tally(step, LIMITS.spansMax);
  if (values > top.length) {
    throw tooMuch(
      `expected a timeline of at most ${LIMITS.spansMax} different dates, got ${values} by ${step}; ${wayOut(step)}`,
    );
  }
  const spans = top.map(({ value, count }): Span => {
    const [first = '', last = ''] = value.split('/');
    return { first, last, count };
  });
  checkedRange(spans, step);
  const certain = spans.filter(({ first, last }) => first === last).reduce((sum, { count }) => sum + count, 0);
  const dated = spans.reduce((sum, { count }) => sum + count, 0);
  return { buckets: bucketsOf(spans, step), certain, uncertain: dated - certain, undated: without };
}

for (const connection of [EventConnection, EncounterConnection]) {
  builder.objectField(connection, 'timeline', (t) =>
    t.field({
      type: TimelineType,
      description:
        'How many of the whole list, whatever the page, lie in each day, month or year. An encounter stands at its date, `when`. With `first: 0` no rows come besides.',
      args: { by: t.arg({ type: TimelineStep, required: true, description: 'How wide the buckets are.' }) },
      complexity: 5,
      resolve: (page, { by }) => timelineOf(wholeOf(page), by),
    }),
  );
}
