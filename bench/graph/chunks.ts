import { claimsOf, headOf, type SourceClaims } from '../../graph-import/claims.ts';
import type { Dataset } from '../../graph-import/dataset.ts';
import type { Located } from '../../graph-import/format/located.ts';
import { graphOf } from '../../graph-import/graph.ts';
import type { GraphNode } from '../../graph-import/graph-node.ts';
import type { Claim } from '../../src/domain/claim.ts';
import { distinctClaims } from '../../graph-import/placed-claim.ts';
import { nodeId } from '../../src/domain/ids.ts';
import { Careers } from './careers.ts';
import { registerFiles, type File, type FileContent } from './register.ts';
import { storyFiles } from './stories.ts';
import type { World } from './world.ts';

export const DATASET: Dataset = {
  key: 'synthetic',
  title: 'A synthetic world',
  description: 'Invented officials and invented meetings, for benchmarks.',
  licence: 'CC0-1.0',
};

/** Claims in a chunk, about: enough for the engines to work in batches, few enough for any scale to fit. */
const CHUNK_CLAIMS = 20_000;

const NOWHERE = { line: 1, column: 1 };

/** A file as the importer holds it once it is read. */
function located(content: FileContent[string]): Located {
  if (typeof content === 'string') return { spot: NOWHERE, key: null, content };
  const inner = Array.isArray(content)
    ? (content as readonly FileContent[string][]).map(located)
    : new Map(Object.entries(content as FileContent).map(([key, value]) => [key, located(value)]));
  return { spot: NOWHERE, key: null, content: inner };
}

function claimsOfFile({ stem, content }: File): SourceClaims {
  const root = located(content);
  const { source, retraction } = headOf(root, nodeId('Source', stem));
  const read = claimsOf(`${stem}.yaml`, root, { source, retraction });
  if (read.problems.length > 0) throw new Error(`${stem}: ${read.problems[0]?.message ?? ''}`);
  return { source: { ...source, dataset: DATASET.key }, retraction, claims: distinctClaims(read.placed).claims };
}

/** The files of a world, what others refer to first. */
export function* worldFiles(world: World): Generator<File> {
  yield* registerFiles(world.shape);
  yield* storyFiles(world);
}

/** The nodes that claims come to, without those that chunks before them, of which claims are given for context, made. */
function nodesOf(sources: readonly SourceClaims[], claims: readonly Claim[], context: readonly Claim[]): GraphNode[] {
  const elsewhere = new Set(graphOf(DATASET, [], context).nodes.map(({ id }) => id));
  return graphOf(DATASET, sources, [...context, ...claims]).nodes.filter(({ id }) => !elsewhere.has(id));
}

/**
 * The nodes that the importer makes of a world, a chunk at a time, so that a scale need not fit into memory. No entity
 * is told of in two chunks: a register describes what it names, and a story all its events. Only the careers of those
 * who take part must be known from other chunks. What the importer makes of a chunk is therefore its part of what it
 * makes of the whole; a test holds both to one hash.
 */
export function* graphChunks(world: World, chunkClaims = CHUNK_CLAIMS): Generator<readonly GraphNode[]> {
  const careers = new Careers();
  let sources: SourceClaims[] = [];
  let size = 0;
  yield graphOf(DATASET, [], []).nodes;
  const made = (): readonly GraphNode[] => {
    const claims = sources.flatMap((source) => source.claims.map(({ claim }) => claim));
    const nodes = nodesOf(sources, claims, careers.of(claims));
    careers.add(claims);
    [sources, size] = [[], 0];
    return nodes;
  };
  for (const file of worldFiles(world)) {
    // A story is told twice in neighbouring files, which must not part.
    if (size >= chunkClaims && !file.stem.endsWith('-again')) yield made();
    const source = claimsOfFile(file);
    sources.push(source);
    size += source.claims.length;
  }
  if (sources.length > 0) yield made();
}
