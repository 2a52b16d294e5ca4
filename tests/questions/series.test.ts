import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { HostRotationDocument } from '../../src/generated/operations.ts';
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
});
