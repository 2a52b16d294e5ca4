import { entity } from '../property.ts';

export const topic = entity({
  doc: 'Something that events are about, such as border defence or military medicine.',
  properties: {
    name: { type: 'name', many: true, required: true, doc: 'What it is called.' },
  },
});
