import { idOfKind, kindOf } from '../../domain/ids.ts';
import { builder } from '../builder.ts';
import { badInput, tooMuch } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { idOf } from '../merged-ids/id-argument.ts';
import type { FormName, NetworkQuestion } from '../network/network.ts';
import type { Reader } from '../reading/reader.ts';
import { allOf } from '../soon.ts';
import { EncounterFilterInput, encounterFilterOf } from './encounter-filter.ts';
import { enumOf } from './enum.ts';

const NetworkForm = enumOf<FormName>('NetworkForm', 'What is a node of a network, and what joins two.', {
  TIES: 'Officials are nodes; all encounters of two together are the link between them.',
  EVENTS:
    'Officials and events are nodes; a link is that an official was at an event in person and met somebody there. From an official to whom they met it is two links.',
});

/** What of the arguments decides which network it is. */
interface NetworkArguments {
  readonly form: FormName;
  readonly around: readonly string[];
  readonly without?: readonly string[] | null;
  readonly hops: number;
  readonly first: number;
  readonly budget: number;
  readonly filter?: typeof EncounterFilterInput.$inferInput | null;
}

/** What a caller asks of a network. @throws ParleyError INVALID_INPUT, LIMIT_EXCEEDED */
export function networkQuestionOf(args: NetworkArguments): NetworkQuestion {
  const { form } = args;
  return {
    form,
    around: aroundOf(form, args.around, 'around'),
    without: withoutOf(form, args.without),
    hops: inRange(args.hops, 'hops', 1, LIMITS.networkHopsMax),
    first: inRange(args.first, 'first', 0, LIMITS.networkNodesMax),
    budget: inRange(args.budget, 'budget', 1, LIMITS.networkAttendancesMax),
    filter: encounterFilterOf(args.filter),
  };
}

/** The arguments of networks and of expansions alike. */
export const networkArguments = builder.args((t) => ({
  form: t.field({
    type: NetworkForm,
    required: true,
    defaultValue: 'TIES',
    description: 'Whether encounters are collapsed to ties between officials, or events are nodes.',
  }),
  without: t.idList({
    ...idOf('Official'),
    description: `Ids of nodes that the caller has already: they are not given again and take no place, but links to them are given. At most ${LIMITS.networkNodesMax}.`,
  }),
  filter: t.field({
    type: EncounterFilterInput,
    description: 'Only what rests on these encounters, as in `encounters`.',
  }),
}));

/** The id of a node of a network; a bare slug is an official's. */
function nodeIdOf(form: FormName, id: string, name: string): string {
  const kind = kindOf(id);
  if (kind === 'Event' && form === 'EVENTS') return idOfKind('Event', id);
  if (kind === 'Official' || !id.includes('/')) return idOfKind('Official', id);
  const expected = form === 'EVENTS' ? 'officials and events' : 'officials';
  const way =
    kind === 'Event'
      ? 'events are nodes of the form EVENTS'
      : 'ask about bodies, places and series by the filter of encounters';
  throw badInput(`expected ids of ${expected} in ${name}, got ${JSON.stringify(id.slice(0, 80))}; ${way}`);
}

/** The ids of nodes that a list argument names, none of them twice. @throws ParleyError INVALID_INPUT, LIMIT_EXCEEDED */
function nodeIdsOf(form: FormName, ids: readonly string[], name: string, max: number): string[] {
  if (ids.length > max)
    throw tooMuch(`expected at most ${max} ids in ${name}, got ${ids.length}; ask for less at once`);
  const nodes = ids.map((id) => nodeIdOf(form, id, name));
  const seen = new Set<string>();
  const twice = nodes.find((id) => seen.size === seen.add(id).size);
  if (twice !== undefined)
    throw badInput(`expected each id once in ${name}, got ${twice} twice; leave one of them out`);
  return nodes;
}

/** The nodes that a network is around, or that is to be expanded. */
export function aroundOf(form: FormName, ids: readonly string[], name: 'around' | 'of'): string[] {
  if (ids.length === 0) throw badInput(`expected at least one id in ${name}, got none; name an official or an event`);
  return nodeIdsOf(form, ids, name, LIMITS.networkAroundMax);
}

/** The nodes that a caller has. */
export function withoutOf(form: FormName, ids: readonly string[] | null | undefined): string[] {
  return nodeIdsOf(form, ids ?? [], 'without', LIMITS.networkNodesMax);
}

/** @throws ParleyError INVALID_INPUT naming what the view does not have */
export async function requireNodes(reader: Reader, ids: readonly string[]): Promise<void> {
  const there = await allOf(
    ids.map((id) => (kindOf(id) === 'Event' ? reader.record('Event', id) : reader.record('Official', id))),
  );
  const missing = ids.filter((_, index) => there[index] === null);
  if (missing.length > 0) {
    throw badInput(`expected ids that the graph has, got ${missing.slice(0, 5).join(', ')}; search for the names`);
  }
}

/** @throws ParleyError INVALID_INPUT for a number out of range */
function inRange(value: number, name: string, min: number, max: number): number {
  if (value >= min && value <= max) return value;
  throw badInput(`expected ${name} from ${min} to ${max}, got ${value}`);
}
