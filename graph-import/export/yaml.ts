import { stringify } from 'yaml';
import { slugOf } from '../../src/domain/ids.ts';
import { claimsOfSource } from '../../src/store/claim.ts';
import type { Store } from '../../src/store/port.ts';
import { DECISIONS, MANIFEST } from '../format/yaml-part.ts';
import { READ } from '../stored-nodes.ts';
import { dossierText } from './dossier.ts';
import { pieceOf, type DatasetFormFile } from './form.ts';
import { datasetOf, standingSources } from './graph-claims.ts';
import { sourceLines } from './jsonl.ts';
import { claimsAsMade, decisionsEntry } from './merges.ts';
import { tidyYaml } from './tidy-yaml.ts';

/** Claims in a file of YAML, which is read as a whole: nobody edits more by hand. */
const MOST_CLAIMS = 20_000;

/**
 * The dataset as files that people write: one a source, registers apart from what is published, what is told of an
 * official or an event together. Sources that say more than anybody would edit go together into one file of JSON
 * Lines, which is imported with the rest. What is held is one source.
 *
 * @param mostClaims claims of a source above which it goes into JSON Lines
 */
export async function* yamlFiles(store: Store, mostClaims = MOST_CLAIMS): AsyncGenerator<DatasetFormFile> {
  const { key, title, description, licence } = await datasetOf(store);
  yield { path: MANIFEST, pieces: pieceOf(stringify({ key, title, description, licence })) };
  const decisions = await decisionsEntry(store);
  if (decisions !== null) yield { path: DECISIONS, pieces: pieceOf(tidyYaml(decisions)) };
  const asMade = await claimsAsMade(store);
  const large = new Set<string>();
  for await (const head of standingSources(store)) {
    const { id, kind } = head.source;
    const claims = await store.read(claimsOfSource(id, mostClaims + 1), READ);
    const folder = kind === 'register' ? 'registers' : 'sources';
    if (claims.length > mostClaims) large.add(id);
    else yield { path: `${folder}/${slugOf(id)}.yaml`, pieces: pieceOf(dossierText(head, claims.map(asMade))) };
  }
  if (large.size > 0) yield { path: 'large-sources.jsonl', pieces: sourceLines(store, (id) => large.has(id)) };
}
