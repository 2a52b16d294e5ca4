import { gateName, gateSlug, officialSlug, type File, type FileContent } from './register.ts';
import { stems, word } from './words.ts';
import type { World, WorldEvent } from './world.ts';

const FIRST_DAY = Date.UTC(2005, 0, 1);
const DAY_MS = 86_400_000;
/** One story in so many is told by a second paper as well. */
const STORIES_PER_SECOND_TELLING = 10;
const PAPERS = 20;

/** The calendar day, `YYYY-MM-DD`, so many days after the first. */
export function dayText(day: number): string {
  return new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);
}

export const eventSlug = (event: number): string => `e-${event}`;

function whenOf({ day, dateForm }: WorldEvent): string {
  if (dateForm === 'month') return dayText(day).slice(0, 7);
  if (dateForm === 'day') return dayText(day);
  // Few different intervals: a date is read once for each text.
  const week = day - (day % 7);
  return `${dayText(week)}/${dayText(week + 1)}`;
}

/** Its name in English, in an invented language and in Chinese characters. */
function namesOf(event: WorldEvent, number: number): FileContent['names'] {
  const [gate = number] = event.gates;
  return [
    {
      text: `${event.type.slice(0, 1).toUpperCase()}${event.type.slice(1)} at ${gateName(gate)} ${number}`,
      language: 'en',
      kind: 'primary',
    },
    { text: `${word(gate)}ska ${event.type.slice(0, 3)}ij ${number}`, language: 'qaa' },
    { text: `会${stems(number)}`, language: 'zh' },
  ];
}

function participantsOf(event: WorldEvent): FileContent {
  const taking = (index: number): FileContent => ({
    roles: index === 0 ? 'host' : index === 1 ? ['delegation head', 'guest'] : 'delegation member',
    ...(index % 3 === 1 ? { rank: 'Colonel' } : {}),
    ...(event.status !== 'held' || event.attended[index] === true ? {} : { attendance: 'absent' }),
  });
  return Object.fromEntries(event.participants.map((official, index) => [officialSlug(official), taking(index)]));
}

function record(event: WorldEvent, number: number): FileContent {
  return {
    names: namesOf(event, number),
    type: event.type,
    status: event.status,
    mode: event.inPerson ? 'in person' : 'virtual',
    when: whenOf(event),
    ...(event.gates.length > 0 ? { places: event.gates.map(gateSlug) } : {}),
    topics: `topic-${number % 8}`,
    ...(event.partOf === null ? {} : { partOf: eventSlug(event.partOf) }),
    participants: participantsOf(event),
  };
}

/** What is planned is told before, what happened after every day that its date can mean. */
function toldOn({ status, day }: WorldEvent): string {
  return dayText(status === 'held' ? day + 40 : Math.max(0, day - 40));
}

function telling(stem: string, publisher: string, published: string, title: string, events: FileContent): File {
  const source = { kind: 'article', publisher, title, published, retrieved: '2025-12-31', language: 'en' };
  return { stem, content: { source, events } };
}

/** The articles that tell a world's stories, each story with all its events. */
export function* storyFiles({ events }: World): Generator<File> {
  for (let start = 0; start < events.length;) {
    const first = events[start];
    if (first === undefined) return;
    const { story } = first;
    let end = start;
    while (events[end]?.story === story) end += 1;
    const records = Object.fromEntries(
      events.slice(start, end).map((event, index) => [eventSlug(start + index), record(event, start + index)]),
    );
    const title = `Story ${story}`;
    yield telling(`s-${story}`, `Synthetic Herald ${story % PAPERS}`, toldOn(first), title, records);
    if (story % STORIES_PER_SECOND_TELLING === 0) {
      yield telling(`s-${story}-again`, 'Synthetic Gazette', toldOn(first), title, records);
    }
    start = end;
  }
}
