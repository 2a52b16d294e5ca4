import { expect } from '@jest/globals';
import { ENCOUNTER_FORMS } from '../../src/export/forms.ts';
import { SUBJECTS } from '../../src/export/subjects.ts';
import type { Store } from '../../src/store/port.ts';
import { answer } from '../graphql/asking.ts';
import { readBy, wholeFile } from './reading.ts';

export type FormName = 'graphml' | 'gexf' | 'cyjs' | 'csv' | 'geojson' | 'jsonld';
export const FORMS = ENCOUNTER_FORMS.map(({ name }) => name as FormName);

/** A file, of encounters unless said otherwise. */
export async function exported(
  store: Store,
  name: FormName,
  request: Record<string, unknown> = {},
  of: 'encounters' | 'network' = 'encounters',
): Promise<Buffer> {
  const subject = SUBJECTS.find((each) => each.name === of)!;
  const form = subject.forms.find((each) => each.name === name)!;
  const file = await subject.open(form, store, request, 'Parley 0.0.0');
  return wholeFile(file.pieces());
}

/** Ids of the encounters that another program finds in a file; what a map leaves out comes last. */
export async function idsIn(form: FormName, content: Buffer): Promise<string[]> {
  switch (form) {
    case 'csv': {
      const { rows, valid, problems } = await readBy('csv', content);
      expect([valid, problems]).toEqual([true, []]);
      return rows[1]!.map((row) => String(row['id']));
    }
    case 'geojson': {
      const { collection, valid, problems } = await readBy('geojson', content);
      expect([valid, problems]).toEqual([true, []]);
      return [...collection.features.map(({ id }) => id), ...collection.leftOut.flatMap(({ ids }) => ids)];
    }
    case 'jsonld': {
      const { nodes } = await readBy('jsonld', content);
      return nodes.map((node) => String(node['@id'])).flatMap((id) => /^urn:parley:(encounter.*)/.exec(id)?.[1] ?? []);
    }
    case 'graphml':
    case 'gexf':
    case 'cyjs':
      return Object.keys((await readBy(form, content)).edges);
  }
}

interface ApiPage {
  totalCount: number;
  nodes: { id: string }[];
  pageInfo: { endCursor: string };
}

/** Ids of the encounters in the API's list, page after page. @param view arguments of `asOf`, as they are written */
export async function idsInApi(store: Store, filter: unknown, view?: string): Promise<string[]> {
  const page =
    'encounters(filter: $filter, first: 100, after: $after) { totalCount nodes { id } pageInfo { endCursor } }';
  const root = view === undefined ? `root: ${page}` : `asOf(${view}) { root: ${page} }`;
  const ids: string[] = [];
  for (let after: string | null = null, total = -1; ids.length !== total;) {
    const query = `query ($filter: EncounterFilter, $after: String) { ${root} }`;
    const data = (await answer(store, query, { filter, after })) as { root?: ApiPage; asOf?: { root: ApiPage } };
    const { totalCount, nodes, pageInfo } = (data.asOf?.root ?? data.root)!;
    ids.push(...nodes.map(({ id }) => id));
    [after, total] = [pageInfo.endCursor, totalCount];
  }
  return ids;
}
