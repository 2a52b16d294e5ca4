import { cypher, type Statement } from './cypher.ts';
import { textOf } from './column.ts';

/** A body of data that was imported together. */
export interface DatasetRecord {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly licence: string;
}

/** All datasets of the graph, by id. */
export function allDatasets(): Statement<DatasetRecord> {
  return {
    name: 'datasets',
    ...cypher`
      MATCH (dataset:Dataset)
      RETURN dataset.id, dataset.key, dataset.title, dataset.description, dataset.licence ORDER BY dataset.id`,
    decode: ([id, key, title, description, licence]) => ({
      id: textOf(id),
      key: textOf(key),
      title: textOf(title),
      description: textOf(description ?? ''),
      licence: textOf(licence ?? ''),
    }),
  };
}
