import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { python } from '../python.ts';

const SCRIPT = join(import.meta.dirname, 'reading.py');

/** A graph as networkx has read it. */
export interface ReadGraph {
  graph: Record<string, string>;
  nodes: Record<string, Record<string, unknown>>;
  edges: Record<string, [source: string, target: string, data: Record<string, unknown>]>;
}

/** Two tables as Python's csv and a checker of CSV on the Web have read them. */
interface ReadTables {
  tables: Record<'nodes.csv' | 'edges.csv', string[][]>;
  metadata: { notes: { query: unknown; leftOut: unknown }[] } & Record<string, unknown>;
  valid: boolean;
  problems: string[];
  rows: Record<string, unknown>[][];
}

/** A collection of points with the verdict of a checker of RFC 7946. */
interface ReadPoints {
  valid: boolean;
  problems: unknown;
  collection: {
    about: { query: unknown };
    features: { id: string; geometry: { coordinates: [number, number] }; properties: Record<string, unknown> }[];
    leftOut: { what: string; count: number; reason: string; ids: string[] }[];
  };
}

/** Nodes of linked data, expanded: every word as the address that it stands for. */
interface ReadNodes {
  nodes: Record<string, unknown>[];
}

interface ReadForms {
  graphml: ReadGraph;
  gexf: ReadGraph;
  cyjs: ReadGraph;
  csv: ReadTables;
  geojson: ReadPoints;
  jsonld: ReadNodes;
}

/** What another program finds in an exported file. Throws with its words where it cannot read it. */
export async function readBy<F extends keyof ReadForms>(form: F, content: Uint8Array): Promise<ReadForms[F]> {
  const directory = mkdtempSync(join(tmpdir(), 'parley-export-'));
  try {
    const path = join(directory, 'exported');
    writeFileSync(path, content);
    const { status, stdout, stderr } = await python([SCRIPT, form, path]);
    if (status !== 0) throw new Error(`${form} cannot be read: ${stderr}`);
    return JSON.parse(stdout) as ReadForms[F];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A whole file out of its pieces. */
export async function wholeFile(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
  return Buffer.concat(parts);
}
