import type { EncounterRecord, OfficialRecord, SideRecord } from './encounter-record.ts';
import type { EncounterExport } from './encounters.ts';
import type { Column, ExportGraph, GraphLink, GraphNode } from './graph.ts';
import { spanOf } from './span.ts';

const NODE_COLUMNS: readonly Column[] = [
  { name: 'kind', type: 'text', doc: 'What sort of thing the node is: Official.' },
  { name: 'country', type: 'text', doc: 'Name of the country whose official this is.' },
  { name: 'countryId', type: 'text', doc: 'Id of that country.' },
  { name: 'wikidata', type: 'text', doc: 'Wikidata identifier.' },
];

const sideColumns = (end: 'source' | 'target'): Column[] => [
  { name: `${end}Office`, type: 'text', doc: `Offices that sources name with the ${end} that day.` },
  { name: `${end}Rank`, type: 'text', doc: `Military rank of the ${end} that day as sources give it.` },
  { name: `${end}Roles`, type: 'text', many: true, doc: `Roles of the ${end} in what both attended.` },
];

const LINK_COLUMNS: readonly Column[] = [
  { name: 'strength', type: 'text', doc: 'How close they came: TALKS, CO_CHAIRED, ACTIVITY or GATHERING.' },
  { name: 'when', type: 'text', doc: 'When they met, in EDTF, as vague as sources say.' },
  { name: 'earliest', type: 'date', doc: 'First day that this can mean.' },
  { name: 'latest', type: 'date', doc: 'Last day that this can mean.' },
  { name: 'event', type: 'text', doc: 'Name of the event that holds all that both attended.' },
  { name: 'eventId', type: 'text', doc: 'Id of that event.' },
  { name: 'occasion', type: 'text', doc: 'Name of the closest thing that they did together.' },
  { name: 'occasionId', type: 'text', doc: 'Id of that event.' },
  { name: 'occasionType', type: 'text', doc: 'What sort of event that is.' },
  { name: 'place', type: 'text', doc: 'Name of the place, that of the occasion where there are several.' },
  { name: 'placeIds', type: 'text', many: true, doc: 'Ids of all places, those of the occasion first.' },
  { name: 'latitude', type: 'number', doc: 'Degrees north of the first place that has coordinates, WGS 84.' },
  { name: 'longitude', type: 'number', doc: 'Degrees east of the same place.' },
  ...sideColumns('source'),
  ...sideColumns('target'),
  { name: 'independentSources', type: 'integer', doc: 'How many sources speak for themselves.' },
  { name: 'evidenceIds', type: 'text', many: true, doc: 'Ids of the sources that report it, latest first.' },
  { name: 'evidenceAddresses', type: 'text', many: true, doc: 'Addresses of those sources on the web.' },
];

/** Officials as nodes, and each encounter as a link between two of them. */
export function encounterGraph({ about, officials, encounters }: EncounterExport): ExportGraph {
  return {
    about,
    nodeColumns: NODE_COLUMNS,
    linkColumns: LINK_COLUMNS,
    async *nodes() {
      for await (const official of officials()) yield nodeOf(official);
    },
    async *links() {
      for await (const encounter of encounters()) yield linkOf(encounter);
    },
  };
}

function nodeOf({ id, name, country, wikidata }: OfficialRecord): GraphNode {
  return { id, label: name, values: { kind: 'Official', country: country.name, countryId: country.id, wikidata } };
}

function linkOf(encounter: EncounterRecord): GraphLink {
  const { id, when, event, occasion, places, sources } = encounter;
  const [source, target] = encounter.sides;
  const located = places.find(({ latitude, longitude }) => latitude !== null && longitude !== null);
  return {
    id,
    source: source.id,
    target: target.id,
    label: event.name,
    span: spanOf(when),
    values: {
      strength: encounter.strength,
      when: when?.edtf ?? null,
      earliest: spanOf(when)?.start ?? null,
      latest: spanOf(when)?.end ?? null,
      event: event.name,
      eventId: event.id,
      occasion: occasion.name,
      occasionId: occasion.id,
      occasionType: occasion.type,
      place: places[0]?.name ?? null,
      placeIds: places.map((place) => place.id),
      latitude: located?.latitude ?? null,
      longitude: located?.longitude ?? null,
      ...sideValues('source', source),
      ...sideValues('target', target),
      independentSources: encounter.independentSources,
      evidenceIds: sources.map((each) => each.id),
      // The separator of lists, as addresses can write it without meaning another thing.
      evidenceAddresses: sources.flatMap(({ address }) => (address === null ? [] : [address.replaceAll('|', '%7C')])),
    },
  };
}

function sideValues(end: 'source' | 'target', { offices, rank, roles }: SideRecord): GraphLink['values'] {
  return {
    [`${end}Office`]: officesText(offices),
    [`${end}Rank`]: rank,
    [`${end}Roles`]: roles,
  };
}

function officesText(offices: SideRecord['offices']): string | null {
  return offices.length === 0 ? null : offices.map(({ name }) => name).join('; ');
}
