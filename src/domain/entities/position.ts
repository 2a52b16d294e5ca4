import { entity } from '../property.ts';

export const position = entity({
  doc: 'An office that people hold one after another (FollowTheMoney: Position; Popolo: Post).',
  properties: {
    name: { type: 'name', many: true, required: true, doc: 'Its title, in every form that sources use.' },
    organization: { type: 'ref', to: ['Organization'], doc: 'The body in which the office is.' },
    country: { type: 'ref', to: ['Place'], required: true, doc: 'The country whose office it is.' },
  },
});
