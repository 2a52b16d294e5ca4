import { entity } from '../property.ts';

export const foreignEntity = entity({
  doc: 'An entity of FollowTheMoney that Parley has no place for, such as a Vessel or an Ownership: kept as it was told.',
  properties: {
    schema: { type: 'text', required: true, doc: 'Its schema there, such as `Vessel`.' },
    statement: {
      type: 'text',
      many: true,
      doc: 'What is said of it, each a property and its value, such as `imoNumber: 9074729`.',
    },
  },
});
