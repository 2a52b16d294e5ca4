import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import * as commands from '../../src/explorer/explore/commands.ts';
import type { Command } from '../../src/explorer/explore/commands.ts';
import { filterOf, isFiltered } from '../../src/explorer/explore/filter.ts';
import { done, NO_HISTORY, redone, undone } from '../../src/explorer/explore/history.ts';
import { EMPTY, type ExploreState } from '../../src/explorer/explore/state.ts';
import { queryOf, stateOf, STRENGTHS, TYPES } from '../../src/explorer/explore/state-address.ts';

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const official = slug.map((text) => `official/${text}`);
const node = fc.oneof(
  official,
  slug.map((text) => `event/${text}`),
);
const place = slug.map((text) => `place/${text}`);
const tenth = fc.integer({ min: -20_000, max: 20_000 }).map((number) => number / 10);
const spot = fc.record({ x: tenth, y: tenth });
const period = fc.option(fc.constantFrom('2024', '2024-03', '2024-03-18'));

/** Anything that an analyst can do. */
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.array(official, { minLength: 1, maxLength: 3 }).map(commands.expand),
  official.map(commands.collapse),
  fc.array(official, { maxLength: 2 }).map((ids) => commands.focusOn([...new Set(ids)])),
  fc.tuple(period, period).map(([from, to]) => commands.inPeriod(from, to, 'period')),
  period.map(commands.beginningAt),
  period.map(commands.endingAt),
  fc.boolean().map(commands.certainly),
  place.map(commands.atPlace),
  fc.option(place).map(commands.ofCountry),
  fc.constantFrom(...STRENGTHS).map(commands.toggleStrength),
  fc.option(fc.constantFrom(...TYPES)).map(commands.ofType),
  fc.integer({ min: 0, max: 4 }).map(commands.withSources),
  fc.constantFrom('ties' as const, 'events' as const).map(commands.drawnAs),
  fc.uniqueArray(node, { maxLength: 3 }).map(commands.select),
  node.map(commands.toggleSelected),
  fc.dictionary(node, spot, { maxKeys: 3 }).map(commands.pin),
  fc.array(node, { maxLength: 2 }).map(commands.unpin),
  fc.uniqueArray(node, { maxLength: 2 }).map(commands.hide),
  fc.boolean().map(commands.groupByCountry),
  fc.boolean().map(commands.inLanes),
  fc
    .option(fc.record({ x: tenth, y: tenth, scale: fc.integer({ min: 1, max: 8000 }).map((n) => n / 1000) }))
    .map(commands.look),
  fc.constantFrom(commands.unfiltered, commands.showHidden, commands.layOutAnew),
  fc.constantFrom('DAY' as const, 'MONTH' as const, 'YEAR' as const).map(commands.stepped),
  fc.constantFrom('DATE' as const, 'STRENGTH' as const, 'EVIDENCE' as const).map(commands.ordered),
);

const behind = (list: readonly Command[]): ExploreState => list.reduce((state, { apply }) => apply(state), EMPTY);

describe('the state of the exploration', () => {
  test('is whole in its address, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 12 }), (list) => {
        const state = behind(list);
        const { state: read, unread } = stateOf(new URLSearchParams(queryOf(state).toString()));
        expect({ read, unread }).toEqual({ read: state, unread: [] });
      }),
    );
  });

  test('comes back with as many undos as there were commands, and goes forth again with as many redos', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 20 }), (list) => {
        const begin = { state: EMPTY, history: NO_HISTORY };
        const end = list.reduce(done, begin);
        const back = list.reduce((step) => undone(step), end);
        expect(back.state).toEqual(EMPTY);
        expect(list.reduce((step) => redone(step), back).state).toEqual(end.state);
      }),
    );
  });

  test('moves of one drag are undone together', () => {
    const look = (x: number) => commands.look({ x, y: 0, scale: 1 });
    const moved = [commands.groupByCountry(true), look(1), look(2)].reduce(done, { state: EMPTY, history: NO_HISTORY });
    expect(undone(moved).state).toEqual({ ...EMPTY, byCountry: true });
  });

  test('the last official cannot be collapsed: nobody named would mean everybody', () => {
    const state = commands.expand(['official/ann-archer']).apply(EMPTY);
    expect(commands.collapse('official/ann-archer').apply(state)).toBe(state);
  });
});

describe('a broken address', () => {
  test.each([
    ['from=yesterday', 'from'],
    ['to=2024-13-40-1', 'to'],
    ['of=official/../../x', 'of'],
    ['of=ann-archer <script>', 'of'],
    ['strength=talks hugs', 'strength'],
    ['type=party', 'type'],
    ['view=1~2', 'view'],
    ['view=1~2~0', 'view'],
    ['pinned=ann-archer~1', 'pinned'],
    ['layout=0', 'layout'],
    ['lanes=maybe', 'lanes'],
    ['sources=many', 'sources'],
    [`of=${'x '.repeat(400)}`, 'of'],
    ['selected=place/hanoi', 'selected'],
  ])('%s: what cannot be read is told and counts for nothing', (query, name) => {
    expect(stateOf(new URLSearchParams(query))).toEqual({ state: EMPTY, unread: [name] });
  });

  test('whatever it is, it is read as some state whose own address is whole', () => {
    const names = ['of', 'from', 'to', 'view', 'pinned', 'selected', 'hidden', 'strength', 'place', 'layout'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string()), (query) => {
        const { state } = stateOf(new URLSearchParams(query));
        expect(stateOf(queryOf(state))).toEqual({ state, unread: [] });
      }),
    );
  });
});

test('only what is asked for stands in the filter', () => {
  expect(filterOf(EMPTY)).toEqual({});
  const state = [commands.expand(['official/ann-archer']), commands.inPeriod('2024', null), commands.certainly(true)];
  expect(filterOf(behind(state))).toEqual({
    officials: ['official/ann-archer'],
    period: { from: '2024', certainty: 'CERTAIN' },
  });
  expect([isFiltered(behind(state)), isFiltered(behind(state.slice(0, 1)))]).toEqual([true, false]);
});
