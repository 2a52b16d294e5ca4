import { entity } from '../property.ts';

export const AGREEMENT_STATUSES = ['proposed', 'signed', 'referenced'] as const;

export const agreement = entity({
  doc: 'A document between parties: a treaty, a memorandum, a twinning framework.',
  properties: {
    name: { type: 'name', many: true, required: true, doc: 'Its title.' },
    kind: { type: 'text', doc: 'What sort of document, such as `memorandum of understanding`.' },
    status: {
      type: 'enum',
      values: AGREEMENT_STATUSES,
      required: true,
      evolving: { final: 'signed' },
      doc: 'Whether it was proposed, signed, or only referred to by a source.',
    },
    party: {
      type: 'ref',
      to: ['Organization', 'Place'],
      many: true,
      doc: 'Between whom: bodies, countries, stations.',
    },
    event: { type: 'ref', to: ['Event'], doc: 'The event at which it was signed.' },
    signed: { type: 'date', doc: 'When it was signed.' },
  },
});
