import fc from 'fast-check';
import { aSource, manifest, type DatasetFiles } from '../graph-import/a-dataset.ts';
import { anyDate, aWideRegister, BODIES, PEOPLE, PLACES, TYPES } from '../graphql/any-meetings.ts';

/** What one source tells of one official at an event. */
interface Told {
  readonly attendance: string;
  readonly mode?: string;
  readonly roles: readonly string[];
  readonly rank?: string;
  readonly offices?: string;
}

/** What one source tells of an event. */
export interface Telling {
  readonly names: readonly unknown[];
  readonly type: string;
  readonly status: string;
  readonly mode: string;
  readonly when?: unknown;
  readonly places: readonly string[];
  readonly partOf?: string;
  readonly topics?: readonly string[];
  readonly editions?: Readonly<Record<string, number>>;
  readonly participants: Readonly<Record<string, Told>>;
  readonly bodies: Readonly<Record<string, { readonly attendance: string }>>;
}

/** A source with what it tells; with `retracted` it was taken back as a whole. */
interface AnySource {
  readonly source: Readonly<Record<string, unknown>>;
  readonly retracted?: { readonly on: string; readonly reason: string };
  readonly events: Readonly<Record<string, Telling>>;
}

/** A dataset with what its sources tell, for laws that work out by themselves what must be in the graph. */
export interface AnyGraph {
  readonly files: DatasetFiles;
  readonly sources: readonly AnySource[];
  /** Officials that share a Wikidata item and so are one: each with the one that stays. */
  readonly staysFor: ReadonlyMap<string, string>;
}

/** Names in many scripts, composed and decomposed, with characters that fold to others or to several. */
const NAMES = [
  'Phan Văn An',
  'Nguyễn Thị Đào'.normalize('NFD'),
  '陈明',
  '𠮷野 家',
  'Иван Гора',
  'علي حسن',
  'Zoë Ångström'.normalize('NFD'),
  "Séan O'Neil-Brook",
  'İlker Işık',
  'Ærø Straße',
  'ﬁne Ligature',
  'ＦＵＬＬ Width',
  'กมล',
  'Aleph א',
  'A',
] as const;

const MANY = ['fay-fern', 'gus-gale', 'hal-heath', 'ida-iris', 'jon-jay', 'kim-kelp'] as const;
const PUBLISHERS = ['The First', 'The Second', 'The Third', 'Wire', 'Báo Biên phòng'];
const REPORTED = ['attended', 'attended', 'attended', 'attended', 'invited', 'absent', 'represented'];
const ROLES = ['host', 'guest', 'witness', 'delegation head', 'co-chair', 'speaker'];
const RANKS = ['General', 'Colonel General', 'Captain'];
const SERIES = ['border-exchange', 'other-series'];

/** Draws a value of an arbitrary; every draw is remembered by fast-check. */
type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T;

/** Draws by hand, one after another, with the common draws by name. */
class Dice {
  readonly #draw: Draw;
  constructor(draw: Draw) {
    this.#draw = draw;
  }
  any<T>(arbitrary: fc.Arbitrary<T>): T {
    return this.#draw(arbitrary);
  }
  of<T>(values: readonly T[]): T {
    return this.#draw(fc.constantFrom(...values));
  }
  some<T>(values: readonly T[], minLength: number, maxLength: number): T[] {
    return this.#draw(fc.subarray([...values], { minLength, maxLength: Math.min(maxLength, values.length) }));
  }
  upTo(max: number): number {
    return this.#draw(fc.nat({ max }));
  }
  /** True once in so many. */
  onceIn(times: number): boolean {
    return this.upTo(times - 1) === 0;
  }
}

/** Who is who: the register of {@link aWideRegister}, more officials with odd names and careers, ranks, a conflict. */
function registerOf(dice: Dice): Pick<AnyGraph, 'staysFor'> & { register: Record<string, unknown>; people: string[] } {
  const base = aWideRegister() as Record<string, Record<string, unknown>>;
  const more = dice.some(MANY, 1, MANY.length);
  const career = () =>
    dice.of([
      {},
      { from: '2019' },
      { from: '2019-05', to: '2021~' },
      { to: '2020-12-31' },
      { from: '2018-01-01', to: '2024' },
    ]);
  const official = () => ({
    names: [dice.of(NAMES), { text: dice.of(NAMES), kind: dice.of(['alias', 'former', 'transliteration']) }].filter(
      (name, index, all) => index === 0 || (name as { text: string }).text !== all[0],
    ),
    country: dice.of(['arda', 'brun']),
    tenures: Object.fromEntries(
      dice.some(['arda-chief', 'brun-general', 'arda-chief#2'], 0, 3).map((p) => [p, career()]),
    ),
    ranks: Object.fromEntries(dice.some(RANKS, 1, 2).map((rank) => [rank, career()])),
    wikidata: dice.onceIn(4) ? 'Q7271' : undefined,
  });
  const officials = more.map((id) => [id, official()] as const);
  const shared = officials.filter(([, { wikidata }]) => wikidata !== undefined).map(([id]) => id);
  return {
    people: [...PEOPLE, ...more],
    staysFor: new Map(shared.map((id) => [id, shared.toSorted()[0]!])),
    register: {
      ...base,
      officials: { ...base['officials'], ...Object.fromEntries(officials) },
      series: {
        'border-exchange': { names: ['Border Exchange'] },
        'other-series': { names: ['Other', dice.of(NAMES)] },
      },
      topics: { trade: { names: ['Trade'] }, 'border-talk': { names: [dice.of(NAMES)] } },
    },
  };
}

function tellingOf(dice: Dice, index: number, people: readonly string[], events: readonly string[]): Telling {
  const status = dice.of(['held', 'held', 'held', 'held', 'held', 'held', 'announced', 'postponed', 'cancelled']);
  const held = status === 'held';
  const mode = dice.of(['in person', 'in person', 'in person', 'in person', 'hybrid', 'virtual']);
  const when = dice.any(anyDate);
  const parent = events.at(-1 - dice.upTo(2));
  const told = (): Told => ({
    attendance: held ? dice.of(REPORTED) : dice.of(['invited', 'announced']),
    roles: dice.some(ROLES, 0, 2),
    ...(mode === 'hybrid' && held ? { mode: dice.of(['in person', 'in person', 'virtual']) } : {}),
    ...(dice.onceIn(4) ? { rank: dice.of(RANKS) } : {}),
    ...(dice.onceIn(6) ? { offices: 'arda-chief#3' } : {}),
  });
  return {
    names: dice.onceIn(3) ? [`Event ${index}`, dice.of(NAMES)] : [`Event ${index}`],
    type: dice.of([...TYPES, 'meeting', 'signing', 'patrol']),
    status,
    mode,
    ...(when === undefined ? {} : { when: dice.onceIn(8) ? { value: when, basis: 'the year of the talks' } : when }),
    places: dice.some(PLACES, 0, 2),
    ...(parent !== undefined && dice.onceIn(3) ? { partOf: parent } : {}),
    ...(dice.onceIn(3) ? { topics: dice.some(['trade', 'border-talk'], 1, 2) } : {}),
    ...(dice.onceIn(4) ? { editions: { [dice.of(SERIES)]: 1 + dice.upTo(8) } } : {}),
    participants: Object.fromEntries(
      dice.some(people, dice.of([0, 2, 2]), dice.of([2, 3, 6, 11])).map((id) => [id, told()]),
    ),
    bodies: Object.fromEntries(
      dice
        .some(BODIES, 0, 1)
        .map((id) => [id, { attendance: held ? dice.of(['attended', 'represented']) : 'invited' }]),
    ),
  };
}

/** The same event as another source tells it: mostly alike, with here and there a value of its own. */
function retold(dice: Dice, told: Telling): Telling {
  const participants = Object.fromEntries(
    Object.entries(told.participants).flatMap(([id, part]) => {
      if (dice.onceIn(5)) return [];
      const other = dice.onceIn(5) ? { rank: dice.of(RANKS) } : {};
      const attendance = dice.onceIn(9) && told.status === 'held' ? dice.of(REPORTED) : part.attendance;
      return [[id, { ...part, roles: [...part.roles], attendance, ...other }]];
    }),
  );
  return {
    ...told,
    // Copied: the YAML of a list that occurs twice would be an alias.
    names: dice.onceIn(4) ? [...told.names, 'Retold'] : [...told.names],
    places: dice.onceIn(4) ? dice.some(PLACES, 1, 2) : [...told.places],
    ...(told.topics === undefined ? {} : { topics: [...told.topics] }),
    ...(dice.onceIn(4) ? { type: dice.of(TYPES) } : {}),
    ...(dice.onceIn(4) ? { when: dice.any(anyDate) ?? '2021' } : {}),
    ...(dice.onceIn(6) && told.status === 'held' ? { mode: dice.of(['in person', 'virtual']) } : {}),
    participants,
    bodies: { ...told.bodies },
  };
}

function sourceOf(dice: Dice, number: number): Record<string, unknown> {
  const published = dice.any(
    fc.date({ min: new Date('2024-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }),
  );
  const day = published.toISOString().slice(0, 10);
  return aSource({
    title: `Article ${number}`,
    publisher: dice.of(PUBLISHERS),
    ...(dice.onceIn(3) ? { agency: 'Wire' } : {}),
    kind: dice.of(['article', 'article', 'article', 'statement']),
    language: dice.of(['en', 'vi', 'zh-Hans']),
    published: dice.onceIn(5) ? { value: day.slice(0, 7), basis: 'the month of the address' } : day,
    retrieved: '2025-01-02',
  });
}

function graphOf(dice: Dice): AnyGraph {
  const { register, people, staysFor } = registerOf(dice);
  const told: [string, Telling][] = [];
  const names = () => told.map(([id]) => id);
  for (let index = 0, count = dice.of([3, 8, 15, 25, 40]); index < count; index += 1) {
    told.push([`event-${index}`, tellingOf(dice, index, people, names().slice(-4))]);
  }
  const count = 2 + dice.upTo(3);
  const withdrawn = dice.onceIn(3) ? count - 1 : -1;
  const sources = Array.from({ length: count }, (_, number): AnySource => {
    // The first tells of all, so that what is taken back with another leaves no reference behind.
    const own =
      number === 0 ? told : told.filter(() => dice.onceIn(3)).map(([id, t]) => [id, retold(dice, t)] as const);
    return {
      source: sourceOf(dice, number),
      ...(number === withdrawn ? { retracted: { on: '2024-08-15', reason: 'mixed up' } } : {}),
      events: Object.fromEntries(own),
    };
  });
  const files = sources.map((source, number) => {
    const mentions = dice.some(people, 0, 2);
    return [`sources/s-${number}.yaml`, { ...source, ...(mentions.length === 0 ? {} : { mentions }) }] as const;
  });
  const agreements = {
    framework: { names: ['Gate Framework'], status: 'signed', parties: ['place/north-gate', 'organization/brun-army'] },
  };
  const foreign = { boat: { schema: 'Vessel', statements: ['name: Boat', 'imoNumber: 9074729'] } };
  return {
    sources,
    staysFor,
    files: {
      'dataset.yaml': manifest,
      'registers/people.yaml': { ...register, agreements, foreign },
      ...Object.fromEntries(files),
    },
  };
}

/**
 * Any graph: few or many events, told by several sources that mostly agree, some of which are taken back; parts within
 * parts; every mode, status and attendance; dates of every sort; names of many scripts; careers with and without dates.
 */
const anyGraph: fc.Arbitrary<AnyGraph> = fc.gen().map((gen) => graphOf(new Dice((a) => gen(() => a))));

/** The graph of a seed. */
export function graphOfSeed(seed: number): AnyGraph {
  const [graph] = fc.sample(anyGraph, { seed, numRuns: 1 });
  if (graph === undefined) throw new TypeError('fast-check gave no sample');
  return graph;
}
