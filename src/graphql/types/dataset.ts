import { fuzzyDate } from '../../domain/dates.ts';
import { allDatasets, type DatasetRecord } from '../../store/dataset.ts';
import { standingSources } from '../../store/graph-state.ts';
import { builder } from '../builder.ts';
import { FuzzyDateType } from '../scalars.ts';

const Dataset = builder.objectRef<DatasetRecord>('Dataset').implement({
  description: 'A body of data that was imported together.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its short name.' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    description: t.exposeString('description', { description: 'What it holds and what it leaves out.' }),
    licence: t.exposeString('licence', {
      description: 'Under which licence it may be used, as an SPDX identifier where there is one.',
    }),
    lastRead: t.field({
      type: FuzzyDateType,
      nullable: true,
      description:
        'The last day on which a source of this graph was read, which is the date of its data; null where none was.',
      resolve: async (_dataset, _args, { store }) => {
        const retrieved = (await store.read(standingSources()))[0]?.retrieved ?? null;
        return retrieved === null ? null : fuzzyDate(retrieved);
      },
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
