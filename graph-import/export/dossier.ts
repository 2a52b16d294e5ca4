import type { Claim } from '../../src/domain/claim.ts';
import { ParleyError, type Problem } from '../../src/domain/errors.ts';
import { slugOf } from '../../src/domain/ids.ts';
import { claimsOf, headOf, type SourceHead } from '../claims.ts';
import { sourceFileSchema } from '../format/file-schema.ts';
import { schemaProblems } from '../format/issues.ts';
import { yamlPart } from '../format/yaml-part.ts';
import { distinctClaims, type PlacedClaim } from '../placed-claim.ts';
import { firstSeen } from '../source-text.ts';
import { claimEntry, retractionEntry, sourceEntry, type EntryValue } from './entries.ts';
import { Passages } from './qualifiers.ts';
import { recordPlaceOf, RecordsWriter } from './records.ts';
import { tidyYaml } from './tidy-yaml.ts';

/**
 * The file of a source in which a person would have written what the source says: records with what is told of them,
 * passages by their keys. What records cannot say is written out under `claims`. The text is read again by the very
 * reader of imports before it is given out, so that it comes to these claims and to no others.
 *
 * @throws ParleyError CORRUPT_RECORD where the claims cannot be read back even when all are written out
 */
export function dossierText(head: SourceHead, claims: readonly Claim[]): string {
  const spelled = new SpelledOut(head, claims);
  for (;;) {
    const text = textOf(head, claims, spelled);
    const faults = faultsIn(text, head, claims);
    if (faults === null) return text;
    if (!spelled.add(faults, claims)) {
      const [problem] = faults.problems;
      const message = `${head.source.id} cannot be written as YAML: ${problem?.message ?? 'it reads otherwise'}`;
      throw new ParleyError('CORRUPT_RECORD', `${message}; export it as jsonl`);
    }
  }
}

/** Where a text does not come to the claims that it is to say. */
interface Faults {
  readonly problems: readonly Problem[];
  /** Claims that it does not make, or not so. */
  readonly lost: readonly Claim[];
  /** What it says besides. */
  readonly made: readonly PlacedClaim[];
}

/** What is written out claim by claim. */
class SpelledOut {
  private readonly claims = new Set<string>();
  private readonly records = new Set<string>();
  private all = false;

  constructor({ source }: SourceHead, claims: readonly Claim[]) {
    const located = claims.filter(({ locator }) => locator !== null);
    const isMostlyLocated = located.length * 2 > claims.length;
    for (const { id, locator, firstSeen: first, lastSeen: last } of claims) {
      // A file that lists passages must name one for each value in its records, and its days are those of its source.
      const isAside = isMostlyLocated ? locator === null : locator !== null;
      if (isAside || first !== firstSeen(source) || last !== source.retrieved) this.claims.add(id);
    }
  }

  has({ id, subject }: Claim): boolean {
    const { section, slug } = recordPlaceOf(subject);
    return this.all || this.claims.has(id) || this.records.has(`${section}.${slug}`);
  }

  /** False where nothing more can be written out. */
  add({ problems, lost, made }: Faults, claims: readonly Claim[]): boolean {
    if (this.all) return false;
    const before = this.claims.size + this.records.size;
    for (const { id } of lost) this.claims.add(id);
    for (const field of [...problems, ...made.map(({ place }) => place)].map((at) => at.field)) {
      this.records.add(field.split('.').slice(0, 2).join('.'));
    }
    this.all = this.claims.size + this.records.size === before || claims.every((claim) => this.has(claim));
    return true;
  }
}

function textOf({ source, retraction }: SourceHead, claims: readonly Claim[], spelled: SpelledOut): string {
  const told = claims.filter((claim) => !spelled.has(claim));
  const passages = new Passages(told.flatMap(({ locator }) => locator ?? []));
  const records = new RecordsWriter(source, told, (claim) => passages.qualifiersOf(claim, retraction));
  const out = claims
    .filter((claim) => spelled.has(claim))
    .map((claim) => claimEntry(claim, source))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const file: Record<string, EntryValue | null> = {
    source: sourceEntry(source),
    retracted: retractionEntry(retraction),
    passages: Object.keys(passages.entries).length === 0 ? null : passages.entries,
    ...records.sections(told),
    claims: out.length === 0 ? null : out,
  };
  return tidyYaml(file);
}

/** Null where the text says these claims and nothing else. */
function faultsIn(text: string, { source, retraction }: SourceHead, claims: readonly Claim[]): Faults | null {
  const path = `${slugOf(source.id)}.yaml`;
  const { content, problems } = yamlPart({ path, text }, 'source');
  const root = content?.root ?? null;
  const faults = [...problems, ...(root === null ? [] : schemaProblems(path, root, sourceFileSchema))];
  if (root === null || faults.length > 0) return { problems: faults, lost: [], made: [] };
  const head = headOf(root, source.id);
  const read = claimsOf(path, root, head);
  const distinct = distinctClaims(read.placed);
  const said = new Map(distinct.claims.map((placed) => [placed.claim.id, placed]));
  const ids = new Set(claims.map(({ id }) => id));
  const found: Faults = {
    problems: [...read.problems, ...distinct.problems],
    lost: claims.filter((claim) => sayingOf(claim) !== sayingOf(said.get(claim.id)?.claim)),
    made: distinct.claims.filter(({ claim }) => !ids.has(claim.id)),
  };
  const isSound = JSON.stringify(head.retraction) === JSON.stringify(retraction);
  if (isSound && found.problems.length + found.lost.length + found.made.length === 0) return null;
  return found;
}

/** All that a claim says beside what its id tells. */
function sayingOf(claim: Claim | undefined): string {
  if (claim === undefined) return '';
  const { id, locator, assertion, basis, confidence, firstSeen: first, lastSeen: last, retraction } = claim;
  return JSON.stringify([id, locator, assertion, basis, confidence, first, last, retraction]);
}
