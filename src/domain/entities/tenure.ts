import { entity } from '../property.ts';

export const tenure = entity({
  doc: 'One person holding one office for a time (FollowTheMoney: Occupancy; Popolo: Membership).',
  properties: {
    official: { type: 'ref', to: ['Official'], required: true, doc: 'Who held the office.' },
    position: { type: 'ref', to: ['Position'], required: true, doc: 'The office held.' },
    from: { type: 'date', doc: 'When it began.' },
    to: { type: 'date', doc: 'When it ended; absent while it lasts or where no source says.' },
  },
});
