/**
 * Holds the explorer to its targets in a real Chromium without graphics hardware: runs its tests, then measures how fast
 * it draws, and fails where a target is missed. Networks are synthetic and put in place of the API's answer, so that only the page is measured. Times are medians
 * of three, scaled by a loop that takes 100 ms on the machine for which the targets are stated.
 */
import { spawnSync } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { jsonLogger } from '../src/server/log.ts';
import { createServer } from '../src/server/server.ts';
import { importDataset } from '../graph-import/import.ts';
import { openEmbedded } from '../src/store/embedded.ts';
import { chromiumPath, launched } from './chromium.ts';
import { answering, syntheticEncounters, syntheticNetwork, syntheticTimeline } from './synthetic-answers.ts';

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;
const percentile = (numbers: readonly number[], share: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) * share)] ?? NaN;

interface Measured {
  readonly paintMs: number;
  readonly panMs: readonly number[];
  readonly longestTaskMs: number;
}

/** Goes to the exploration from another page, with the network in the answer, then drags the drawing about. */
async function measured(page: Page, url: string, nodes: number, links: number): Promise<Measured> {
  const network = syntheticNetwork(nodes, links);
  await page.goto(`${url}/official/phan-van-giang`);
  await answering(page, { network, time: { timeline: syntheticTimeline(10_000) } });
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      entryTypes: ['longtask'],
    });
  });
  await page.getByRole('link', { name: 'Explore the network' }).click();
  await page.waitForFunction(() => performance.getEntriesByName('parley:painted').length > 0);
  const paintMs = await page.evaluate(() => {
    const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
    return at('parley:painted') - at('parley:answered');
  });
  await page.evaluate(() => ((globalThis as unknown as { tasks: number[] }).tasks.length = 0));
  await page.locator('canvas[data-layout=done]').waitFor({ timeout: 120_000 });
  const longestTaskMs = await page.evaluate(() => Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks));
  const panMs = await panned(page);
  await page.unroute('**/graphql');
  return { paintMs, panMs, longestTaskMs };
}

/** Goes to the lanes of so many encounters from another page; milliseconds from the answer to their first picture. */
async function lanesPaintMs(page: Page, url: string, items: number): Promise<number> {
  const encounters = syntheticEncounters(items);
  await page.goto(`${url}/explore?of=phan-van-giang&lanes=yes`);
  await page.waitForFunction(() => performance.getEntriesByName('parley:lanes').length > 0);
  await answering(page, { encounters, time: { timeline: syntheticTimeline(items) } });
  await page.evaluate(() => {
    performance.clearMarks('parley:lanes');
  });
  await page.getByLabel('From', { exact: true }).fill('2005');
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => {
    const at = (name: string): number => performance.getEntriesByName(name).at(-1)?.startTime ?? NaN;
    return at('parley:lanes') > at('parley:answered');
  });
  const ms = await page.evaluate(() => {
    const answered = performance.getEntriesByName('parley:answered').at(-1)?.startTime ?? NaN;
    const painted = performance.getEntriesByName('parley:lanes').find(({ startTime }) => startTime > answered);
    return (painted?.startTime ?? NaN) - answered;
  });
  await page.unroute('**/graphql');
  return ms;
}

/** Milliseconds between frames while a hand drags. */
async function panned(page: Page): Promise<number[]> {
  await page.waitForTimeout(500);
  return page.evaluate(async () => {
    const canvas = document.querySelector('.drawing canvas');
    if (canvas === null) return [];
    const { left, top } = canvas.getBoundingClientRect();
    const point = (type: string, x: number): void => {
      const init = { clientX: left + x, clientY: top + 20, pointerId: 1, bubbles: true, button: 0, buttons: 1 };
      canvas.dispatchEvent(new PointerEvent(type, init));
    };
    canvas.setPointerCapture = () => undefined;
    point('pointerdown', 300);
    const frames: number[] = [];
    let before = performance.now();
    for (let frame = 0; frame < 90; frame += 1) {
      point('pointermove', 300 + 80 * Math.sin(frame / 12));
      await new Promise(requestAnimationFrame);
      frames.push(performance.now() - before);
      before = performance.now();
    }
    point('pointerup', 300);
    return frames.slice(5);
  });
}

/** How much slower this machine is now than the one of the targets: at least 1. */
const slownessOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const begin = performance.now();
    let sum = 0;
    for (let index = 0; index < 3e7; index += 1) sum += Math.sqrt(index);
    return Math.max(1, (performance.now() - begin) / (sum > 0 ? 100 : 1));
  });

/** What was measured in a fresh profile, and how slow the machine was just then. */
interface Run<T> {
  readonly measured: T;
  readonly slowness: number;
}

/** Three runs, each in a fresh profile. */
async function threeRuns<T>(browser: Browser, what: string, measure: (page: Page) => Promise<T>): Promise<Run<T>[]> {
  const runs: Run<T>[] = [];
  for (let run = 0; run < 3; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' });
    const page = await context.newPage();
    // What runs TypeScript here names functions by a helper that the page does not have.
    await page.addInitScript('globalThis.__name = (target) => target');
    runs.push({ measured: await measure(page), slowness: await slownessOf(page) });
    await context.close();
  }
  const slowness = median(runs.map((run) => run.slowness)).toFixed(1);
  console.log(`${what}; this machine is ${slowness} times slower than that of the targets`);
  return runs;
}

/** Median of a time of each run, as it would be on the machine of the targets. */
const scaled = <T>(runs: readonly Run<T>[], timeOf: (measured: T) => number): number =>
  median(runs.map(({ measured, slowness }) => timeOf(measured) / slowness));

const executable = chromiumPath();
if (executable === null) throw new Error('expected Chromium on the PATH or its path in CHROMIUM; found neither');
// What needs no clock is in the tests: `-- --times` leaves them out.
const tested = process.argv.includes('--times')
  ? 0
  : spawnSync('npm', ['test', '--', 'tests/explorer'], { stdio: 'inherit' }).status;
const store = await openEmbedded({ directory: null });
await importDataset(store, 'data');
const nowhere = jsonLogger(
  () => undefined,
  (line) => line,
);
const server = createServer({ store, port: 0, log: nowhere });
const { url } = await server.start();
const browser = await launched(executable);
const missed: string[] = [];
const tell = (what: string, ms: number, targetMs: number): void => {
  const verdict = ms <= targetMs ? 'met' : 'MISSED';
  if (ms > targetMs) missed.push(what);
  console.log(`${verdict.padEnd(7)} ${what.padEnd(44)} ${Math.round(ms)} ms, at most ${targetMs}`);
};
try {
  for (const [nodes, links, targetMs] of [
    [500, 1500, 300],
    [2000, 6000, 500],
    [5000, 15000, 1000],
  ] as const) {
    const runs = await threeRuns(browser, `${nodes} nodes, ${links} links`, (page) =>
      measured(page, url, nodes, links),
    );
    tell(
      'first paint after the data',
      scaled(runs, ({ paintMs }) => paintMs),
      targetMs,
    );
    if (nodes === 2000) {
      tell(
        'longest task while laying out',
        scaled(runs, ({ longestTaskMs }) => longestTaskMs),
        100,
      );
    }
    if (nodes !== 5000) continue;
    const frames = runs.flatMap(({ measured: { panMs }, slowness }) => panMs.map((ms) => ms / slowness));
    // A frame is never shorter than 16.7 ms.
    tell('a frame of panning, half of them', Math.max(16.7, percentile(frames, 0.5)), 17);
    tell('a frame of panning, 95 in 100', percentile(frames, 0.95), 50);
  }
  const lanes = await threeRuns(browser, '10000 encounters in lanes', (page) => lanesPaintMs(page, url, 10_000));
  tell(
    'first paint of the timeline after the data',
    scaled(lanes, (ms) => ms),
    200,
  );
} finally {
  await browser.close();
  await server.stop();
  await store.close();
}
process.exitCode = missed.length > 0 || tested !== 0 ? 1 : 0;
