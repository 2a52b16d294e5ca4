import { describe, expect, test } from '@jest/globals';
import {
  encounterOf,
  eventPosition,
  presentInPerson,
  strengthOf,
  type SharedActivity,
} from '../../src/domain/encounter.ts';
import type { EntityRecord } from '../../src/domain/model.ts';

type EventRecord = EntityRecord<'Event'>;
type ParticipationRecord = EntityRecord<'Participation'>;

const anEvent = (parts: Partial<EventRecord> = {}): EventRecord => ({
  id: 'event/fair',
  name: [{ text: 'Fair', language: 'en', script: 'Latn', kind: 'primary' }],
  type: 'exchange',
  status: 'held',
  mode: 'in person',
  when: '2001-02-03',
  place: [],
  partOf: null,
  topic: [],
  ...parts,
});

const aParticipation = (parts: Partial<ParticipationRecord> = {}): ParticipationRecord => ({
  id: 'participation/fair/ann',
  event: 'event/fair',
  participant: 'official/ann',
  attendance: 'attended',
  role: [],
  rank: null,
  tenure: [],
  onBehalfOf: null,
  mode: null,
  ...parts,
});

const shared = (
  event: Partial<EventRecord>,
  ancestors: string[] = [],
  role: ParticipationRecord['role'] = [],
): SharedActivity => {
  const record = anEvent(event);
  return {
    event: { ...record, ...eventPosition(record, ancestors) },
    a: aParticipation({ event: record.id, participant: 'official/ann', role }),
    b: aParticipation({ event: record.id, participant: 'official/bob', role }),
  };
};

describe('being present in person', () => {
  test.each<[string, Partial<EventRecord>, Partial<ParticipationRecord>, boolean]>([
    ['attended a held event', {}, {}, true],
    ['was only announced', {}, { attendance: 'announced' }, false],
    ['was only invited', {}, { attendance: 'invited' }, false],
    ['was represented', {}, { attendance: 'represented' }, false],
    ['attended what was only announced', { status: 'announced' }, {}, false],
    ['attended a call', { mode: 'virtual' }, {}, false],
    ['attended where nothing says how', { mode: null }, {}, false],
    ['attended a hybrid event, nothing says how', { mode: 'hybrid' }, {}, false],
    ['attended a hybrid event in person', { mode: 'hybrid' }, { mode: 'in person' }, true],
    ['joined a hybrid event from afar', { mode: 'hybrid' }, { mode: 'virtual' }, false],
  ])('somebody who %s', (_, event, participation, present) => {
    expect(presentInPerson(anEvent(event), aParticipation(participation))).toBe(present);
  });
});

describe('the strength of an encounter', () => {
  test.each<[Partial<EventRecord>, ParticipationRecord['role'], string]>([
    [{ type: 'talks' }, [], 'TALKS'],
    [{ type: 'dialogue' }, [], 'TALKS'],
    [{ type: 'ceremony' }, [], 'CO_CHAIRED'],
    [{ type: 'exchange' }, ['delegation head'], 'CO_CHAIRED'],
    [{ type: 'exchange' }, ['delegation member'], 'ACTIVITY'],
    [{ type: 'multilateral' }, ['delegation head'], 'GATHERING'],
  ])('at %j with roles %j is %s', (event, role, strength) => {
    expect(strengthOf(shared(event, [], role))).toBe(strength);
  });
});

describe('an encounter', () => {
  test('gathers an exchange and its parts into one, dated by the closest of them', () => {
    const exchange = shared({ id: 'event/fair', when: '2001-02-03/2001-02-04', place: ['place/county'] });
    const talks = shared({ id: 'event/fair-talks', type: 'talks', when: '2001-02-04', place: ['place/hall'] }, [
      'event/fair',
    ]);
    const encounter = encounterOf([exchange, talks]);
    expect(encounter.id).toBe('encounter/ann/bob/fair');
    expect(encounter.event).toBe('event/fair');
    expect(encounter.strength).toBe('TALKS');
    expect(encounter.occasion.event.when).toBe('2001-02-04');
    expect(encounter.places).toEqual(['place/hall', 'place/county']);
    expect(encounter.activities).toHaveLength(2);
  });

  test('of two parts of an event that neither is said to have attended as a whole belongs to that event', () => {
    const talks = shared({ id: 'event/fair-talks', type: 'talks' }, ['event/fair']);
    const signing = shared({ id: 'event/fair-signing', type: 'signing' }, ['event/fair']);
    expect(encounterOf([signing, talks]).event).toBe('event/fair');
  });

  test('of one meeting during somebody else’s visit is that meeting, not the visit', () => {
    const meeting = shared({ id: 'event/visit-meeting', type: 'meeting' }, ['event/visit']);
    expect(encounterOf([meeting]).event).toBe('event/visit-meeting');
  });

  test('is the same whichever of the two is named first', () => {
    const one = shared({});
    const other = { ...one, a: one.b, b: one.a };
    expect(encounterOf([other]).id).toBe(encounterOf([one]).id);
    expect(encounterOf([other]).officials).toEqual(['official/ann', 'official/bob']);
  });
});
