import fc from 'fast-check';
import { aRegister, aSource, manifest, type DatasetFiles } from '../graph-import/a-dataset.ts';

/** Dates of every sort that sources give, and none. */
export const anyDate = fc.oneof(
  { weight: 4, arbitrary: day(2019, 2023) },
  { weight: 2, arbitrary: day(2019, 2023).map((text) => text.slice(0, 7)) },
  { weight: 1, arbitrary: day(2019, 2023).map((text) => text.slice(0, 4)) },
  {
    weight: 1,
    arbitrary: fc.tuple(day(2019, 2021), day(2021, 2023)).map((ends) => [...ends].sort().join('/')),
  },
  { weight: 1, arbitrary: fc.constantFrom('2020~', '2021/..', '../2020-05', 'XXXX-04-23', '202X') },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

function day(from: number, to: number): fc.Arbitrary<string> {
  return fc
    .date({ min: new Date(`${from}-01-01`), max: new Date(`${to}-12-31`), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
}

export const PLACES = ['arda', 'brun', 'upland', 'hill-town', 'north-gate', 'south-gate', 'far-island'];
export const PEOPLE = ['ann-archer', 'ben-brook', 'cai-crane', 'dan-dale', 'eve-elm'];
export const BODIES = ['arda-ministry', 'arda-staff', 'brun-army'];
export const TYPES = ['talks', 'exchange', 'ceremony', 'multilateral', 'visit'] as const;

/** Two countries with places at several depths, of which some are on the globe, and bodies with parts. */
export function aWideRegister(): Record<string, unknown> {
  const base = aRegister() as Record<string, Record<string, unknown>>;
  const official = (name: string, country: string, position: string) => ({
    names: [name],
    country,
    tenures: { [position]: { from: '2020-06' } },
  });
  return {
    ...base,
    places: {
      ...base['places'],
      upland: { names: ['Upland'], kind: 'province', within: 'arda', latitude: 20, longitude: 100 },
      'hill-town': { names: ['Hill Town'], kind: 'town', within: 'upland' },
      'far-island': { names: ['Far Island'], kind: 'sea' },
    },
    organizations: {
      ...base['organizations'],
      'arda-staff': { names: ['Staff of Arda'], kind: 'department', country: 'arda', partOf: 'arda-ministry' },
      'brun-army': { names: ['Army of Brun'], kind: 'armed force', country: 'brun' },
    },
    positions: {
      ...base['positions'],
      'arda-chief': { names: ['Chief of Staff'], organization: 'arda-staff', country: 'arda' },
      'brun-general': { names: ['General'], organization: 'brun-army', country: 'brun' },
    },
    officials: {
      ...base['officials'],
      'dan-dale': official('Dan Dale', 'arda', 'arda-chief'),
      'eve-elm': official('Eve Elm', 'brun', 'brun-general'),
    },
  };
}

const anyParticipant = fc.record({
  attendance: fc.constantFrom('attended', 'attended', 'attended', 'invited', 'absent'),
  roles: fc.subarray(['host', 'guest', 'witness']),
});

const anyEvent = fc.record({
  type: fc.constantFrom(...TYPES),
  status: fc.constantFrom('held', 'held', 'held', 'postponed'),
  when: anyDate,
  places: fc.oneof(fc.subarray(PLACES, { minLength: 1, maxLength: 2 }), fc.constant([])),
  people: fc.array(fc.tuple(fc.constantFrom(...PEOPLE), anyParticipant), { minLength: 2, maxLength: 6 }),
  bodies: fc.subarray(BODIES, { maxLength: 1 }),
  editionOf: fc.constantFrom(undefined, undefined, 'border-exchange', 'other-series'),
  /** How far back the event stands that it is a part of. */
  partOf: fc.constantFrom(0, 0, 1, 2),
});

function eventOf(event: typeof anyEvent extends fc.Arbitrary<infer E> ? E : never, index: number): object {
  const { people, places, editionOf, partOf, bodies, when, ...rest } = event;
  const held = event.status === 'held';
  return {
    names: [`Event ${index}`],
    mode: 'in person',
    ...rest,
    // Copied: the YAML of a list that occurs twice would be an alias.
    places: [...places],
    ...(when === undefined ? {} : { when }),
    ...(partOf === 0 || index < partOf ? {} : { partOf: `event-${index - partOf}` }),
    ...(editionOf === undefined ? {} : { editions: { [editionOf]: index + 1 } }),
    participants: Object.fromEntries(
      people.map(([id, part]) => [id, held ? part : { ...part, attendance: 'invited' }]),
    ),
    bodies: Object.fromEntries(bodies.map((body) => [body, { attendance: held ? 'attended' : 'invited' }])),
  };
}

/** Any events that two sources tell of, over a register of who is who. */
export const anyMeetings: fc.Arbitrary<DatasetFiles> = fc
  .array(anyEvent, { minLength: 40, maxLength: 40 })
  .map((events) => {
    const told = events.map((event, index) => [`event-${index}`, eventOf(event, index)] as const);
    const source = (publisher: string) => aSource({ publisher, published: '2024-01-01', retrieved: '2024-01-02' });
    return {
      'dataset.yaml': manifest,
      'registers/people.yaml': {
        ...aWideRegister(),
        series: { 'border-exchange': { names: ['Border Exchange'] }, 'other-series': { names: ['Other'] } },
      },
      'sources/first.yaml': { source: source('The First'), events: Object.fromEntries(told.slice(0, 30)) },
      'sources/second.yaml': { source: source('The Second'), events: Object.fromEntries(told.slice(20)) },
    };
  });
