import { gapsBetween, type Gap } from '../../domain/gap.ts';
import type { DatedEncounter } from '../../store/encounter-date.ts';
import type { Order, PageRow } from '../../store/page.ts';
import { builder } from '../builder.ts';
import { type Page, type PageArguments, pageAtHand, pageCost } from '../connection.ts';
import type { Context } from '../context.ts';
import { tooMuch } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { ENCOUNTER_DATES } from '../lists/encounter-date.ts';
import { type EncounterEntry, encounterEntry } from '../node.ts';
import type { Reader } from '../reading/reader.ts';
import type { View } from '../view.ts';
import { Encounter } from './encounter.ts';
import { EncounterFilterInput } from './encounter-filter.ts';
import { type EncounterArguments, pairFilterOf } from './encounter-page.ts';
import { enumOf } from './enum.ts';
import { Pair, type PairEntry } from './pair.ts';

interface GapEntry extends Gap {
  readonly view: View;
  readonly before: DatedEncounter;
  readonly after: DatedEncounter;
}

async function encounterOf(context: Context, view: View, key: DatedEncounter): Promise<EncounterEntry> {
  const encounter = await context.loaders(view).encounter(key);
  if (encounter === null) throw new TypeError(`an encounter of ${key.root} was listed but is not there: a defect`);
  return encounterEntry(view, encounter);
}

const EncounterGap = builder.objectRef<GapEntry>('EncounterGap').implement({
  description:
    'The time between two encounters of a pair that follow each other in the order of their first possible days.',
  fields: (t) => ({
    before: t.field({
      type: Encounter,
      description: 'The encounter before it.',
      resolve: ({ view, before }, _, context) => encounterOf(context, view, before),
    }),
    after: t.field({
      type: Encounter,
      description: 'The encounter after it.',
      resolve: ({ view, after }, _, context) => encounterOf(context, view, after),
    }),
    leastDays: t.exposeInt('leastDays', {
      description:
        'Days from the one to the other, whatever days their dates mean: so many at least. From one day to the next it is 1; 0 where both may be on one day.',
    }),
    mostDays: t.exposeInt('mostDays', {
      nullable: true,
      description: 'So many days at most; null where a date has an open end or no year.',
    }),
    certain: t.exposeBoolean('certain', {
      description:
        'Whether the two certainly followed each other: on no days that the dates can mean was `after` the earlier, or another dated encounter of the list between them.',
    }),
  }),
});

/** A page of gaps, with what is in none. */
interface GapPage extends Page<GapEntry> {
  readonly undated: number;
}

const GapConnection = builder.connectionObject(
  {
    type: EncounterGap,
    name: 'EncounterGapConnection',
    description: 'A page of gaps between encounters.',
    fields: (t) => ({
      undated: t.int({
        description: 'How many encounters no source dates: they are in no gap, and may have been in any.',
        resolve: (page) => (page as unknown as GapPage).undated,
      }),
    }),
  },
  { name: 'EncounterGapEdge', description: 'A gap in a list.' },
);

const GapOrder = enumOf<'LONGEST' | 'TIME'>('EncounterGapOrder', 'In which order gaps come.', {
  LONGEST: 'The longest first, by the days that it has at least; among equals the latest.',
  TIME: 'In the order of time, the first gap first.',
});

const AFTER = { by: 'after', way: 'asc' } as const;
const ORDERS: Readonly<Record<'LONGEST' | 'TIME', Order>> = {
  LONGEST: [
    { by: 'leastDays', way: 'desc' },
    { by: 'after', way: 'desc' },
  ],
  TIME: [AFTER],
};

/** @throws ParleyError LIMIT_EXCEEDED for more encounters than gaps are worked out between */
async function datesOf(reader: Reader, filter: Parameters<typeof ENCOUNTER_DATES.query>[1]): Promise<DatedEncounter[]> {
  const most = LIMITS.gapEncountersMax;
  const page = { limit: most + 1, backward: false, after: null, before: null };
  const rows = await reader.page(ENCOUNTER_DATES, null, filter, page);
  if (rows.length <= most) return rows.map(({ item }) => item);
  throw tooMuch(
    `expected gaps between at most ${most} encounters, got more; narrow the filter, for example to a period`,
  );
}

async function gapPage(
  context: Context,
  { view, a, b }: PairEntry,
  { filter, orderBy, ...args }: PageArguments & Pick<EncounterArguments, 'filter'> & { orderBy: 'LONGEST' | 'TIME' },
): Promise<GapPage> {
  const all = await datesOf(context.loaders(view), pairFilterOf([a, b], filter));
  const dated = all.filter(({ at }) => !at.startsWith('/'));
  const days = dated.map(({ at }) => {
    const [earliest = '', latest = ''] = at.split('/');
    return { earliest, latest };
  });
  const rows = gapsBetween(days).flatMap((gap, index): PageRow<GapEntry>[] => {
    const [before, after] = dated.slice(index, index + 2);
    if (before === undefined || after === undefined) return [];
    const keys = orderBy === 'TIME' ? [after.at] : [gap.leastDays, after.at];
    return [{ parent: null, keys, item: { ...gap, view, before, after } }];
  });
  const page = await pageAtHand(rows, ORDERS[orderBy], args, (gap) => gap);
  return { ...page, undated: all.length - dated.length };
}

builder.objectField(Pair, 'gaps', (t) =>
  t.connection(
    {
      type: EncounterGap,
      description: `The gaps between their encounters, one fewer than there are dated ones. A filter may not name officials: the pair does. More than ${LIMITS.gapEncountersMax} encounters are refused.`,
      args: {
        filter: t.arg({ type: EncounterFilterInput, description: 'Between which of their encounters.' }),
        orderBy: t.arg({ type: GapOrder, required: true, defaultValue: 'LONGEST', description: 'In which order.' }),
      },
      complexity: (args) => ({ ...pageCost(args), field: 10 }),
      resolve: (pair, args, context) => gapPage(context, pair, args),
    },
    GapConnection,
  ),
);
