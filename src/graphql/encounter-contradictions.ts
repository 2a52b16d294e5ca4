import type { EncounterFilter } from '../store/encounter.ts';
import { badInput } from './errors.ts';

const only = (values: readonly string[] | undefined): string | null =>
  values !== undefined && new Set(values).size === 1 ? (values[0] ?? null) : null;

/**
 * Refuses what no encounter can fulfil, whatever the graph holds: it is a slip, and an empty answer would read as
 * "they never met". A filter that merely finds nothing gives an empty answer.
 *
 * @throws ParleyError INVALID_INPUT
 */
export function refuseContradictions(filter: EncounterFilter): void {
  const { officials, with: others, country, withCountry, countries, acrossCountries } = filter;
  const twice = only(officials);
  if (twice !== null && twice === only(others)) {
    throw badInput(`expected two different sides, got ${twice} in officials and in with; nobody meets themselves`);
  }
  if (acrossCountries === true && only(countries) !== null) {
    throw badInput(
      `expected several countries with acrossCountries, got only ${only(countries)}; add the other country, or leave acrossCountries out`,
    );
  }
  for (const one of [country, withCountry]) {
    if (one === undefined || countries === undefined || countries.includes(one)) continue;
    throw badInput(`expected ${one} to be among countries, which both sides must be of; leave countries out`);
  }
  if (country === undefined || withCountry === undefined || acrossCountries === undefined) return;
  if ((country === withCountry) === acrossCountries) {
    throw badInput(
      `expected acrossCountries to fit country and withCountry, got ${acrossCountries} with ${country} and ${withCountry}; leave acrossCountries out`,
    );
  }
}
