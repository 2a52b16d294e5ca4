import type { EncounterOrderBy, EncounterStrength, EventType, TimelineStep } from '../../generated/explorer.ts';
import { EMPTY, type ExploreState, FORMS, type Spot, type View } from './state.ts';

export const STRENGTHS: readonly EncounterStrength[] = ['TALKS', 'CO_CHAIRED', 'ACTIVITY', 'GATHERING'];
export const TYPES: readonly EventType[] = [
  'TALKS',
  'MEETING',
  'DIALOGUE',
  'EXCHANGE',
  'VISIT',
  'RECEPTION',
  'CEREMONY',
  'SIGNING',
  'PATROL',
  'MULTILATERAL',
  'PRESS_CONFERENCE',
  'CALL',
];
export const STEPS: readonly TimelineStep[] = ['DAY', 'MONTH', 'YEAR'];
export const ORDERS: readonly EncounterOrderBy[] = ['DATE', 'STRENGTH', 'EVIDENCE'];

/** A year, a month or a day: what a period of the API begins and ends with. */
export const PERIOD_END = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const SLUG = /^[a-z0-9][a-z0-9-]{0,119}$/;
const PLACE = /^place\/[a-z0-9][a-z0-9/-]{0,200}$/;
const NODE = /^(official|event)\/[a-z0-9][a-z0-9.-]{0,200}$/;
/** What the API takes as one list; more would be refused. */
const MOST = 250;

/** The state as the query of an address. What is as usual is left out. */
export function queryOf(state: ExploreState, language: string | null = null): URLSearchParams {
  const view = state.view === null ? null : [state.view.x, state.view.y, state.view.scale].join('~');
  const entries: [string, string | null][] = [
    ['of', state.officials.map(slugOf).join(' ')],
    ['from', state.from],
    ['to', state.to],
    ['certainly', state.certainly ? 'yes' : null],
    ['place', state.place],
    ['country', state.country],
    ['strength', state.strengths.map((strength) => strength.toLowerCase()).join(' ')],
    ['type', state.types.map((type) => type.toLowerCase()).join(' ')],
    ['sources', state.sources === 0 ? null : String(state.sources)],
    ['as', state.form === EMPTY.form ? null : state.form],
    ['selected', state.selection.map(shortened).join(' ')],
    [
      'pinned',
      Object.entries(state.pins)
        .map(([id, { x, y }]) => [shortened(id), x, y].join('~'))
        .join(' '),
    ],
    ['hidden', state.hidden.map(shortened).join(' ')],
    ['grouped', state.byCountry ? 'country' : null],
    ['layout', state.seed === EMPTY.seed ? null : String(state.seed)],
    ['view', view],
    ['step', state.step === EMPTY.step ? null : state.step.toLowerCase()],
    ['order', state.order === EMPTY.order ? null : state.order.toLowerCase()],
    ['lanes', state.lanes ? 'yes' : null],
    ['hl', language],
  ];
  return new URLSearchParams(
    entries.filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== ''),
  );
}

/** What an address says, and the names of the parts that could not be read and count for nothing. */
export function stateOf(query: URLSearchParams): { state: ExploreState; unread: readonly string[] } {
  const unread: string[] = [];
  const read = <Value>(name: string, parse: (text: string) => Value | null, usual: Value): Value => {
    const text = query.get(name)?.trim() ?? '';
    if (text === '') return usual;
    const value = parse(text);
    if (value === null) unread.push(name);
    return value ?? usual;
  };
  const state: ExploreState = {
    officials: read('of', listOf(idOfSlug), EMPTY.officials),
    from: read('from', matching(PERIOD_END), EMPTY.from),
    to: read('to', matching(PERIOD_END), EMPTY.to),
    certainly: read('certainly', flag('yes'), EMPTY.certainly),
    place: read('place', matching(PLACE), EMPTY.place),
    country: read('country', matching(PLACE), EMPTY.country),
    strengths: read('strength', listOf(oneOf(STRENGTHS)), EMPTY.strengths),
    types: read('type', listOf(oneOf(TYPES)), EMPTY.types),
    sources: read('sources', (text) => (/^[1-9]$/.test(text) ? Number(text) : null), EMPTY.sources),
    form: read('as', (text) => FORMS.find((form) => form === text) ?? null, EMPTY.form),
    selection: read('selected', listOf(lengthened), EMPTY.selection),
    pins: read('pinned', pinsOf, EMPTY.pins),
    hidden: read('hidden', listOf(lengthened), EMPTY.hidden),
    byCountry: read('grouped', flag('country'), EMPTY.byCountry),
    seed: read('layout', (text) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : null), EMPTY.seed),
    view: read('view', viewOf, EMPTY.view),
    step: read('step', oneOf(STEPS), EMPTY.step),
    order: read('order', oneOf(ORDERS), EMPTY.order),
    lanes: read('lanes', flag('yes'), EMPTY.lanes),
  };
  return { state, unread };
}

const slugOf = (id: string): string => id.replace(/^official\//, '');
const idOfSlug = (text: string): string | null => (SLUG.test(text) ? `official/${text}` : null);

/** Officials are most of what is named: they go without their prefix. */
const shortened = slugOf;
const lengthened = (text: string): string | null => {
  const id = text.includes('/') ? text : `official/${text}`;
  return NODE.test(id) ? id : null;
};

const matching =
  (pattern: RegExp) =>
  (text: string): string | null =>
    pattern.test(text) ? text : null;

const flag =
  (word: string) =>
  (text: string): boolean | null =>
    text === word ? true : null;

const oneOf =
  <Item extends string>(items: readonly Item[]) =>
  (text: string): Item | null =>
    items.find((item) => item === text.toUpperCase()) ?? null;

/** A list is read whole or not at all: half of a question is another question. */
const listOf =
  <Item>(parse: (text: string) => Item | null) =>
  (text: string): readonly Item[] | null => {
    const items = text.split(' ').map(parse);
    const isWhole = items.length <= MOST && items.every((item) => item !== null);
    return isWhole ? [...new Set(items as Item[])] : null;
  };

const numbersOf = (texts: readonly string[]): number[] | null => {
  const numbers = texts.map(Number);
  return texts.every((text) => /^-?\d{1,6}(\.\d{1,4})?$/.test(text)) ? numbers : null;
};

function viewOf(text: string): View | null {
  const numbers = numbersOf(text.split('~'));
  const [x, y, scale] = numbers ?? [];
  if (x === undefined || y === undefined || scale === undefined || scale <= 0 || scale > 100) return null;
  return numbers?.length === 3 ? { x, y, scale } : null;
}

function pinsOf(text: string): Readonly<Record<string, Spot>> | null {
  const pins: Record<string, Spot> = {};
  for (const part of text.split(' ')) {
    const [name = '', ...rest] = part.split('~');
    const id = lengthened(name);
    const [x, y] = numbersOf(rest) ?? [];
    if (id === null || x === undefined || y === undefined || rest.length !== 2) return null;
    pins[id] = { x, y };
  }
  return pins;
}
