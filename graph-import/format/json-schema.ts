import { z } from 'zod';
import { decisionsSchema } from './decisions-schema.ts';
import { datasetLineSchema, datasetSchema, sourceFileSchema, sourceLineSchema } from './file-schema.ts';

/**
 * The format of dataset files as a JSON schema (2020-12), for editors to complete and check: the very definitions by
 * which the importer checks, so the two cannot drift apart. A file is `dataset.yaml`, `decisions.yaml` or a source.
 */
export function datasetJsonSchema(): object {
  return {
    ...z.toJSONSchema(z.union([sourceFileSchema, datasetSchema, decisionsSchema]), { io: 'input', reused: 'ref' }),
    title: 'Parley dataset file',
  };
}

/** The same of the lines of JSON Lines. */
export function lineJsonSchema(): object {
  return {
    ...z.toJSONSchema(z.union([sourceLineSchema, datasetLineSchema, decisionsSchema]), { io: 'input', reused: 'ref' }),
    title: 'Line of a Parley dataset',
  };
}
