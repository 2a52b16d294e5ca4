import { entity } from '../property.ts';

export const rankTenure = entity({
  doc: 'One person holding one military rank for a time.',
  properties: {
    official: { type: 'ref', to: ['Official'], required: true, doc: 'Who held the rank.' },
    rank: { type: 'text', required: true, doc: 'The rank, written out in English as the source renders it.' },
    from: { type: 'date', doc: 'When it was conferred.' },
    to: { type: 'date', doc: 'When another followed; absent while it lasts or where no source says.' },
  },
});
