import { cpus, totalmem } from 'node:os';
import type { Measured } from './measure.ts';
import { ENGINES, type Engine, type Workload } from './workload.ts';

export interface Result {
  readonly workload: Workload;
  readonly measured: readonly Measured[];
}

const ms = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));

function cellOf(measured: readonly Measured[], engine: Engine): string {
  const found = measured.find((each) => each.engine === engine);
  return found === undefined ? '–' : `${ms(found.p50)} / ${ms(found.p99)}`;
}

/** Parley's median divided by the other's, with the goal, and a mark where the goal is missed. */
function ratioTo(other: 'neo4j-graphql' | 'hand-written', { workload, measured }: Result): string {
  const of = (engine: Engine) => measured.find((each) => each.engine === engine)?.p50;
  const [ours, theirs] = [of('parley'), of(other)];
  if (ours === undefined || theirs === undefined) return '–';
  const ratio = ours / theirs;
  const goal = workload.goals[other];
  return `${ratio.toFixed(2)} (≤ ${goal})${ratio > goal ? ' missed' : ''}`;
}

/** One table of all workloads, as Markdown. */
export function tableOf(results: readonly Result[]): string {
  const head = ['workload', ...ENGINES.map((engine) => `${engine}, ms`), 'to @neo4j/graphql', 'to hand-written'];
  const rows = results.map((result) => [
    `${result.workload.name} ${result.workload.title}`,
    ...ENGINES.map((engine) => cellOf(result.measured, engine)),
    ratioTo('neo4j-graphql', result),
    ratioTo('hand-written', result),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The machine and the versions that a table was measured with. */
export function circumstances(versions: Readonly<Record<string, string>>): string {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}`;
  const named = Object.entries({ Node: process.version, ...versions }).map(([name, version]) => `${name} ${version}`);
  return `${machine}; ${named.join(', ')}`;
}
