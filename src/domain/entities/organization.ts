import { entity } from '../property.ts';

export const ORGANIZATION_KINDS = [
  'ministry',
  'armed force',
  'commission',
  'department',
  'party',
  'border force',
  'command',
  'unit',
  'state',
  'international',
  'company',
] as const;

export const organization = entity({
  doc: 'A ministry, armed force, party or other body (FollowTheMoney: PublicBody or Organization).',
  properties: {
    name: { type: 'name', many: true, required: true, doc: 'Every form of the name that sources use.' },
    kind: { type: 'enum', values: ORGANIZATION_KINDS, required: true, doc: 'What sort of body it is.' },
    country: { type: 'ref', to: ['Place'], doc: 'The country it belongs to; absent for international bodies.' },
    partOf: { type: 'ref', to: ['Organization'], doc: 'The body that it is a part of.' },
  },
});
