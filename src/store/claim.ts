import type { Claim, ClaimValue } from '../domain/claim.ts';
import type { Name } from '../domain/names.ts';
import type { JudgedClaim, Standing } from '../domain/standing.ts';
import { cypher, type Statement, type Value } from './cypher.ts';
import type { StoredProperties } from './node.ts';

/**
 * A claim as node properties. `recordedOn` (the day of the import that first wrote it) is the writer's to add; it is
 * no part of the claim, so that the same dataset gives the same graph whenever it is imported.
 */
export function storedClaim(claim: JudgedClaim): StoredProperties {
  const { name, locator, retraction, ...rest } = claim;
  const stored: Record<string, Value> = {};
  const put = (key: string, value: Value | undefined): void => {
    if (value !== undefined && value !== null) stored[key] = value;
  };
  for (const key in rest) put(key, rest[key as keyof typeof rest]);
  put('nameLanguage', name?.language);
  put('nameScript', name?.script);
  put('nameKind', name?.kind);
  put('paragraph', locator?.paragraph);
  put('characters', locator?.characters);
  put('sentenceSha256', locator?.sha256);
  put('retractedOn', retraction?.on);
  put('retractedReason', retraction?.reason);
  return stored;
}

/** Reads back what {@link storedClaim} wrote. */
export function claimOf(stored: Value | undefined): JudgedClaim {
  const s = stored as StoredProperties;
  const text = (key: string): string => s[key] as string;
  const optional = (key: string): string | null => (s[key] as string | null | undefined) ?? null;
  const name: Name | null =
    optional('nameKind') === null
      ? null
      : {
          text: text('value'),
          language: text('nameLanguage'),
          script: text('nameScript') as Name['script'],
          kind: text('nameKind') as Name['kind'],
        };
  const located = s['paragraph'] ?? s['characters'] ?? s['sentenceSha256'] ?? null;
  const retractedOn = optional('retractedOn');
  return {
    id: text('id'),
    source: text('source'),
    subject: text('subject'),
    property: text('property'),
    value: s['value'] as ClaimValue,
    name,
    locator:
      located === null
        ? null
        : {
            paragraph: (s['paragraph'] as number | undefined) ?? null,
            characters: (s['characters'] as [number, number] | undefined) ?? null,
            sha256: optional('sentenceSha256'),
          },
    assertion: text('assertion') as Claim['assertion'],
    basis: optional('basis'),
    confidence: Number(s['confidence']),
    firstSeen: text('firstSeen'),
    lastSeen: text('lastSeen'),
    retraction: retractedOn === null ? null : { on: retractedOn, reason: text('retractedReason') },
    standing: text('standing') as Standing,
    disputed: s['disputed'] === true,
    sole: s['sole'] === true,
  };
}

/** All claims about the entities, retracted ones too, in the order of property and id. */
export function claimsBySubjects(subjects: readonly string[]): Statement<JudgedClaim> {
  return {
    name: 'claims-by-subjects',
    ...cypher`
      MATCH (claim:Claim) WHERE claim.subject IN ${subjects}
      RETURN properties(claim) ORDER BY claim.subject, claim.property, claim.id`,
    decode: ([claim]) => claimOf(claim),
  };
}

/** The first claims of a source in the order of what they are about, property and id, retracted ones too. */
export function claimsOfSource(source: string, limit: number): Statement<JudgedClaim> {
  return {
    name: 'claims-of-source',
    ...cypher`
      MATCH (claim:Claim {source: ${source}})
      RETURN properties(claim) ORDER BY claim.subject, claim.property, claim.id LIMIT ${limit}`,
    decode: ([claim]) => claimOf(claim),
  };
}
