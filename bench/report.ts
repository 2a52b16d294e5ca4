import { cpus, totalmem } from 'node:os';
import type { Findings, Result } from './benchmark.ts';
import type { Measured } from './measure.ts';
import { THROUGHPUT_GOALS } from './throughput.ts';

const HEAD = [
  ...['workload', 'engine', 'p50 ms', 'p99 ms', 'turns or per second', 'p50 over the long wire', 'round trips'],
  ...['dbHits', 'kB from the database', 'kB of answers', 'processor ms', 'memory MiB', 'compared', 'goal', ''],
];

const NONE = '–';
/** Goals are of medians; of the slowest turns so many times as much is granted. */
const SLOW_TURNS = 1.5;
const number = (value: number): string =>
  value >= 100 ? String(Math.round(value)) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
const given = (value: number | null | undefined): string => (value == null ? NONE : number(value));

/** Whether a goal is met, and by how much it is missed. */
function verdict(value: number, goal: number, atLeast = false): string {
  const over = atLeast ? goal / value : value / goal;
  return over <= 1 ? 'met' : `**missed by ${Math.round((over - 1) * 100)}%**`;
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** What an engine is compared with: the peers with Parley, Parley on the embedded engine with itself on Neo4j. */
function comparison({ workload: { goals }, measured }: Result, one: Measured): string[] {
  const parley = measured.find(({ engine }) => engine === 'parley');
  if (one.engine === 'parley') return ['', '', ''];
  if (parley === undefined) return ['', '', '**missed**'];
  const [more, less] = one.engine === 'embedded' ? [one, parley] : [parley, one];
  const [usual, slow] = [more.p50 / less.p50, more.p99 / less.p99];
  const how = one.engine === 'embedded' ? 'embedded ÷ parley' : 'parley ÷ it';
  const what = `${number(usual)}, p99 ${number(slow)} (${how})`;
  const goal = goals[one.engine];
  if (goal === undefined) return [what, NONE, ''];
  const slowGoal = goal * SLOW_TURNS;
  return [
    what,
    `≤ ${goal}, p99 ≤ ${Number(slowGoal.toFixed(3))}`,
    `${verdict(usual, goal)}; p99 ${verdict(slow, slowGoal)}`,
  ];
}

function resultRows(result: Result): string[] {
  const { workload, counted, measured, givenUp } = result;
  const gaveUp = Object.entries(givenUp).map(([engine, why]) =>
    row([`${workload.name} ${workload.title}`, engine, ...HEAD.slice(3).map(() => NONE), `**gave up: ${why}**`]),
  );
  const rows = measured.map((one) => {
    const counts = counted[one.engine];
    return row([
      ...[`${workload.name} ${workload.title}`, one.engine, number(one.p50), number(one.p99), String(one.turns)],
      ...[given(counts?.delayedP50), counts === undefined ? NONE : String(counts.roundTrips)],
      ...[counts === undefined ? NONE : String(counts.hits), given(counts && counts.bytes / 1000)],
      ...[number(one.bytes / 1000), given(one.cpuMs), given(one.memory), ...comparison(result, one)],
    ]);
  });
  return [...rows, ...gaveUp];
}

function pressedRows({ pressed }: Findings): string[] {
  return pressed.flatMap(({ clients, engines }) => {
    const parley = engines.find(({ engine }) => engine === 'parley')?.perSecond ?? Number.NaN;
    return engines.map((one) => {
      const goal = one.engine === 'parley' ? undefined : THROUGHPUT_GOALS[one.engine];
      const ratio = parley / one.perSecond;
      return row([
        ...[`W15 a mix, ${clients} client${clients === 1 ? '' : 's'}`, one.engine, number(one.p50), number(one.p99)],
        ...[`${number(one.perSecond)}/s`, NONE, NONE, NONE, NONE, NONE, NONE, given(one.memory)],
        ...(one.engine === 'parley'
          ? ['', '']
          : [`${number(ratio)} (parley ÷ it, per second)`, goal === undefined ? NONE : `≥ ${goal}`]),
        goal === undefined ? '' : verdict(ratio, goal, true),
      ]);
    });
  });
}

/** A goal that is not about a peer. */
export interface OwnGoal {
  readonly what: string;
  readonly value: number;
  readonly atMost: number;
}

/** A median of Parley on Neo4j; nothing where it gave up. */
export function medianOf({ results }: Findings, name: string): number | undefined {
  const result = results.find(({ workload }) => workload.name === name);
  return result?.measured.find(({ engine }) => engine === 'parley')?.p50;
}

/** One median divided by another; nothing where one of them was not measured. */
export function growth(what: string, more: number | undefined, less: number | undefined, atMost: number): OwnGoal[] {
  return more === undefined || less === undefined ? [] : [{ what, value: more / less, atMost }];
}

/** What Parley is held to by itself at one size. */
export function ownGoals(findings: Findings): OwnGoal[] {
  const of = (name: string) => medianOf(findings, name);
  const trips = ['W2', 'W5'].flatMap((name) => {
    const counts = findings.results.find(({ workload }) => workload.name === name)?.counted.parley;
    return counts === undefined ? [] : [{ what: `${name}: round trips`, value: counts.roundTrips, atMost: 1 }];
  });
  return [
    ...growth('the hub, a deep page ÷ its first page (W4 ÷ W3)', of('W4'), of('W3'), 1.2),
    ...growth('the hub ÷ an ordinary official (W3 ÷ W2)', of('W3'), of('W2'), 1.3),
    ...trips,
    ...(findings.startMs === null
      ? []
      : [{ what: 'start of the server on the embedded engine, s', value: findings.startMs / 1000, atMost: 5 }]),
  ];
}

export function goalRows(goals: readonly OwnGoal[]): string[] {
  return goals.map(({ what, value, atMost }) => {
    const blank = Array.from({ length: HEAD.length - 5 }, () => '');
    return row([what, 'parley', ...blank, number(value), `≤ ${atMost}`, verdict(value, atMost)]);
  });
}

/** All that was found at one size, as one table in Markdown. */
export function tableOf(findings: Findings): string {
  const rows = [...findings.results.flatMap(resultRows), ...pressedRows(findings), ...goalRows(ownGoals(findings))];
  return tableWith(rows);
}

export function tableWith(rows: readonly string[]): string {
  return [row(HEAD), row(HEAD.map(() => '---')), ...rows].join('\n');
}

/** The machine and the versions that a table was measured with. */
export function circumstances(versions: Readonly<Record<string, string>>): string {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}`;
  const named = Object.entries({ Node: process.version, ...versions }).map(([name, version]) => `${name} ${version}`);
  return `${machine}; ${named.join(', ')}`;
}

/** What was measured at one size, or between two. */
export interface Section {
  readonly title: string;
  readonly text: string;
}

/** Results with new sections in place of those with the same titles; others stay as they are. */
export function withSections(results: string, sections: readonly Section[]): string {
  const [head = '', ...kept] = results.split(/^## /m).map((part) => part.trim());
  const byTitle = new Map(kept.map((part) => [part.split('\n')[0] ?? '', part]));
  for (const { title, text } of sections) byTitle.set(title, `${title}\n\n${text}`);
  return `${[head, ...[...byTitle.values()].map((part) => `## ${part}`)].join('\n\n')}\n`;
}
