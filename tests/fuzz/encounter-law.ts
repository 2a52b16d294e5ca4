import type { Store } from '../../src/store/port.ts';
import { answer } from '../graphql/asking.ts';
import type { AnyGraph, Telling } from './any-graph.ts';

/** What must be among the encounters by what the files say, read without any of the program's own code. */
interface Expected {
  /** Ids of encounters. */
  readonly encounters: ReadonlySet<string>;
  /** Outermost events of which sources tell differently how they were held: nothing is expected of them. */
  readonly unsure: ReadonlySet<string>;
}

/** Two officials met exactly where both attended the same event, which was held, in person. */
function expectedEncounters({ sources, staysFor }: AnyGraph): Expected {
  const told = new Map<string, Telling[]>();
  for (const { events, retracted } of sources) {
    if (retracted !== undefined) continue;
    for (const [id, telling] of Object.entries(events)) told.set(id, [...(told.get(id) ?? []), telling]);
  }
  const rootOf = (id: string): string => {
    const parent = told.get(id)?.find(({ partOf }) => partOf !== undefined)?.partOf;
    return parent === undefined ? id : rootOf(parent);
  };
  const encounters = new Set<string>();
  const unsure = new Set<string>();
  for (const [id, tellings] of told) {
    const held = tellings.filter(({ status }) => status === 'held');
    if (new Set(held.map(({ mode }) => mode)).size > 1) unsure.add(rootOf(id));
    const present = new Set(held.flatMap(presentAt).map((official) => staysFor.get(official) ?? official));
    for (const a of present) {
      for (const b of present) if (a < b) encounters.add(`encounter/${a}/${b}/${rootOf(id)}`);
    }
  }
  return { encounters, unsure };
}

/** Who attended in person; of a hybrid event only those who are said to have come. */
function presentAt({ mode, participants }: Telling): string[] {
  return Object.entries(participants)
    .filter(
      ([, { attendance, mode: own }]) => attendance === 'attended' && (mode === 'hybrid' ? own : mode) === 'in person',
    )
    .map(([id]) => id);
}

interface Page {
  readonly encounters: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/** The ids of all encounters of a view: of the graph as it is, or of a look back to a day. */
async function allEncounters(store: Store, known: string | null): Promise<Set<string>> {
  const fields = 'encounters(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }';
  const query = `query ($after: String) { ${known === null ? fields : `asOf(known: "${known}") { ${fields} }`} }`;
  const ids = new Set<string>();
  for (let after: string | null = null; ;) {
    const data = (await answer(store, query, { after })) as Page & { asOf?: Page };
    const { nodes, pageInfo } = (data.asOf ?? data).encounters;
    for (const { id } of nodes) ids.add(id);
    if (!pageInfo.hasNextPage) return ids;
    after = pageInfo.endCursor;
  }
}

/** Encounters that are missing, and those that are there and must not be. */
export async function encounterFaults(store: Store, graph: AnyGraph, known: string | null): Promise<string[]> {
  const { encounters, unsure } = expectedEncounters(graph);
  const isSure = (id: string): boolean => !unsure.has(id.split('/')[3] ?? '');
  const found = await allEncounters(store, known);
  return [
    ...[...encounters].filter((id) => isSure(id) && !found.has(id)).map((id) => `missing: ${id}`),
    ...[...found].filter((id) => isSure(id) && !encounters.has(id)).map((id) => `never was: ${id}`),
  ].sort();
}
