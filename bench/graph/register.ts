import { officialName, plainly, stems, word } from './words.ts';
import { REGIONS, type Shape } from './shape.ts';
import { HUB, regionOf, regionOfGate } from './world.ts';

/** A file of a dataset as it would be read from YAML: every scalar is a text. */
export type FileContent = { readonly [key: string]: string | FileContent | readonly (string | FileContent)[] };

export interface File {
  readonly stem: string;
  readonly content: FileContent;
}

/** One official in so many has an office. */
export const OFFICIALS_PER_TENURE = 10;
const OFFICES_PER_REGION = 5;
/** Records in a register file: a chunk of the load. */
const RECORDS = 2_000;

export const officialSlug = (official: number): string => (official === HUB ? 'hub' : `o-${official}`);
export const gateSlug = (gate: number): string => `gate-${gate}`;
export const countrySlug = (region: number): string => `country-${region}`;
export const officeSlug = (region: number, office: number): string => `office-${region}-${office}`;

export const gateName = (gate: number): string => `${word(gate)} Gate`;

function registerFile(stem: string, sections: FileContent): File {
  const source = {
    ...{ kind: 'register', publisher: 'Synthetic Editors', title: `Register ${stem}`, language: 'en' },
    ...{ published: '2004-12-31', retrieved: '2025-01-31' },
  };
  return { stem: `register-${stem}`, content: { source, ...sections } };
}

const each = (count: number, entry: (index: number) => [string, FileContent]): FileContent =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => entry(index)));

/** Countries, bodies, offices, series and topics: few at every scale. */
function framework(): File {
  const offices = REGIONS * OFFICES_PER_REGION;
  return registerFile('framework', {
    places: each(REGIONS, (region) => [countrySlug(region), { names: `Land of ${word(region)}`, kind: 'country' }]),
    organizations: each(REGIONS, (region) => [
      `ministry-${region}`,
      { names: `Ministry of ${word(region)}`, kind: 'ministry', country: countrySlug(region) },
    ]),
    positions: each(offices, (index) => {
      const region = index % REGIONS;
      const office = Math.floor(index / REGIONS);
      const names = `Office ${office} of ${word(region)}`;
      return [officeSlug(region, office), { names, organization: `ministry-${region}`, country: countrySlug(region) }];
    }),
    series: each(REGIONS, (region) => [`series-${region}`, { names: `Exchange of ${word(region)}` }]),
    topics: each(REGIONS, (topic) => [`topic-${topic}`, { names: `Topic ${word(topic)}` }]),
  });
}

function gate(index: number): [string, FileContent] {
  const names = [gateName(index), { text: `门${stems(index)}`, language: 'zh' }];
  return [gateSlug(index), { names, kind: 'border gate', within: countrySlug(regionOfGate(index)) }];
}

/** Two and a half forms of a name on average. */
function official(index: number): [string, FileContent] {
  const name = officialName(index);
  const names: (string | FileContent)[] = [
    name,
    { text: plainly(name), language: 'en', kind: 'transliteration' },
    ...(index % 2 === 0 ? [{ text: `人${stems(index)}`, language: 'zh' }] : []),
  ];
  const region = regionOf(index);
  const office = officeSlug(region, Math.floor(index / REGIONS) % OFFICES_PER_REGION);
  const tenures: FileContent =
    index % OFFICIALS_PER_TENURE === 0 ? { tenures: { [office]: { from: '2010-01-01' } } } : {};
  return [officialSlug(index), { names, country: countrySlug(region), ...tenures }];
}

function* inFiles(section: string, count: number, entry: (index: number) => [string, FileContent]): Generator<File> {
  for (let start = 0; start < count; start += RECORDS) {
    const records = each(Math.min(RECORDS, count - start), (index) => entry(start + index));
    yield registerFile(`${section}-${start / RECORDS}`, { [section]: records });
  }
}

/** The registers of a world, what others refer to first. */
export function* registerFiles({ gates, officials }: Shape): Generator<File> {
  yield framework();
  yield* inFiles('places', gates, gate);
  yield* inFiles('officials', officials, official);
}
