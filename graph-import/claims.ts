import { fuzzyDate } from '../src/domain/dates.ts';
import type { Problem } from '../src/domain/errors.ts';
import { nodeId } from '../src/domain/ids.ts';
import type { Source } from '../src/domain/source.ts';
import { ClaimReader, type Reading, type Said } from './claim-reader.ts';
import { readCareer } from './career-claims.ts';
import { readEvent } from './event-claims.ts';
import { childOf, elementsOf, entriesOf, textOf, type Located } from './format/located.ts';
import { SECTIONS } from './format/sections.ts';
import { readLiteralClaims } from './literal-claims.ts';
import type { PlacedClaim } from './placed-claim.ts';
import { passagesOf, retractionOf, sourceOf } from './source-text.ts';

/** A source with what it says, each claim once, in the order in which it was read. */
export interface SourceClaims {
  readonly source: Source;
  /** The withdrawal of the whole source; all its claims are then retracted. */
  readonly retraction: Said['retraction'];
  readonly claims: readonly PlacedClaim[];
}

/** A source without what it says. */
export type SourceHead = Omit<SourceClaims, 'claims'>;

/** What a part of a dataset says of its source. `id` is the source's. The dataset is not known yet. */
export function headOf(root: Located, id: string): SourceHead {
  return { source: sourceOf(root, id, ''), retraction: retractionOf(childOf(root, 'retracted')) };
}

/**
 * The claims that a part of a dataset makes for its source. The part must have passed its schema.
 *
 * @param file path for messages
 */
export function claimsOf(
  file: string,
  root: Located,
  { source, retraction }: SourceHead,
): { placed: readonly PlacedClaim[]; problems: readonly Problem[] } {
  const reader = new ClaimReader(file, source, passagesOf(root));
  checkPublished(reader, root);
  const outer: Said = { locator: null, basis: null, confidence: 1, retraction };
  for (const [section, kind] of Object.entries(SECTIONS)) {
    for (const [slug, located] of entriesOf(childOf(root, section))) {
      const path = [section, slug];
      const reading = { located, path, said: reader.said(located, path, outer) };
      if (kind === 'Event') readEvent(reader, slug, reading);
      else reader.readFields(kind, nodeId(kind, slug), reading, () => 'reported', null);
      if (kind === 'Official') readCareer(reader, slug, reading);
    }
  }
  readMentions(reader, childOf(root, 'mentions'), outer);
  readLiteralClaims(reader, childOf(root, 'claims'), outer);
  return { placed: reader.placed, problems: reader.problems };
}

/** Nobody reads what is yet to be published. */
function checkPublished(reader: ClaimReader, root: Located): void {
  const { published, retrieved } = reader.source;
  const located = childOf(childOf(root, 'source'), 'published');
  if (published === null || located === undefined || fuzzyDate(published).earliest <= retrieved) return;
  const message = `expected a date on or before ${retrieved}, when the text was read, got ${JSON.stringify(published)}`;
  reader.report(childOf(located, 'value') ?? located, ['source', 'published'], message);
}

/** Officials whom the text names: a list of slugs, or a map from slug to what is said of the mention. */
function readMentions(reader: ClaimReader, located: Located | undefined, outer: Said): void {
  const path = ['mentions'];
  const mention = (slug: string, reading: Reading): void => {
    reader.add(nodeId('Official', slug), 'mention', reader.source.id, reading);
  };
  if (located?.content instanceof Map) {
    for (const [slug, entry] of entriesOf(located)) {
      const at = [...path, slug];
      mention(slug, { located: entry, path: at, said: reader.said(entry, at, outer) });
    }
  } else {
    elementsOf(located).forEach((entry, index) => {
      mention(textOf(entry) ?? '', { located: entry, path: [...path, index], said: outer });
    });
  }
}
