import { stringify } from 'yaml';
import { csvLine, withoutFormula } from '../../src/domain/csv.ts';
import { slugOf } from '../../src/domain/ids.ts';
import type { Source } from '../../src/domain/source.ts';
import type { Store } from '../../src/store/port.ts';
import type { Claim } from '../../src/domain/claim.ts';
import { claimEntry, type Entry } from './entries.ts';
import { pieceOf, type DatasetFormFile, type DatasetPieces } from './form.ts';
import { claimsByEntity, datasetOf, standingSources } from './graph-claims.ts';
import type { SourceHead } from '../claims.ts';
import { DECISIONS, MANIFEST } from '../format/yaml-part.ts';
import { decisionsEntry } from './merges.ts';

type Cell = string | number | null | undefined;
type Row = Readonly<Record<string, Cell>>;

const hole = (column: string): string => `{${column}}`;
const RETRACTED = { on: hole('retracted_on'), reason: hole('retracted_reason') };
const QUOTED = { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' } as const;

const SOURCE_MAPPING = {
  formulas: 'escaped',
  row: {
    id: hole('id'),
    source: {
      ...Object.fromEntries(
        ['kind', 'publisher', 'agency', 'title', 'address', 'retrieved', 'language', 'sha256'].map((key) => [
          key,
          hole(key),
        ]),
      ),
      published: { value: hole('published'), basis: hole('published_basis') },
    },
    retracted: RETRACTED,
  },
};

const CLAIM_MAPPING = {
  formulas: 'escaped',
  row: {
    id: hole('source'),
    claims: [
      {
        ...Object.fromEntries(
          ['subject', 'property', 'value', 'language', 'script', 'kind', 'assertion', 'basis', 'confidence'].map(
            (key) => [key, hole(key)],
          ),
        ),
        passage: {
          paragraph: hole('paragraph'),
          characters: [hole('first_character'), hole('end_character')],
          sha256: hole('sentence_sha256'),
        },
        retracted: RETRACTED,
        firstSeen: hole('first_seen'),
        lastSeen: hole('last_seen'),
      },
    ],
  },
};

/**
 * The dataset as tables: one of sources, one of claims, each with the mapping by which it is read. What a spreadsheet
 * would run is escaped, and the mapping says so. Nothing but the sources is held.
 */
export async function* csvFiles(store: Store): AsyncGenerator<DatasetFormFile> {
  const { key, title, description, licence } = await datasetOf(store);
  const sources = new Map<string, Source>();
  yield { path: MANIFEST, pieces: pieceOf(stringify({ key, title, description, licence })) };
  const decisions = await decisionsEntry(store);
  if (decisions !== null) yield { path: DECISIONS, pieces: pieceOf(stringify(decisions)) };
  yield { path: '1-sources.csv.yaml', pieces: pieceOf(stringify(SOURCE_MAPPING, QUOTED)) };
  yield { path: '1-sources.csv', pieces: table(sourceRows(store, sources)) };
  yield { path: '2-claims.csv.yaml', pieces: pieceOf(stringify(CLAIM_MAPPING, QUOTED)) };
  yield { path: '2-claims.csv', pieces: table(claimRows(store, sources)) };
}

async function* table(rows: AsyncIterable<Row>): DatasetPieces {
  let isFirst = true;
  for await (const row of rows) {
    if (isFirst) yield csvLine(Object.keys(row));
    isFirst = false;
    yield csvLine(Object.values(row).map((cell) => withoutFormula(String(cell ?? ''))));
  }
}

async function* sourceRows(store: Store, sources: Map<string, Source>): AsyncGenerator<Row> {
  for await (const { source, retraction } of standingSources(store)) {
    sources.set(source.id, source);
    yield sourceRow({ source, retraction });
  }
}

function sourceRow({ source, retraction }: SourceHead): Row {
  const { id, kind, publisher, agency, title, address, published, publishedBasis, retrieved, language, sha256 } =
    source;
  return {
    id: slugOf(id),
    kind,
    publisher,
    agency,
    title,
    address,
    published,
    published_basis: publishedBasis,
    retrieved,
    language,
    sha256,
    retracted_on: retraction?.on,
    retracted_reason: retraction?.reason,
  };
}

async function* claimRows(store: Store, sources: ReadonlyMap<string, Source>): AsyncGenerator<Row> {
  for await (const claims of claimsByEntity(store)) {
    for (const claim of claims) {
      const source = sources.get(claim.source);
      if (source !== undefined) yield claimRow(claim, source);
    }
  }
}

function claimRow(claim: Claim, source: Source): Row {
  const entry: Entry = claimEntry(claim, source);
  const text = (key: string): Cell => entry[key] as Cell;
  const { locator, retraction } = claim;
  return {
    source: slugOf(claim.source),
    ...Object.fromEntries(
      ['subject', 'property', 'value', 'language', 'script', 'kind', 'assertion', 'basis', 'confidence'].map((key) => [
        key,
        text(key),
      ]),
    ),
    paragraph: locator?.paragraph,
    first_character: locator?.characters?.[0],
    end_character: locator?.characters?.[1],
    sentence_sha256: locator?.sha256,
    retracted_on: retraction?.on,
    retracted_reason: retraction?.reason,
    first_seen: text('firstSeen'),
    last_seen: text('lastSeen'),
  };
}
