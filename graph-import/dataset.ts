import { DatasetError, type Problem } from '../src/domain/errors.ts';
import { nodeId, SLUG } from '../src/domain/ids.ts';
import { datasetProblems } from './checks.ts';
import { claimsOf, type SourceClaims } from './claims.ts';
import { describedIds } from './described-ids.ts';
import { lookalikeScript } from './format/characters.ts';
import { datasetFiles, type DatasetFile } from './format/dataset-files.ts';
import { datasetSchema, sourceFileSchema } from './format/file-schema.ts';
import { schemaProblems } from './format/issues.ts';
import { childOf, textOf, type Located } from './format/located.ts';
import { readYaml, type YamlFile } from './format/yaml.ts';

/** What a dataset says of itself. */
export interface Dataset {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly licence: string;
}

/** A dataset that can be imported, and what its editors should look at again. */
export interface ReadDataset {
  readonly dataset: Dataset;
  /** In the order of their ids. */
  readonly sources: readonly SourceClaims[];
  readonly warnings: readonly Problem[];
}

const MANIFEST = 'dataset.yaml';

/**
 * Reads and checks a dataset directory: `dataset.yaml` and one file per source.
 *
 * @throws DatasetError with all problems of all files, in their order.
 * @throws ParleyError CONFIGURATION where the directory cannot be read.
 */
export async function readDataset(directory: string): Promise<ReadDataset> {
  const { files, problems } = await datasetFiles(directory);
  return checkedDataset(files, problems);
}

/** The same for files at hand, such as one that is being written. */
export function checkedDataset(files: readonly DatasetFile[], unreadable: readonly Problem[] = []): ReadDataset {
  const manifest = files.find(({ path }) => path === MANIFEST);
  const sourceFiles = files.filter((file) => file !== manifest);
  const problems = [...unreadable, ...absences(manifest, sourceFiles, unreadable), ...doubledStems(sourceFiles)];
  const described = manifest === undefined ? null : readFile(manifest, datasetSchema);
  problems.push(...(described?.problems ?? []));
  const dataset = described?.root && described.problems.length === 0 ? manifestOf(described.root) : null;
  const sources: SourceClaims[] = [];
  const partly = new Set<string>();
  let blind = unreadable.length > 0;
  for (const file of sourceFiles) {
    const { root, problems: found } = readFile(file, sourceFileSchema);
    problems.push(...found);
    if (root === null) blind = true;
    else if (found.length > 0) describedIds(root).forEach((id) => partly.add(id));
    else sources.push(claimsOf(file.path, root, sourceId(file), dataset?.key ?? ''));
  }
  const placed = sources.flatMap(({ claims }) => claims);
  problems.push(...sources.flatMap((source) => source.problems));
  problems.push(...datasetProblems(placed, (id) => blind || partly.has(id)));
  if (dataset === null || problems.length > 0) throw new DatasetError(inOrder(problems));
  const byId = [...sources].sort((a, b) => (a.source.id < b.source.id ? -1 : 1));
  return { dataset, sources: byId, warnings: inOrder(sources.flatMap(lookalikeNames)) };
}

function stemOf({ path }: DatasetFile): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);
}

function sourceId(file: DatasetFile): string {
  return nodeId('Source', stemOf(file));
}

function manifestOf(root: Located): Dataset {
  const text = (key: string): string => (textOf(childOf(root, key)) ?? '').trim();
  return { key: text('key'), title: text('title'), description: text('description'), licence: text('licence') };
}

/** A file as a tree, null where it is no YAML at all, with what is wrong with it. */
function readFile({ path, text }: DatasetFile, schema: Parameters<typeof schemaProblems>[2]): Omit<YamlFile, 'file'> {
  const { root, problems } = readYaml(path, text);
  return { root, problems: [...problems, ...(root === null ? [] : schemaProblems(path, root, schema))] };
}

function absences(
  manifest: DatasetFile | undefined,
  sources: readonly DatasetFile[],
  unreadable: readonly Problem[],
): Problem[] {
  const at = { file: MANIFEST, line: 1, column: 1, field: '' };
  const absent: Problem[] = [];
  if (manifest === undefined && !unreadable.some(({ file }) => file === MANIFEST)) {
    absent.push({ ...at, message: 'expected dataset.yaml with key, title, description and licence, got no such file' });
  }
  if (sources.length === 0 && unreadable.length === 0) {
    absent.push({
      ...at,
      message: 'expected at least one source: a *.yaml file beside or below dataset.yaml, got none',
    });
  }
  return absent;
}

function doubledStems(files: readonly DatasetFile[]): Problem[] {
  const known = new Map<string, string>();
  return files.flatMap((file) => {
    const stem = stemOf(file);
    const other = known.get(stem);
    const at = { file: file.path, line: 1, column: 1, field: '' };
    known.set(stem, other ?? file.path);
    if (other !== undefined) {
      return [{ ...at, message: `expected each source's file name once, got ${stem}.yaml again after ${other}` }];
    }
    return SLUG.test(stem) && stem.length <= 120
      ? []
      : [{ ...at, message: `expected a slug as file name, got ${JSON.stringify(stem)}; it is the id of the source` }];
  });
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

function inOrder(problems: readonly Problem[]): Problem[] {
  const key = ({ file, line, column }: Problem): [string, number, number] => [file, line, column];
  return [...problems].sort((a, b) => {
    const [fileA, lineA, columnA] = key(a);
    const [fileB, lineB, columnB] = key(b);
    return fileA === fileB ? lineA - lineB || columnA - columnB : fileA < fileB ? -1 : 1;
  });
}
