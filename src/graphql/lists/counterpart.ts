import { groupBy } from '../../domain/group.ts';
import { independentSources } from '../../domain/source.ts';
import { compareText } from '../../domain/text-order.ts';
import {
  counterpartEvidence,
  counterpartList,
  counterpartOrder,
  EVIDENCE_ORDER,
  SHARED_ORDER,
  sharedCounterpartList,
  type CounterpartEvidence,
  type CounterpartSort,
  type ListedCounterpart,
  type SharedCounterpart,
} from '../../store/counterpart.ts';
import type { EncounterFilter } from '../../store/encounter.ts';
import type { SideParent } from '../../store/encounter-sides.ts';
import { encounterSources } from '../encounter-side.ts';
import type { List } from '../reading/backend.ts';
import type { Reader } from '../reading/reader.ts';
import { sidedEncounters, type SidedEncounter } from './sided-encounter.ts';

const byOther = (encounters: readonly SidedEncounter[]) => [...groupBy(encounters, ({ other }) => other)];

function counterpartOf(official: string, encounters: readonly SidedEncounter[]): ListedCounterpart {
  // In the order of time, then of the ids of those who met the counterpart.
  const dated = encounters
    .filter(({ latest }) => !latest.startsWith('/'))
    .sort((x, y) => compareText(x.latest, y.latest) || compareText(x.one, y.one));
  const keyOf = (encounter: SidedEncounter | undefined) =>
    encounter === undefined ? null : { first: encounter.first, second: encounter.second, root: encounter.root };
  return {
    official,
    count: encounters.length,
    closest: Math.min(...encounters.map(({ closest }) => closest ?? Infinity)),
    lastAt: dated.at(-1)?.latest ?? '',
    first: keyOf(dated[0]),
    last: keyOf(dated.at(-1)),
  };
}

/** Whom officials, the people of bodies or the officials of countries met. */
export function counterparts(parent: SideParent, sort: CounterpartSort): List<EncounterFilter, ListedCounterpart> {
  return {
    name: `counterparts-by-${parent}, ${sort.by}${sort.reversed ? ' reversed' : ''}`,
    order: counterpartOrder(sort),
    query: (parents, filter) => counterpartList(parent, parents, filter, sort),
    items: async (past, id, filter) => {
      const encounters = await sidedEncounters(past, { kind: parent, id: id ?? '' }, filter);
      return byOther(encounters).map(([official, group]) => counterpartOf(official, group));
    },
    keysOf: ({ count, lastAt, official }) => (sort.by === 'COUNT' ? [count, lastAt, official] : [lastAt, official]),
  };
}

async function independentlyReported(reader: Reader, encounters: readonly SidedEncounter[]): Promise<number> {
  const sources = await Promise.all(
    encounters.map(async (key) => {
      const encounter = await reader.encounter(key);
      return encounter === null ? [] : encounterSources(reader, encounter);
    }),
  );
  return independentSources(sources.flat());
}

/** What the encounters with counterparts rest on. */
export function evidenceForCounterparts(parent: SideParent): List<EncounterFilter, CounterpartEvidence> {
  return {
    name: `counterpart-evidence-by-${parent}`,
    order: EVIDENCE_ORDER,
    query: (parents, filter) => counterpartEvidence(parent, parents, filter),
    items: async (past, id, filter) => {
      const encounters = await sidedEncounters(past, { kind: parent, id: id ?? '' }, filter);
      return Promise.all(
        byOther(encounters).map(async ([official, group]) => ({
          official,
          independentSources: await independentlyReported(past.reader, group),
        })),
      );
    },
    keysOf: ({ official }) => [official],
  };
}

/** Whom both of a pair met. */
export function sharedCounterparts(pair: readonly [string, string]): List<EncounterFilter, SharedCounterpart> {
  return {
    name: `shared-counterparts of ${pair.join(' ')}`,
    order: SHARED_ORDER,
    query: (_, filter) => sharedCounterpartList(pair, filter),
    items: async (past, _, filter) => {
      const encounters = await sidedEncounters(past, null, { ...filter, officials: pair });
      const counted = byOther(encounters).map(([official, group]): SharedCounterpart => {
        const of = (official: string) => group.filter(({ one }) => one === official).length;
        return { official, counts: [of(pair[0]), of(pair[1])] };
      });
      return counted.filter(({ counts }) => Math.min(...counts) > 0);
    },
    keysOf: ({ official, counts }) => [Math.min(...counts), Math.max(...counts), official],
  };
}
