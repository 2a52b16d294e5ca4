/** Answers of the API as large as nobody's dataset here: what the page makes of them is measured and tested. */

import type { Page } from 'playwright-core';

const STRENGTHS = ['TALKS', 'CO_CHAIRED', 'ACTIVITY', 'GATHERING'];

/** The same numbers each time (a linear congruential generator, constants of Numerical Recipes). */
function numbers(): (below: number) => number {
  let state = 7;
  return (below) => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

const officialId = (index: number): string => `official/synthetic-${index}`;
const officialName = (index: number): string => `Synthetic Official ${index}`;
const countryOf = (index: number): string => (index % 2 === 0 ? 'place/arda' : 'place/brun');

/** Ties of officials of two countries, most of them with a few hubs. */
export function syntheticNetwork(nodes: number, links: number) {
  const random = numbers();
  return {
    nodes: Array.from({ length: nodes }, (_, index) => ({
      id: officialId(index),
      name: officialName(index),
      country: countryOf(index),
      distance: index === 0 ? 0 : 1,
      hidden: 0,
    })),
    links: Array.from({ length: links }, (_, index) => {
      const a = index < nodes - 1 ? index + 1 : random(nodes);
      const b = random(random(3) === 0 ? 12 : nodes);
      return { source: officialId(a), target: officialId(b), count: 1 + random(9), strength: STRENGTHS[random(4)] };
    }),
    leftOut: 0,
    complete: true,
    limitedBy: [],
  };
}

/** As many months as hold so many encounters. */
export function syntheticTimeline(items: number) {
  const buckets = Array.from({ length: 240 }, (_, index) => {
    const month = `${2005 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    const when = { edtf: month, text: month, earliest: `${month}-01`, latest: `${month}-28` };
    return { when, certain: Math.round(items / 240), possible: index % 5 };
  });
  return { undated: 12, uncertain: 40, buckets };
}

/** Dates as vague as sources give them, over twenty years. */
function syntheticDate(random: (below: number) => number) {
  const [year, month, day] = [2005 + random(20), 1 + random(12), 1 + random(27)];
  const text = (days: number): string => `${year}-${String(month).padStart(2, '0')}-${String(days).padStart(2, '0')}`;
  const dice = random(10);
  if (dice === 0) return null;
  if (dice === 1) return { edtf: text(1).slice(0, 7), text: text(1).slice(0, 7), earliest: text(1), latest: text(28) };
  const last = dice === 2 ? text(day + 1) : text(day);
  return { edtf: dice === 2 ? `${text(day)}/${last}` : last, text: text(day), earliest: text(day), latest: last };
}

/** So many encounters of three hundred officials as one page of the API, a tenth of them undated. */
export function syntheticEncounters(count: number) {
  const random = numbers();
  const official = (index: number) => ({
    id: officialId(index),
    name: officialName(index),
    country: { id: countryOf(index), name: countryOf(index).slice('place/'.length) },
  });
  const nodes = Array.from({ length: count }, (_, index) => {
    const a = random(random(4) === 0 ? 300 : 40);
    return {
      id: `encounter/synthetic-${index}`,
      when: syntheticDate(random),
      strength: STRENGTHS[random(4)],
      independentSources: 1 + random(4),
      officials: [official(a), official((a + 1 + random(40)) % 300)],
      event: { id: `event/synthetic-${index}`, name: `Synthetic event ${index}` },
      places: [],
    };
  });
  return {
    totalCount: count,
    totalCountIsCapped: false,
    pageInfo: { hasNextPage: false, endCursor: null },
    nodes,
  };
}

/** Puts parts in place of those in answers to the page of the exploration. */
export async function answering(page: Page, parts: Readonly<Record<string, unknown>>): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { data: Record<string, unknown> };
    if ('space' in body.data) Object.assign(body.data, parts);
    await route.fulfill({ response, json: body });
  });
}
