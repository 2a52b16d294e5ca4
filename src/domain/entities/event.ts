import { entity } from '../property.ts';

export const EVENT_TYPES = [
  'exchange',
  'talks',
  'meeting',
  'dialogue',
  'reception',
  'ceremony',
  'patrol',
  'visit',
  'multilateral',
  'press conference',
  'call',
  'signing',
] as const;

export const EVENT_STATUSES = ['announced', 'postponed', 'cancelled', 'held'] as const;
export const EVENT_MODES = ['in person', 'virtual', 'hybrid'] as const;

export const event = entity({
  doc: 'Something that officials take part in, planned or held (FollowTheMoney and schema.org: Event).',
  properties: {
    name: { type: 'name', many: true, required: true, doc: 'What sources call it.' },
    type: { type: 'enum', values: EVENT_TYPES, required: true, doc: 'What sort of event it is.' },
    status: {
      type: 'enum',
      values: EVENT_STATUSES,
      required: true,
      evolving: { final: 'held' },
      doc: 'How far it got, by the latest word. What a source says of an event that it only announces is a plan.',
    },
    mode: { type: 'enum', values: EVENT_MODES, doc: 'Whether people met in one place. Absent where nothing says.' },
    when: { type: 'date', doc: 'When it took place, or is to take place.' },
    place: { type: 'ref', to: ['Place'], many: true, doc: 'Where, as closely as the source says.' },
    partOf: { type: 'ref', to: ['Event'], doc: 'The event that it is a part of.' },
    topic: { type: 'ref', to: ['Topic'], many: true, doc: 'What was spoken about.' },
  },
});
