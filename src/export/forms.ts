import { csv } from './csv.ts';
import { cyjs } from './cyjs.ts';
import { encounterGraph } from './encounter-graph.ts';
import type { EncounterExport } from './encounters.ts';
import { geojson } from './geojson.ts';
import { gexf } from './gexf.ts';
import type { ExportGraph } from './graph.ts';
import { graphml } from './graphml.ts';
import { jsonld } from './jsonld.ts';

/** A form in which something can be taken away. */
export interface Form<T> {
  /** What addresses and the command line call it. */
  readonly name: string;
  /** How names of its files end. */
  readonly extension: string;
  readonly mediaType: string;
  /** What it is, in a few words. */
  readonly doc: string;
  /** The file in pieces, written as they are taken. */
  readonly write: (content: T) => AsyncIterable<string | Uint8Array>;
}

/** Forms for any graph. */
export const GRAPH_FORMS: readonly Form<ExportGraph>[] = [
  {
    name: 'graphml',
    extension: 'graphml',
    mediaType: 'application/graphml+xml; charset=utf-8',
    doc: 'GraphML, for networkx, igraph, yEd, Gephi',
    write: graphml,
  },
  {
    name: 'gexf',
    extension: 'gexf',
    mediaType: 'application/gexf+xml; charset=utf-8',
    doc: 'GEXF 1.3 with time, for Gephi',
    write: gexf,
  },
  {
    name: 'cyjs',
    extension: 'cyjs',
    mediaType: 'application/json; charset=utf-8',
    doc: 'Cytoscape JSON, for Cytoscape and Cytoscape.js',
    write: cyjs,
  },
  {
    name: 'csv',
    extension: 'csv.zip',
    mediaType: 'application/zip',
    doc: 'two tables and their description in a ZIP archive, for spreadsheets, pandas, R',
    write: csv,
  },
];

/** Forms for encounters: a graph of officials, a map, a list of events. */
export const ENCOUNTER_FORMS: readonly Form<EncounterExport>[] = [
  ...GRAPH_FORMS.map((form) => ({
    ...form,
    write: (encounters: EncounterExport) => form.write(encounterGraph(encounters)),
  })),
  {
    name: 'geojson',
    extension: 'geojson',
    mediaType: 'application/geo+json; charset=utf-8',
    doc: 'a point for each encounter, for QGIS and other maps',
    write: geojson,
  },
  {
    name: 'jsonld',
    extension: 'jsonld',
    mediaType: 'application/ld+json; charset=utf-8',
    doc: 'schema.org events, for triple stores',
    write: jsonld,
  },
];
