import { aMeeting, aSource, type DatasetFiles } from '../graph-import/a-dataset.ts';
import { aDatasetOfMeetings } from './meetings.ts';

/** An article of its own that tells of some events. */
const anArticle = (title: string, published: string, events: Record<string, unknown>) => ({
  source: aSource({ title, published, retrieved: published, publisher: `The ${title} Post` }),
  events,
});

const dinner = { names: ['Dinner'], type: 'reception', when: '2023-08-01' };
const summit = { names: ['Summit'], when: '2023-09', participants: { 'dan-dale': {}, 'eve-elm': {} } };
const brunMinister = { offices: 'brun-minister' };

/**
 * The invented meetings, where one minister of Brun is announced and his successor comes, with every other way of not
 * coming: a dinner to which Dan was invited, who is not spoken of again, and from which Eve stayed away; Fay came to its
 * toast, and Ann for her ministry; a summit that was put off, and a jubilee that is only announced.
 */
export function aDatasetOfAbsences(): DatasetFiles {
  const exchange = { names: ['Ninth Border Exchange'], editions: { 'border-exchange': 9 } };
  return {
    ...aDatasetOfMeetings(),
    'sources/announcement.yaml': anArticle('Announcement', '2022-11-20', {
      'exchange-2023': aMeeting({
        ...exchange,
        status: 'announced',
        when: '2022-12-05',
        participants: { 'ann-archer': {}, 'ben-brook': brunMinister },
      }),
    }),
    'sources/report.yaml': anArticle('Report', '2023-04-13', {
      'exchange-2023': aMeeting({
        ...exchange,
        when: '2023-04-11/2023-04-12',
        participants: { 'ann-archer': { roles: 'host' }, 'cai-crane': brunMinister },
      }),
    }),
    'sources/invitation.yaml': anArticle('Invitation', '2023-07-10', {
      dinner: aMeeting({
        ...dinner,
        status: 'announced',
        participants: { 'dan-dale': { attendance: 'invited' }, 'fay-fern': {} },
        bodies: { 'arda-ministry': {} },
      }),
      summit: aMeeting({ ...summit, status: 'announced' }),
      jubilee: aMeeting({ names: ['Jubilee'], status: 'announced', when: '2024', participants: { 'eve-elm': {} } }),
    }),
    'sources/dinner.yaml': anArticle('Dinner', '2023-08-02', {
      dinner: aMeeting({
        ...dinner,
        participants: { 'ann-archer': { offices: 'arda-minister' }, 'eve-elm': { attendance: 'absent' } },
      }),
      toast: aMeeting({ ...dinner, names: ['Toast'], partOf: 'dinner', participants: { 'fay-fern': {} } }),
    }),
    'sources/put-off.yaml': anArticle('Delay', '2023-08-20', { summit: aMeeting({ ...summit, status: 'postponed' }) }),
  };
}
