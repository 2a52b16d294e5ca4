import { DatasetError, type Problem } from '../src/domain/errors.ts';
import { nodeId } from '../src/domain/ids.ts';
import { datasetProblems } from './checks.ts';
import { claimsOf, headOf, type SourceClaims, type SourceHead } from './claims.ts';
import type { Dataset, ReadDataset } from './dataset.ts';
import { describedIds } from './described-ids.ts';
import { lookalikeScript } from './format/characters.ts';
import { decisionsSchema } from './format/decisions-schema.ts';
import { datasetLineSchema, datasetSchema, sourceFileSchema, sourceLineSchema } from './format/file-schema.ts';
import { schemaProblems } from './format/issues.ts';
import { childOf, textOf, type Located } from './format/located.ts';
import { MANIFEST } from './format/yaml-part.ts';
import { partKey, type Part } from './format/part.ts';
import { distinctClaims, type PlacedClaim } from './placed-claim.ts';
import { decisionsOf, type Decision } from './resolution/decision.ts';
import { resolved, type Resolved } from './resolution/resolution.ts';

/** A part that was left out because something is wrong with it. */
export interface Skipped {
  readonly part: Pick<Part, 'file' | 'line' | 'text'>;
  readonly problems: readonly Problem[];
}

export interface CollectorOptions {
  /** `skip` leaves out lines and rows with which something is wrong. Default `stop`. */
  readonly onError?: 'stop' | 'skip';
}

interface Collected extends SourceHead {
  /** Where its head stands. */
  readonly file: string;
  readonly line: number;
  readonly placed: PlacedClaim[];
}

/** With more than this a file is of another form than it was taken for; nobody reads on. */
const MOST_PROBLEMS = 1_000;

const NO_DATASET: Problem = {
  file: MANIFEST,
  line: 1,
  column: 1,
  field: '',
  message: 'expected a description of the dataset: dataset.yaml, or a line {"dataset": {…}}; got none',
};

/** Puts the parts of a dataset together and checks them, each by itself and all of them together. */
export class DatasetCollector {
  readonly skipped: Skipped[] = [];
  private readonly problems: Problem[] = [];
  private readonly warnings: Problem[] = [];
  private readonly sources = new Map<string, Collected>();
  private readonly partly = new Set<string>();
  private readonly rows = new Map<string, Part>();
  private readonly decisions: Decision[] = [];
  private readonly skips: boolean;
  private dataset: Dataset | null = null;
  private blind = false;

  constructor({ onError = 'stop' }: CollectorOptions = {}) {
    this.skips = onError === 'skip';
  }

  /** So much is wrong that reading on is of no use. */
  get isHopeless(): boolean {
    return this.problems.length > MOST_PROBLEMS;
  }

  /** Something is wrong with the dataset as a whole, such as that a file of it cannot be opened. */
  report(problems: readonly Problem[], { blind }: { blind: boolean }): void {
    this.problems.push(...problems);
    this.blind ||= blind;
  }

  add(part: Part): void {
    const { content, file, warnings = [] } = part;
    this.warnings.push(...warnings);
    if (content === null && part.problems.length === 0) return;
    const root = content?.root ?? null;
    const problems = [
      ...part.problems,
      ...(content === null ? [] : schemaProblems(file, content.root, schemaOf(part))),
    ];
    if (problems.length === 0 && content?.of === 'dataset') problems.push(...this.describe(file, content.root));
    else if (problems.length === 0 && content?.of === 'decisions')
      this.decisions.push(...decisionsOf(file, content.root));
    else if (problems.length === 0 && content?.of === 'source') problems.push(...this.addSaid(part, content));
    if (problems.length > 0) this.refuse(part, root, problems);
    else if (this.skips && part.isRow) this.rows.set(partKey(part), part);
  }

  private refuse(part: Part, root: Located | null, problems: readonly Problem[]): void {
    if (this.skips && part.isRow) {
      this.skipped.push({ part, problems });
      return;
    }
    this.problems.push(...problems);
    if (part.content !== null && part.content.of !== 'source') return;
    if (root === null) this.blind = true;
    else describedIds(root).forEach((id) => this.partly.add(id));
  }

  /** What the dataset is, which may be said again in the same words. */
  private describe(file: string, root: Located): Problem[] {
    const said = childOf(root, 'dataset') ?? root;
    const text = (key: string): string => (textOf(childOf(said, key)) ?? '').trim();
    const dataset = {
      key: text('key'),
      title: text('title'),
      description: text('description'),
      licence: text('licence'),
    };
    const known = this.dataset;
    this.dataset ??= dataset;
    if (known === null || JSON.stringify(known) === JSON.stringify(dataset)) return [];
    const message = `expected one dataset, ${JSON.stringify(known.key)}, got another description of one, ${JSON.stringify(dataset.key)}`;
    return [{ file, ...said.spot, field: 'dataset', message }];
  }

  private addSaid(part: Part, { id, root }: Extract<NonNullable<Part['content']>, { of: 'source' }>): Problem[] {
    const { file, line } = part;
    const known = this.sources.get(id);
    const fault = (field: string, message: string): Problem[] => {
      const { spot } = childOf(root, field) ?? childOf(root, 'id') ?? root;
      return [{ file, ...spot, field, message }];
    };
    let head: SourceHead;
    if (childOf(root, 'source') !== undefined) head = headOf(root, nodeId('Source', id));
    else if (childOf(root, 'retracted') !== undefined) {
      return fault('retracted', 'expected a withdrawal beside the source that is withdrawn, got it without `source`');
    } else if (known === undefined) {
      const message = `expected a source that an earlier line describes by \`source\`, got ${JSON.stringify(id)}`;
      return fault('id', message);
    } else head = known;
    if (known !== undefined) {
      const same = ({ source, retraction }: SourceHead): string => JSON.stringify([source, retraction]);
      if (!part.isRow) return [twice(part, id, known)];
      if (same(head) !== same(known)) {
        return fault('source', `expected source ${id} as ${known.file}:${known.line} describes it, got other words`);
      }
    }
    const { placed, problems } = claimsOf(file, root, head);
    if (problems.length > 0 && part.isRow) return [...problems];
    this.problems.push(...problems);
    const { source, retraction } = head;
    const collected = known ?? { source, retraction, file, line, placed: [] };
    this.sources.set(id, collected);
    for (const claim of placed) collected.placed.push(claim);
    return [];
  }

  /**
   * Checks all that was added, together.
   *
   * @throws DatasetError with all problems, in the order of files
   */
  finish(): ReadDataset {
    for (;;) {
      const { problems, resolution } = this.together();
      const { dataset } = this;
      if (this.problems.length === 0 && problems.length === 0 && dataset !== null) {
        return { ...this.read(dataset, resolution), skipped: this.skipped };
      }
      if (dataset === null && this.problems.length === 0) problems.push(NO_DATASET);
      if (this.problems.length > 0 || !this.skipRows(problems)) {
        throw new DatasetError(atMost(inOrder([...this.problems, ...problems])));
      }
    }
  }

  private read(dataset: Dataset, { claims, decisions, redirects, warnings }: Resolved): Omit<ReadDataset, 'skipped'> {
    const sources = [...this.sources.values()].map(({ source, retraction }, index) => ({
      source: { ...source, dataset: dataset.key },
      retraction,
      claims: claims[index] ?? [],
    }));
    return {
      dataset,
      sources: [...sources].sort((a, b) => (a.source.id < b.source.id ? -1 : 1)),
      warnings: inOrder([...this.warnings, ...sources.flatMap(lookalikeNames), ...warnings]),
      resolution: { decisions, redirects },
    };
  }

  private together(): { problems: Problem[]; resolution: Resolved } {
    const distinct = [...this.sources.values()].map(({ placed }) => distinctClaims(placed));
    const isPartlyRead = (id: string): boolean => this.blind || this.partly.has(id);
    const claims = distinct.map((source) => source.claims);
    const resolution = resolved(claims, this.decisions, isPartlyRead);
    const problems = [
      ...distinct.flatMap((source) => source.problems),
      ...resolution.problems,
      ...datasetProblems(resolution.claims.flat(), isPartlyRead),
    ];
    return { problems, resolution };
  }

  /** Takes out the rows that problems point at; false where there is a problem that points at none. */
  private skipRows(problems: readonly Problem[]): boolean {
    const byRow = new Map<string, Problem[]>();
    for (const problem of problems) {
      const key = partKey(problem);
      if (!this.rows.has(key)) return false;
      byRow.set(key, [...(byRow.get(key) ?? []), problem]);
    }
    for (const [key, found] of byRow) {
      const part = this.rows.get(key);
      if (part !== undefined) this.skipped.push({ part, problems: found });
      this.rows.delete(key);
    }
    for (const [id, collected] of this.sources) {
      const placed = collected.placed.filter(({ place }) => !byRow.has(partKey(place)));
      this.sources.set(id, { ...collected, placed });
    }
    return byRow.size > 0;
  }
}

function schemaOf({ isRow, content }: Part): Parameters<typeof schemaProblems>[2] {
  if (content?.of === 'decisions') return decisionsSchema;
  if (content?.of === 'dataset') return isRow ? datasetLineSchema : datasetSchema;
  return isRow ? sourceLineSchema : sourceFileSchema;
}

function twice({ file }: Part, id: string, known: Collected): Problem {
  const message = `expected each source's file name once, got ${id}.yaml again after ${known.file}`;
  return { file, line: 1, column: 1, field: '', message };
}

/** Names whose letters look Latin and are not: two such spellings never become one entity by themselves. */
function lookalikeNames({ claims }: SourceClaims): Problem[] {
  return claims.flatMap(({ claim, place }) => {
    const script = claim.name === null ? null : lookalikeScript(claim.name.text);
    if (script === null) return [];
    return [
      { ...place, message: `expected letters of one script, got Latin mixed with ${script} in a name; check it` },
    ];
  });
}

function atMost(problems: Problem[]): Problem[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const [{ file, line, column } = { file: '', line: 1, column: 1 }] = problems.slice(MOST_PROBLEMS);
  const message = `and more; only the first ${MOST_PROBLEMS} problems are listed`;
  return [...problems.slice(0, MOST_PROBLEMS), { file, line, column, field: '', message }];
}

function inOrder(problems: readonly Problem[]): Problem[] {
  const key = ({ file, line, column }: Problem): [string, number, number] => [file, line, column];
  return [...problems].sort((a, b) => {
    const [fileA, lineA, columnA] = key(a);
    const [fileB, lineB, columnB] = key(b);
    return fileA === fileB ? lineA - lineB || columnA - columnB : fileA < fileB ? -1 : 1;
  });
}
