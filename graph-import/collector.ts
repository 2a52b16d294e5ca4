import { DatasetError, type Problem } from '../src/domain/errors.ts';
import { nodeId } from '../src/domain/ids.ts';
import { groupBy } from '../src/domain/group.ts';
import { CheckedDataset } from './checked-dataset.ts';
import { datasetProblems } from './checks.ts';
import { ClaimSpill } from './claim-spill.ts';
import { claimsOf, headOf, type SourceHead } from './claims.ts';
import type { Dataset } from './dataset-description.ts';
import { describedIds } from './described-ids.ts';
import { decisionsSchema } from './format/decisions-schema.ts';
import { datasetLineSchema, datasetSchema, sourceFileSchema, sourceLineSchema } from './format/file-schema.ts';
import { schemaProblems } from './format/issues.ts';
import { childOf, textOf, type Located } from './format/located.ts';
import { MANIFEST } from './format/yaml-part.ts';
import { partKey, type Part, type Skipped } from './format/part.ts';
import type { Place } from './placed-claim.ts';
import { decisionsOf, type Decision } from './resolution/decision.ts';
import { resolved } from './resolution/resolution.ts';
import { SourceSpill, type ToldHead } from './source-spill.ts';
import { linesIn } from './spill/records.ts';
import { SpillFile } from './spill/spill-file.ts';

export interface CollectorOptions {
  /** `skip` leaves out lines and rows with which something is wrong. Default `stop`. */
  readonly onError?: 'stop' | 'skip';
  /** How much of the dataset is held in memory, of each of a few things; the rest is in temporary files. Bytes. */
  readonly heldBytes?: number;
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
  private readonly sources: SourceSpill;
  private readonly claims: ClaimSpill;
  private readonly partly = new Set<string>();
  /** Files of lines or rows, and what stands in these, where they may be left out. */
  private readonly rowFiles = new Set<string>();
  private readonly rows = new SpillFile();
  /** Rows that were left out because of what others say. */
  private readonly leftOut = new Set<string>();
  private readonly decisions: Decision[] = [];
  private readonly skips: boolean;
  private readonly heldBytes: number | undefined;
  private dataset: Dataset | null = null;
  private blind = false;

  constructor({ onError = 'stop', heldBytes }: CollectorOptions = {}) {
    this.skips = onError === 'skip';
    this.heldBytes = heldBytes;
    this.sources = new SourceSpill(heldBytes);
    this.claims = new ClaimSpill(heldBytes);
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
    else if (this.skips && part.isRow) this.keepRow(part);
  }

  private keepRow({ file, line, text }: Part): void {
    this.rowFiles.add(file);
    this.rows.append(`${JSON.stringify({ file, line, text })}\n`);
  }

  private refuse(part: Part, root: Located | null, problems: readonly Problem[]): void {
    if (this.skips && part.isRow) {
      const { file, line, text } = part;
      this.skipped.push({ part: { file, line, text }, problems });
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
    if (known === undefined) this.sources.add(id, { source, retraction, file, line });
    for (const claim of placed) this.claims.add(claim);
    return [];
  }

  /**
   * Checks all that was added, together.
   *
   * @throws DatasetError with all problems, in the order of files
   */
  finish(): CheckedDataset {
    this.claims.seal();
    try {
      for (;;) {
        const { dataset } = this;
        const { checked, problems } = this.together();
        if (this.problems.length === 0 && problems.length === 0 && dataset !== null) return checked;
        checked.known.close();
        if (dataset === null && this.problems.length === 0) problems.push(NO_DATASET);
        if (this.problems.length > 0 || !this.skipRows(problems)) {
          throw new DatasetError(atMost(inOrder([...this.problems, ...problems])));
        }
      }
    } catch (error) {
      this.close();
      throw error;
    } finally {
      this.rows.close();
    }
  }

  /** Gives back what is kept in files. What `finish` returns does that by itself. */
  close(): void {
    this.sources.close();
    this.claims.close();
    this.rows.close();
  }

  private together(): { checked: CheckedDataset; problems: Problem[] } {
    const isPartlyRead = (id: string): boolean => this.blind || this.partly.has(id);
    const isLeftOut = (place: Place): boolean => this.leftOut.size > 0 && this.leftOut.has(partKey(place));
    const { dataset, sources, claims, heldBytes, skipped, decisions } = this;
    const resolution = resolved(claims, isLeftOut, decisions, isPartlyRead);
    const view = { isLeftOut, currentId: resolution.currentId };
    const checked = new CheckedDataset({ dataset, sources, claims, view, resolution, skipped }, heldBytes);
    const { problems, warnings } = checked.examine();
    checked.warnings = inOrder([...this.warnings, ...warnings, ...resolution.warnings]);
    // Rows are left out all at once: of these every problem has to be known.
    const enough = this.skips ? Infinity : MOST_PROBLEMS;
    const together = datasetProblems(() => checked.entities(), checked.known, isPartlyRead, enough);
    return { checked, problems: [...problems, ...resolution.problems, ...together] };
  }

  /** Takes out the rows that problems point at; false where there is a problem that points at none. */
  private skipRows(problems: readonly Problem[]): boolean {
    const isOfRow = (problem: Problem): boolean =>
      this.rowFiles.has(problem.file) && !this.leftOut.has(partKey(problem));
    if (problems.length === 0 || !problems.every(isOfRow)) return false;
    const byRow = groupBy(problems, partKey);
    for (const line of linesIn(this.rows, 0, this.rows.size)) {
      const part = JSON.parse(line) as Skipped['part'];
      const found = byRow.get(partKey(part));
      if (found !== undefined) this.skipped.push({ part, problems: found });
    }
    for (const key of byRow.keys()) this.leftOut.add(key);
    return true;
  }
}

function schemaOf({ isRow, content }: Part): Parameters<typeof schemaProblems>[2] {
  if (content?.of === 'decisions') return decisionsSchema;
  if (content?.of === 'dataset') return isRow ? datasetLineSchema : datasetSchema;
  return isRow ? sourceLineSchema : sourceFileSchema;
}

function twice({ file }: Part, id: string, known: ToldHead): Problem {
  const message = `expected each source's file name once, got ${id}.yaml again after ${known.file}`;
  return { file, line: 1, column: 1, field: '', message };
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
