import { entity } from '../property.ts';

export const eventSeries = entity({
  doc: 'Events that recur under one name and are counted (schema.org: EventSeries).',
  properties: {
    name: { type: 'name', many: true, required: true, doc: 'What it is called.' },
  },
});
