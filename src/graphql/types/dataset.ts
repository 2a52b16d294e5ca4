import { allDatasets, type DatasetRecord } from '../../store/dataset.ts';
import { builder } from '../builder.ts';

const Dataset = builder.objectRef<DatasetRecord>('Dataset').implement({
  description: 'A body of data that was imported together.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its short name.' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    description: t.exposeString('description', { description: 'What it holds and what it leaves out.' }),
    licence: t.exposeString('licence', {
      description: 'Under which licence it may be used, as an SPDX identifier where there is one.',
    }),
  }),
});

// Not below `asOf`: what a dataset says of itself is not told by dated claims.
builder.queryFields((t) => ({
  datasets: t.field({
    type: [Dataset],
    description: 'The data in this graph, by id.',
    resolve: (_root, _args, { store }) => store.read(allDatasets()),
  }),
  dataset: t.field({
    type: Dataset,
    nullable: true,
    description: 'The first dataset of this graph; null while nothing is imported.',
    resolve: async (_root, _args, { store }) => (await store.read(allDatasets()))[0] ?? null,
  }),
}));
