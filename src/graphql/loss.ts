import { presentInPerson, type Encounter, type SharedActivity } from '../domain/encounter.ts';
import { type EntityLoss, type FactChange, lossOf } from '../domain/loss.ts';
import { ENTITY_KINDS, MODEL, type EntityKind, type EntityRecord } from '../domain/model.ts';
import type { Property } from '../domain/property.ts';
import type { JudgedClaim } from '../domain/standing.ts';
import { tooMuch } from './errors.ts';
import { entityKindOf } from './kinds.ts';
import { LIMITS } from './limits.ts';
import { meetingsAt } from './reading/past-meetings.ts';
import type { Reader } from './reading/reader.ts';
import { allOf } from './soon.ts';

/** A fact that would change. */
export interface LostFact extends FactChange {
  readonly subject: string;
}

/** What would be lost without some sources; ids in their order. */
export interface Loss {
  readonly claims: readonly JudgedClaim[];
  readonly entities: readonly string[];
  readonly facts: readonly LostFact[];
  readonly encounters: readonly Encounter[];
}

type Losses = Map<string, EntityLoss>;

function bounded<T>(items: readonly T[], what: string): readonly T[] {
  if (items.length <= LIMITS.lossMax) return items;
  throw tooMuch(
    `expected sources that tell of at most ${LIMITS.lossMax} ${what}, got more; name fewer sources at once`,
  );
}

async function lossesOf(reader: Reader, sources: ReadonlySet<string>): Promise<Losses> {
  const told = await Promise.all([...sources].map((source) => reader.subjectsOfSource(source, '')));
  const subjects = bounded([...new Set(told.flat())].sort(), 'things');
  const losses: Losses = new Map();
  const found = await Promise.all(
    subjects.map(async (subject) => {
      const kind = entityKindOf(subject);
      return { subject, loss: kind === null ? null : lossOf(kind, subject, await reader.claims(subject), sources) };
    }),
  );
  for (const { subject, loss } of found) if (loss !== null) losses.set(subject, loss);
  return losses;
}

/** References without which an entity of the kind cannot be, by the kind of what they lead to. */
const NEEDS = ENTITY_KINDS.flatMap((kind) =>
  Object.entries<Property>(MODEL[kind].properties).flatMap(([property, definition]) =>
    definition.type === 'ref' && definition.required === true && definition.many !== true
      ? definition.to.map((to) => ({ kind, property, to }))
      : [],
  ),
);

/** Everything that would be gone: what too little is left of, and what cannot be without that. */
async function goneAmong(reader: Reader, losses: Losses): Promise<Set<string>> {
  const gone = new Set([...losses].filter(([, { record }]) => record === null).map(([id]) => id));
  for (let level = [...gone]; level.length > 0;) {
    const needing = await Promise.all(
      level.flatMap((id) =>
        NEEDS.filter(({ to }) => to === entityKindOf(id)).map(({ kind, property, to }) =>
          reader.referrers(kind, property, to, id),
        ),
      ),
    );
    level = [...new Set(needing.flat().map(({ id }) => id))].filter((id) => !gone.has(id));
    for (const id of level) gone.add(id);
  }
  return gone;
}

/** Whether two officials would still be known to have been there together. */
function remains(losses: Losses, gone: ReadonlySet<string>, { event, a, b }: SharedActivity): boolean {
  if ([event.id, a.id, b.id].some((id) => gone.has(id))) return false;
  const left = <K extends EntityKind>(record: EntityRecord<K>) =>
    (losses.get(record.id)?.record ?? record) as EntityRecord<K>;
  const then = left<'Event'>(event);
  return presentInPerson(then, left<'Participation'>(a)) && presentInPerson(then, left<'Participation'>(b));
}

async function eventsTouched(reader: Reader, ids: readonly string[]): Promise<string[]> {
  const parts = ids.filter((id) => entityKindOf(id) === 'Participation');
  const events = (await reader.records('Participation', parts)).map(({ event }) => event);
  return [...new Set([...ids.filter((id) => entityKindOf(id) === 'Event'), ...events])];
}

/** The encounters of which nothing would be left. */
async function encountersLost(reader: Reader, losses: Losses, gone: ReadonlySet<string>): Promise<Encounter[]> {
  const events = await reader.records('Event', await eventsTouched(reader, [...new Set([...losses.keys(), ...gone])]));
  const meetings = (await Promise.all(events.map((event) => meetingsAt(reader, event)))).flat();
  const keys = new Map(
    meetings
      .filter((meeting) => !remains(losses, gone, meeting))
      .map(({ event, a, b }) => {
        const key = { first: a.participant, second: b.participant, root: event.path[0] ?? event.id };
        return [JSON.stringify(key), key];
      }),
  );
  const encounters = await allOf(bounded([...keys.values()], 'encounters').map((key) => reader.encounter(key)));
  return encounters.filter(
    (encounter) => encounter !== null && !encounter.activities.some((activity) => remains(losses, gone, activity)),
  ) as Encounter[];
}

/**
 * What would be lost without the sources: claims that no other source supports, entities of which too little would be
 * left, facts whose shown value would be another, and encounters of which nothing would be left.
 *
 * @throws ParleyError LIMIT_EXCEEDED for sources that tell of too much
 */
export async function lossWithout(reader: Reader, sources: readonly string[]): Promise<Loss> {
  const losses = await lossesOf(reader, new Set(sources));
  const gone = await goneAmong(reader, losses);
  return {
    claims: [...losses.values()].flatMap(({ claims }) => claims),
    entities: [...gone].sort(),
    facts: [...losses].flatMap(([subject, { changes }]) =>
      gone.has(subject) ? [] : changes.map((change) => ({ subject, ...change })),
    ),
    encounters: await encountersLost(reader, losses, gone),
  };
}
