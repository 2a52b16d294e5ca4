import { SLUG } from '../../src/domain/ids.ts';
import type { DatasetFile } from './dataset-files.ts';
import type { Part } from './part.ts';
import { readYaml } from './yaml.ts';

export const MANIFEST = 'dataset.yaml';
export const DECISIONS = 'decisions.yaml';

/** What a YAML file holds, by its path in the dataset. */
export function yamlContent(path: string): 'dataset' | 'decisions' | 'source' {
  return path === MANIFEST ? 'dataset' : path === DECISIONS ? 'decisions' : 'source';
}

/** A whole YAML file: what the dataset is, what was decided of it, or a source that the file's name names. */
export function yamlPart({ path, text }: DatasetFile, of = yamlContent(path)): Part {
  const { root, problems } = readYaml(path, text);
  const part = { file: path, line: 1, isRow: false, text } as const;
  if (of !== 'source') return { ...part, content: root === null ? null : { of, root }, problems };
  const id = path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);
  const isSlug = SLUG.test(id) && id.length <= 120;
  const message = `expected a slug as file name, got ${JSON.stringify(id)}; it is the id of the source`;
  return {
    ...part,
    content: root === null ? null : { of: 'source', id, root },
    problems: [...(isSlug ? [] : [{ file: path, line: 1, column: 1, field: '', message }]), ...problems],
  };
}
