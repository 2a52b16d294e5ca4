import { entity } from '../property.ts';

export const PLACE_KINDS = [
  'country',
  'province',
  'prefecture',
  'county',
  'city',
  'town',
  'commune',
  'border gate',
  'border station',
  'boundary marker',
  'bridge',
  'school',
  'building',
  'sea',
  'river',
] as const;

export const place = entity({
  doc: 'Somewhere that can be met at or named: a country, a border gate, a boundary marker, a sea.',
  properties: {
    name: { type: 'name', many: true, required: true, doc: 'Every form of the name that sources use.' },
    kind: { type: 'enum', values: PLACE_KINDS, required: true, doc: 'What sort of place it is.' },
    within: { type: 'ref', to: ['Place'], many: true, doc: 'What it lies in; two for what stands on a border.' },
    latitude: { type: 'number', min: -90, max: 90, doc: 'Degrees north, WGS 84.' },
    longitude: { type: 'number', min: -180, max: 180, doc: 'Degrees east, WGS 84.' },
    marker: { type: 'text', doc: 'Number of a boundary marker, such as 943(1).' },
    operator: {
      type: 'ref',
      to: ['Organization'],
      doc: 'The body that runs it, such as the border guard of a station.',
    },
    pairedWith: {
      type: 'ref',
      to: ['Place'],
      many: true,
      doc: 'The gate opposite or the twinned station; holds both ways.',
    },
    geonames: { type: 'text', doc: 'GeoNames identifier.' },
    wikidata: { type: 'text', doc: 'Wikidata identifier, such as Q7271.' },
  },
});
