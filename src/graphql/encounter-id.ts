import { nodeId, SLUG } from '../domain/ids.ts';
import type { EncounterKey } from '../store/encounter.ts';
import { badInput } from './errors.ts';

/** Reads `encounter/<official>/<official>/<outermost event>`. @throws ParleyError INVALID_INPUT for anything else. */
export function encounterKeyOfId(id: string): EncounterKey {
  const [prefix, first = '', second = '', root = '', ...rest] = id.split('/');
  const whole = prefix === 'encounter' && rest.length === 0 && [first, second, root].every((slug) => SLUG.test(slug));
  if (!whole || first === second) {
    throw badInput(
      `expected the id of an encounter, written encounter/<official>/<official>/<event>, got ${JSON.stringify(id.slice(0, 80))}`,
    );
  }
  const [a, b] = [first, second].sort() as [string, string];
  return { first: nodeId('Official', a), second: nodeId('Official', b), root: nodeId('Event', root) };
}
