import type { Claim, Locator, Retraction } from '../../src/domain/claim.ts';
import type { Source } from '../../src/domain/source.ts';
import { firstSeen } from '../source-text.ts';

/** What a file says, as YAML and JSON write it. */
export type Entry = { readonly [key: string]: EntryValue };
export type EntryValue = string | number | Entry | readonly EntryValue[];

/** A map without what is not there. */
export function entryOf(values: Readonly<Record<string, EntryValue | null | undefined>>): Entry {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, EntryValue] => entry[1] !== null && entry[1] !== undefined,
    ),
  );
}

/** A source as a file describes it. */
export function sourceEntry(source: Source): Entry {
  const { kind, publisher, agency, title, address, published, publishedBasis, retrieved, language, sha256 } = source;
  const dated = published === null || publishedBasis === null ? published : { value: published, basis: publishedBasis };
  return entryOf({ kind, publisher, agency, title, address, published: dated, retrieved, language, sha256 });
}

export function retractionEntry(retraction: Retraction | null): Entry | null {
  return retraction === null ? null : { on: retraction.on, reason: retraction.reason };
}

/** A place in a text as a file writes it. */
export function passageEntry(locator: Locator | null): Entry | null {
  if (locator === null) return null;
  return entryOf({ paragraph: locator.paragraph, characters: locator.characters, sha256: locator.sha256 });
}

/** A claim written out: whatever it says of itself that its source does not say for it. */
export function claimEntry(claim: Claim, source: Source): Entry {
  const { subject, property, value, name, assertion, locator, basis, confidence, retraction } = claim;
  return entryOf({
    subject,
    property,
    value,
    language: name === null || name.language === '' ? null : name.language,
    script: name?.script,
    kind: name?.kind,
    assertion: assertion === 'planned' ? assertion : null,
    passage: passageEntry(locator),
    basis,
    confidence: confidence === 1 ? null : confidence,
    retracted: retractionEntry(retraction),
    firstSeen: claim.firstSeen === firstSeen(source) ? null : claim.firstSeen,
    lastSeen: claim.lastSeen === source.retrieved ? null : claim.lastSeen,
  });
}
