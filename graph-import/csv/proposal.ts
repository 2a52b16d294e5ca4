import { stringify } from 'yaml';
import { foldName, slugFrom } from '../../src/domain/names.ts';
import { fuzzyDate } from '../../src/domain/dates.ts';
import { DATE_PATTERNS, edtfFrom } from './date-pattern.ts';

/** What columns are mostly called, by what they hold. The first that fits a header is taken, each column once. */
const MEANINGS = {
  alias: /alias|other name|also known|aka/,
  wikidata: /wikidata/,
  latitude: /^lat/,
  longitude: /^(lon|lng)/,
  from: /^(from|start|since|begin|appointed)/,
  to: /^(to|end|until|left)\b/,
  date: /date|when|\bday\b|held on/,
  event: /event|meeting|exchange|occasion/,
  rank: /rank/,
  organization: /organi[sz]ation|ministry|body|agency|institution|department|employer/,
  position: /position|office|title|post|function|job/,
  country: /country|nation/,
  place: /place|location|venue|city|site|where/,
  name: /name|person|official|minister|participant|attendee|who/,
} as const;

type Meaning = keyof typeof MEANINGS;
type Holes = Partial<Record<Meaning, string>>;
type Said = { [key: string]: Said | string | string[] };

/** A table as far as it was looked at. */
export interface Sample {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * A mapping for a table, guessed from its header and some of its rows: a beginning for an editor to correct, as YAML
 * with what was not understood in comments.
 *
 * @param file the table's name, from which its source gets an id
 * @param today the day of reading, `2024-05-01`
 */
export function proposedMapping(file: string, sample: Sample, today: string): string {
  const columns = meaningsOf(sample.header);
  const holes: Holes = Object.fromEntries(
    [...columns].map(([meaning, index]) => [meaning, holeFor(meaning, sample, index)]),
  );
  const source = {
    kind: 'dataset',
    publisher: 'TO BE FILLED IN',
    title: file,
    retrieved: today,
    language: 'en',
  };
  const row = { id: slugFrom(file.replace(/\.[a-z]+$/, '')) || 'table', source, ...saidBy(holes) };
  const used = new Set(columns.values());
  const unused = sample.header.filter((_, index) => !used.has(index));
  return `${comments(file, unused)}${stringify({ row }, { lineWidth: 0 })}`;
}

function comments(file: string, unused: readonly string[]): string {
  const lines = [
    `How the rows of ${file} are read: guessed from its header. Save it beside the table as ${file}.yaml and correct it;`,
    `parley validate says what is still wrong. {column} stands for a cell; {column | slug}, {column | lower},`,
    `{column | split ";"} and {column | date "DD/MM/YYYY"} for what is made of it. Constants stay as they are.`,
    ...(unused.length === 0 ? [] : [`Not used: ${unused.map((name) => JSON.stringify(name)).join(', ')}`]),
  ];
  return lines.map((line) => `# ${line}\n`).join('');
}

function meaningsOf(header: readonly string[]): Map<Meaning, number> {
  const found = new Map<Meaning, number>();
  header.forEach((name, index) => {
    const folded = foldName(name).replace(/[_-]+/g, ' ').trim();
    const fits = (Object.keys(MEANINGS) as Meaning[]).find((key) => MEANINGS[key].test(folded) && !found.has(key));
    if (fits !== undefined) found.set(fits, index);
  });
  return found;
}

const DATES: readonly Meaning[] = ['from', 'to', 'date'];
const SEPARATORS = [';', '|', ' / '];

/** The column with what its cells need: a form of dates, or a mark between several values. */
function holeFor(meaning: Meaning, { header, rows }: Sample, index: number): string {
  const column = header[index] ?? '';
  const cells = rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
  if (DATES.includes(meaning)) {
    const pattern = cells.length === 0 || cells.every(isEdtf) ? undefined : patternOf(cells);
    return pattern === undefined ? column : `${column} | date ${JSON.stringify(pattern)}`;
  }
  const mark = meaning === 'alias' ? SEPARATORS.find((each) => cells.some((cell) => cell.includes(each))) : undefined;
  return mark === undefined ? column : `${column} | split ${JSON.stringify(mark)}`;
}

function patternOf(cells: readonly string[]): string | undefined {
  return DATE_PATTERNS.find((pattern) => cells.every((cell) => edtfFrom(cell, [pattern]) !== null));
}

function isEdtf(text: string): boolean {
  try {
    fuzzyDate(text);
    return true;
  } catch {
    return false;
  }
}

const cell = (hole: string | undefined): string => `{${hole ?? ''}}`;
const slugged = (hole: string | undefined): string => `{${hole ?? ''} | slug}`;

/** The columns as officials with their offices, events with their participants, and what these refer to. */
function saidBy(holes: Holes): Said {
  const { name, alias, country, position, organization, place, event, date } = holes;
  const places: Said = {};
  if (country !== undefined) places[slugged(country)] = { names: cell(country), kind: 'country' };
  if (place !== undefined) places[slugged(place)] = placeSaid(holes);
  const homeland: Said = country === undefined ? {} : { country: slugged(country) };
  const body: Said = organization === undefined ? {} : { organization: slugged(organization) };
  const isEvent = event !== undefined || (date !== undefined && name !== undefined);
  const organizations: Said = {};
  const positions: Said = {};
  const officials: Said = {};
  if (organization !== undefined) {
    organizations[slugged(organization)] = { names: cell(organization), kind: 'ministry', ...homeland };
  }
  if (position !== undefined) positions[slugged(position)] = { names: cell(position), ...body, ...homeland };
  if (name !== undefined) {
    const person: Said = { names: alias === undefined ? cell(name) : [cell(name), cell(alias)], ...homeland };
    if (holes.wikidata !== undefined) person['wikidata'] = cell(holes.wikidata);
    if (position !== undefined && !isEvent) person['tenures'] = { [slugged(position)]: termSaid(holes) };
    officials[slugged(name)] = person;
  }
  const events: Said = isEvent ? { [slugged(event ?? date)]: eventSaid(holes) } : {};
  return without({ places, organizations, positions, officials, events });
}

function placeSaid({ place, latitude, longitude }: Holes): Said {
  const coordinates = latitude !== undefined && longitude !== undefined;
  return {
    names: cell(place),
    kind: 'city',
    ...(coordinates ? { latitude: cell(latitude), longitude: cell(longitude) } : {}),
  };
}

function termSaid({ from, to }: Holes): Said {
  return { ...(from === undefined ? {} : { from: cell(from) }), ...(to === undefined ? {} : { to: cell(to) }) };
}

function eventSaid({ event, date, from, place, name, position, rank }: Holes): Said {
  const when = date ?? from;
  const part: Said = {
    ...(position === undefined ? {} : { offices: slugged(position) }),
    ...(rank === undefined ? {} : { rank: cell(rank) }),
  };
  return {
    names: event === undefined ? `Meeting of ${cell(date)}` : cell(event),
    type: 'meeting',
    status: 'held',
    mode: 'in person',
    ...(when === undefined ? {} : { when: cell(when) }),
    ...(place === undefined ? {} : { places: slugged(place) }),
    ...(name === undefined ? {} : { participants: { [slugged(name)]: part } }),
  };
}

function without(said: Said): Said {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => Object.keys(value).length > 0));
}
