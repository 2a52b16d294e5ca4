import { entity } from '../property.ts';

export const official = entity({
  doc: 'A holder of a public office, civil or military (FollowTheMoney: Person; Popolo: Person).',
  properties: {
    name: { type: 'name', many: true, required: true, doc: 'Every form of the name that sources use.' },
    country: { type: 'ref', to: ['Place'], required: true, doc: 'The country whose official this is.' },
    mention: {
      type: 'ref',
      to: ['Source'],
      many: true,
      doc: 'Sources that name the official without saying that they took part in anything. Mentioned is not met.',
    },
    wikidata: { type: 'text', doc: 'Wikidata identifier, such as Q7271.' },
  },
});
