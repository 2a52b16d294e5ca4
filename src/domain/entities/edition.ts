import { entity } from '../property.ts';

export const edition = entity({
  doc: 'An event as an edition of a series. One event may be the 10th of one series and the 7th of another.',
  properties: {
    series: { type: 'ref', to: ['EventSeries'], required: true, doc: 'The series.' },
    event: { type: 'ref', to: ['Event'], required: true, doc: 'The event.' },
    ordinal: { type: 'number', min: 1, max: 999, integer: true, required: true, doc: 'Its number, counted from 1.' },
  },
});
