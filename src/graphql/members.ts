import type { Reader } from './reading/reader.ts';

/** Bodies nest less deep than this; a ring among them, which claims of several sources can make, ends here too. */
const DEEPEST = 8;

/** The bodies and everything that is a part of them. */
async function withParts(reader: Reader, organizations: readonly string[]): Promise<Set<string>> {
  const found = new Set(organizations);
  let level = [...found];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const parts = await Promise.all(level.map((id) => reader.referrers('Organization', 'partOf', 'Organization', id)));
    level = [...new Set(parts.flat().map((part) => part.id))].filter((id) => !found.has(id));
    for (const id of level) found.add(id);
  }
  return found;
}

/**
 * The officials who held an office in one of the bodies, or in a part of one, at whatever time.
 *
 * @throws ParleyError LIMIT_EXCEEDED where they are more than a list without pages may have
 */
export async function membersOf(reader: Reader, organizations: readonly string[]): Promise<Set<string>> {
  const bodies = await withParts(reader, organizations);
  const offices = await Promise.all(
    [...bodies].map((body) => reader.referrers('Position', 'organization', 'Organization', body)),
  );
  const tenures = await Promise.all(
    offices.flat().map((office) => reader.referrers('Tenure', 'position', 'Position', office.id)),
  );
  return new Set(tenures.flat().map((tenure) => tenure.official));
}
