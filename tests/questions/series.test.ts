import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  HostRotationDocument,
  LostWithoutPublisherDocument,
  WhoDidNotComeDocument,
} from '../../src/generated/operations.ts';
import { describeOnEachStore } from '../store/stores.ts';
import { parleyOn, type Parley } from './asked.ts';

describeOnEachStore('the bundled dataset tells of series', (getStore) => {
  let parley: Parley;
  beforeAll(async () => {
    parley = await parleyOn(getStore());
  }, 300_000);
  afterAll(() => parley.close());

  test('hosts of the strategy dialogue took turns, and did not at the seventh', async () => {
    const { hostRotation } = (await parley.ask(HostRotationDocument, {})).series!;
    expect(hostRotation.pattern).toBe('BROKEN');
    expect(hostRotation.breaks.map(({ edition }) => edition.ordinal)).toContain(7);
    const hosts = hostRotation.turns.map(({ edition, turn, hosting }) => [
      edition.ordinal,
      turn,
      ...hosting.countries.map(({ country }) => country.name),
    ]);
    expect(hosts).toContainEqual([3, 'CHANGED', 'Vietnam']);
    expect(hosts).toContainEqual([7, 'REPEATED', 'China']);
  });

  test('an edition of the other count is missing, and lies between those around it', async () => {
    const { series } = await parley.ask(HostRotationDocument, { series: 'defence-and-security-consultation' });
    const eighth = series!.missingEditions.find(({ ordinal }) => ordinal === 8);
    expect(eighth?.between?.edtf).toBe('2013-06-05/2016-11-04');
    const tenth = series!.countedDifferently.find(({ event }) => event.id === 'event/defence-consultation-2021');
    expect(tenth?.counts.map(({ ordinal }) => ordinal)).toEqual([10, 7]);
  });

  test('both sides host a border exchange; the Chinese minister is named at all but the first and the fourth', async () => {
    const { series } = await parley.ask(HostRotationDocument, { series: 'border-defence-friendship-exchange' });
    const { hostRotation, usualOffices } = series!;
    expect(hostRotation.pattern).toBe('SHARED');
    const leaders = (ordinal: number) =>
      hostRotation.turns
        .find(({ edition }) => edition.ordinal === ordinal)
        ?.edition.sides.map((side) => [side.country.name, ...side.leaders.map(({ name }) => name)]);
    expect(leaders(4)).toEqual([
      ['China', 'Fan Changlong'],
      ['Vietnam', 'Ngo Xuan Lich'],
    ]);
    expect(leaders(8)).toEqual([
      ['China', 'Dong Jun'],
      ['Vietnam', 'Phan Van Giang'],
    ]);
    const minister = usualOffices.find(({ without }) => without.some(({ edition }) => edition.ordinal === 4));
    expect(minister?.position.name).toBe('Minister of National Defence');
    expect(minister?.without.map(({ edition, presence }) => [edition.ordinal, presence])).toEqual([
      [1, 'NOT_NAMED'],
      [4, 'NOT_NAMED'],
    ]);
  });

  test('Li Shangfu was expected at the eighth exchange in September 2023; Dong Jun came in April 2024', async () => {
    const { absences } = await parley.ask(WhoDidNotComeDocument, {
      filter: { series: 'border-defence-friendship-exchange', kind: ['REPLACED'] },
    });
    const li = absences.nodes.find(
      ({ participant }) => 'id' in participant && participant.id === 'official/li-shangfu',
    );
    expect(li).toMatchObject({
      kind: 'REPLACED',
      event: { id: 'event/border-defence-friendship-exchange-8', status: 'HELD' },
      expectedFor: [{ edtf: '2023-09-07/2023-09-08' }],
      instead: expect.arrayContaining([{ participant: { id: 'official/dong-jun', name: 'Dong Jun' } }]),
    });
    const before = li?.overtaken.filter(({ property }) => property === 'status').map(({ value }) => value);
    expect(before).toEqual(expect.arrayContaining(['announced', 'postponed']));
  });

  test('what one publisher alone tells of would be gone, and nothing else', async () => {
    const { lossWithout } = await parley.ask(LostWithoutPublisherDocument, { first: 100 });
    expect(lossWithout.sources.length).toBeGreaterThan(1);
    expect(lossWithout.claims.totalCount).toBeGreaterThan(lossWithout.entities.totalCount);
    const met = lossWithout.encounters.nodes.map(({ officials }) => officials.map(({ name }) => name).join(' and '));
    expect(met).not.toContain('Dong Jun and Phan Van Giang');
    const { lossWithout: nothing } = await parley.ask(LostWithoutPublisherDocument, {
      publisher: null,
      sources: ['none'],
    });
    expect(nothing.claims.totalCount).toBe(0);
  });
});
