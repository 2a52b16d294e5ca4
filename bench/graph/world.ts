import { below, randomOf, zipf, type Random } from './random.ts';
import { HUB_REGIONS, hubChance, ISLAND, REGIONS, STORIES_PER_GUEST, type Shape } from './shape.ts';

export const HUB = 0;
export const TYPES = ['talks', 'meeting', 'dialogue', 'reception', 'ceremony', 'patrol', 'visit', 'multilateral'];
const EXCHANGE = 'exchange';
export const STATUSES = ['held', 'announced', 'cancelled'] as const;

/** How a date is given: a day, its month, or two days. */
export const DATE_FORMS = ['day', 'month', 'interval'] as const;

/** One event, by numbers: its place in {@link World.events} is its name. */
export interface WorldEvent {
  readonly story: number;
  readonly region: number;
  readonly type: string;
  readonly status: (typeof STATUSES)[number];
  readonly inPerson: boolean;
  /** Days since the first day that events are on. */
  readonly day: number;
  readonly dateForm: (typeof DATE_FORMS)[number];
  readonly gates: readonly number[];
  /** The exchange that it is a part of. */
  readonly partOf: number | null;
  readonly participants: readonly number[];
  /** For each of the participants. */
  readonly attended: readonly boolean[];
}

/** A synthetic world: who took part in what. Its text is made only when it is loaded. */
export interface World {
  readonly shape: Shape;
  readonly events: readonly WorldEvent[];
  readonly participations: number;
}

/** Twenty years of days: few enough for each date to be read once, many enough to look back over. */
export const DAYS = 7_300;

/** The region of an official; the hub has its home in the first. */
export function regionOf(official: number): number {
  return official === HUB ? 0 : (official - 1) % REGIONS;
}

/** The gates of a region are every {@link REGIONS}th. */
export function regionOfGate(gate: number): number {
  return gate % REGIONS;
}

class WorldMaker {
  readonly events: WorldEvent[] = [];
  participations = 0;
  readonly #shape: Shape;
  readonly #random: Random;
  readonly #officialRank: (random: Random) => number;
  readonly #gateRank: (random: Random) => number;
  #hubEvents = 0;

  constructor(shape: Shape) {
    this.#shape = shape;
    this.#random = randomOf(shape.seed);
    this.#officialRank = zipf(Math.floor((shape.officials - 1) / REGIONS), 1);
    this.#gateRank = zipf(Math.floor(shape.gates / REGIONS), 0.8);
  }

  #official(region: number): number {
    return 1 + region + this.#officialRank(this.#random) * REGIONS;
  }

  #participants(story: number, region: number): number[] {
    const wanted = 2 + Math.min(12, Math.floor(-Math.log(1 - this.#random()) * 2.5));
    const chosen = new Set<number>();
    const withHub = region < HUB_REGIONS && this.#random() < hubChance(this.#shape);
    if (withHub && this.#hubEvents < this.#shape.hubEvents) chosen.add(HUB);
    const bridged = Math.floor(story / REGIONS) % STORIES_PER_GUEST === 0 && region + 1 < ISLAND;
    if (bridged) chosen.add(this.#official(region + 1));
    // Bounded, because a small region may have fewer officials than a story wants.
    for (let tries = 0; chosen.size < wanted && tries < 100; tries++) chosen.add(this.#official(region));
    return [...chosen];
  }

  #gates(region: number): number[] {
    const dice = this.#random();
    const gates = [region + this.#gateRank(this.#random) * REGIONS];
    if (dice < 0.1) gates.push(region + this.#gateRank(this.#random) * REGIONS);
    return dice > 0.95 ? [] : [...new Set(gates)];
  }

  #add(event: Omit<WorldEvent, 'attended'>): number {
    this.participations += event.participants.length;
    if (event.participants.includes(HUB)) this.#hubEvents += 1;
    return this.events.push({ ...event, attended: event.participants.map(() => this.#random() < 0.94) }) - 1;
  }

  /** Most stories are one event; one in eight is an exchange with talks and a ceremony. */
  tell(story: number): void {
    const random = this.#random;
    const region = story % REGIONS;
    const participants = this.#participants(story, region);
    const dice = random();
    const common = {
      ...{ story, region, participants, gates: this.#gates(region), day: below(random, DAYS), partOf: null },
      dateForm: dice < 0.9 ? DATE_FORMS[0] : dice < 0.95 ? DATE_FORMS[1] : DATE_FORMS[2],
    };
    if (random() < 0.125) {
      const whole = { ...common, status: STATUSES[0], inPerson: true };
      const partOf = this.#add({ ...whole, type: EXCHANGE });
      this.#add({ ...whole, type: 'talks', partOf, participants: participants.slice(0, 4) });
      this.#add({ ...whole, type: 'ceremony', partOf });
      return;
    }
    const fate = random();
    const status = fate < 0.92 ? STATUSES[0] : fate < 0.98 ? STATUSES[1] : STATUSES[2];
    const type = TYPES[below(random, TYPES.length)] ?? EXCHANGE;
    this.#add({ ...common, type, status, inPerson: random() < 0.92 });
  }
}

/** The world of a shape: the same shape gives the same world. */
export function worldOf(shape: Shape): World {
  const maker = new WorldMaker(shape);
  for (let story = 0; maker.participations < shape.participations; story++) maker.tell(story);
  return { shape, events: maker.events, participations: maker.participations };
}
