import { entity } from '../property.ts';

export const ATTENDANCES = ['invited', 'announced', 'attended', 'represented', 'absent'] as const;

export const ROLES = [
  'host',
  'guest',
  'delegation head',
  'delegation member',
  'co-chair',
  'chair',
  'signatory',
  'witness',
  'speaker',
  'observer',
] as const;

export const participation = entity({
  doc: 'An official or an organization in an event.',
  properties: {
    event: { type: 'ref', to: ['Event'], required: true, doc: 'The event.' },
    participant: { type: 'ref', to: ['Official', 'Organization'], required: true, doc: 'Who or what took part.' },
    attendance: {
      type: 'enum',
      values: ATTENDANCES,
      required: true,
      evolving: { final: 'attended' },
      doc: 'Whether they came. Only `attended` makes an encounter.',
    },
    role: { type: 'enum', values: ROLES, many: true, doc: 'In what roles.' },
    rank: { type: 'text', doc: 'Military rank as the source gives it for that day, written out in English.' },
    tenure: { type: 'ref', to: ['Tenure'], many: true, doc: 'The offices held that day, as their tenures.' },
    onBehalfOf: { type: 'ref', to: ['Organization'], doc: 'The body spoken for, where it is not the office’s own.' },
    mode: { type: 'enum', values: ['in person', 'virtual'], doc: 'How this participant joined a hybrid event.' },
  },
});
