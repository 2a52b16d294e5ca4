import { z } from 'zod';
import type { Problem } from '../../src/domain/errors.ts';
import { datasetSchema, sourceSchema } from '../format/file-schema.ts';
import type { MappingFile } from '../format/mapping-file.ts';
import { schemaProblems } from '../format/issues.ts';
import { childOf, textOf, type Located } from '../format/located.ts';
import { slug, strict, text } from '../format/value-schema.ts';
import { readYaml } from '../format/yaml.ts';

const eventsSchema = strict({
  status: z.enum(['announced', 'held']).describe('`held` where every event of the file took place.'),
  mode: z.enum(['in person', 'virtual', 'hybrid']).optional(),
});

const datasetsSchema = z
  .record(text, strict({ id: slug, source: sourceSchema }))
  .describe('Of statements: the source that each of their datasets is. Where absent all are from the one source.');

const ftmMappingSchema = strict({
  dataset: datasetSchema.optional().describe('What the dataset is, where no dataset.yaml says it.'),
  id: slug.describe('The slug of the source that the entities come from.'),
  source: sourceSchema.describe('The source that the entities come from.'),
  datasets: datasetsSchema.optional(),
  events: eventsSchema
    .optional()
    .describe(
      'What FollowTheMoney does not say of events: whether they took place, and whether people met. Announced where absent, because who is involved in an event has not met anybody by that.',
    ),
}).describe('What a file of FollowTheMoney entities does not say of itself.');

/** What is said of a file of entities beside it. */
export interface FtmMapping {
  readonly id: string;
  readonly root: Located;
  readonly dataset: Located | null;
  /** The sources that datasets of statements are, by their names. */
  readonly datasets: Located | null;
  readonly events: { readonly status: string; readonly mode: string | null };
}

interface MappingRead {
  readonly mapping: FtmMapping | null;
  readonly problems: readonly Problem[];
}

/** The mapping of a file, without which nobody says whose word the file is. */
export function mappingOf(file: string, mappingFile: MappingFile | null): MappingRead {
  if (mappingFile !== null) return readFtmMapping(mappingFile.path, mappingFile.text);
  const message = `expected ${file}.yaml beside the file, with id and source: whose word the entities are; got none`;
  return { mapping: null, problems: [{ file, line: 1, column: 1, field: '', message }] };
}

/** Reads a mapping. `file` is for messages. */
function readFtmMapping(file: string, content: string): MappingRead {
  const { root, problems } = readYaml(file, content);
  if (root === null || problems.length > 0) return { mapping: null, problems };
  const faults = schemaProblems(file, root, ftmMappingSchema);
  if (faults.length > 0) return { mapping: null, problems: faults };
  const events = childOf(root, 'events');
  const mapping: FtmMapping = {
    id: textOf(childOf(root, 'id')) ?? '',
    root,
    dataset: childOf(root, 'dataset') ?? null,
    datasets: childOf(root, 'datasets') ?? null,
    events: {
      status: textOf(childOf(events, 'status')) ?? 'announced',
      mode: textOf(childOf(events, 'mode')) ?? null,
    },
  };
  return { mapping, problems: [] };
}
