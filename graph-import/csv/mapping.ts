import { z } from 'zod';
import type { Problem } from '../../src/domain/errors.ts';
import { datasetSchema } from '../format/file-schema.ts';
import { schemaProblems } from '../format/issues.ts';
import { childOf, pathText, textOf, type Located } from '../format/located.ts';
import { didYouMean } from '../format/nearest.ts';
import { strict, text } from '../format/value-schema.ts';
import { readYaml } from '../format/yaml.ts';
import { templateOf, type Hole, type Template } from './hole.ts';

const template: z.ZodType = z.lazy(() => z.union([text, z.array(template), z.record(z.string(), template)]));

/** `people.csv.yaml`: how the rows of `people.csv` are to be read. */
const mappingSchema = strict({
  dataset: datasetSchema.optional().describe('What the dataset is, where no dataset.yaml says it.'),
  delimiter: z.string().length(1).optional().describe('What stands between cells; a comma where absent.'),
  formulas: z
    .enum(['escaped'])
    .optional()
    .describe('`escaped`: what a spreadsheet would run has an apostrophe in front, which is taken off.'),
  row: z
    .record(z.string(), template)
    .describe(
      'What each row says, in the form of a line of JSON Lines, with {column} where the cell of a column is to stand: `id` of the source, `source`, `officials`, `events` and so on. Where a cell is empty, what it was to be filled into is left out.',
    ),
}).describe('How the rows of a table are to be read into a Parley dataset.');

/** The format of mappings as a JSON schema (2020-12), from the very definitions by which they are checked. */
export function mappingJsonSchema(): object {
  return { ...z.toJSONSchema(mappingSchema, { io: 'input', reused: 'ref' }), title: 'Parley mapping of a table' };
}

/** A mapping that has been read. */
export interface Mapping {
  readonly dataset: Located | null;
  readonly delimiter: string;
  readonly hasEscapedFormulas: boolean;
  readonly row: Located;
  /** The parsed texts of the template, by the text. */
  readonly templates: ReadonlyMap<string, Template>;
}

/**
 * Reads a mapping.
 *
 * @param file path for messages
 */
export function readMapping(file: string, content: string): { mapping: Mapping | null; problems: readonly Problem[] } {
  const { root, problems } = readYaml(file, content);
  if (root === null || problems.length > 0) return { mapping: null, problems };
  const faults = schemaProblems(file, root, mappingSchema);
  const row = childOf(root, 'row');
  if (faults.length > 0 || row === undefined) return { mapping: null, problems: faults };
  const templates = new Map<string, Template>();
  for (const { located, text: written, path } of textsOf(row, ['row'])) {
    try {
      templates.set(written, templateOf(written));
    } catch (error) {
      faults.push({ file, ...located, field: pathText(path), message: (error as Error).message });
    }
  }
  const mapping: Mapping = {
    dataset: childOf(root, 'dataset') ?? null,
    delimiter: textOf(childOf(root, 'delimiter')) ?? ',',
    hasEscapedFormulas: textOf(childOf(root, 'formulas')) === 'escaped',
    row,
    templates,
  };
  return { mapping: faults.length > 0 ? null : mapping, problems: faults };
}

interface TemplateText {
  readonly text: string;
  readonly located: { readonly line: number; readonly column: number };
  readonly path: readonly PropertyKey[];
}

/** Every text of a template, keys too. */
function textsOf(located: Located, path: readonly PropertyKey[]): TemplateText[] {
  const { content, spot } = located;
  if (typeof content === 'string') return [{ text: content, located: spot, path }];
  if (content instanceof Map) {
    return [...(content as ReadonlyMap<string, Located>)].flatMap(([key, inner]) => [
      { text: key, located: inner.key ?? spot, path: [...path, key] },
      ...textsOf(inner, [...path, key]),
    ]);
  }
  return (content as readonly Located[]).flatMap((inner, index) => textsOf(inner, [...path, index]));
}

/** Holes of a mapping for columns that the table does not have, as problems of the mapping. */
export function headerProblems(file: string, { row, templates }: Mapping, header: readonly string[]): Problem[] {
  return textsOf(row, ['row']).flatMap(({ text: written, located, path }) =>
    (templates.get(written) ?? [])
      .filter((piece): piece is Hole => typeof piece !== 'string' && !header.includes(piece.column))
      .map(({ column }) => {
        const message = `expected a column of the table (${header.join(', ')}), got ${JSON.stringify(column)}${didYouMean(column, header)}`;
        return { file, ...located, field: pathText(path), message };
      }),
  );
}
