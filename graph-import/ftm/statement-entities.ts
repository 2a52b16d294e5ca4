import type { Located } from '../format/located.ts';
import { isReference, type FtmEntity } from './schemata.ts';
import type { FtmStatement } from './statements.ts';

/** The days on which a statement was first and last seen, each where it is given. */
export interface SeenDays {
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
}

const day = (text: string): string | null => (/^\d{4}-\d\d-\d\d/.test(text) ? text.slice(0, 10) : null);

export function seenDays({ field }: FtmStatement): SeenDays {
  const firstSeen = day(field('first_seen'));
  return { firstSeen, lastSeen: day(field('last_seen')) ?? firstSeen };
}

/** The days of several statements: the first and the last. */
export function daysOfAll(statements: readonly FtmStatement[]): SeenDays {
  const days = statements.map(seenDays);
  const [first] = days.flatMap(({ firstSeen }) => firstSeen ?? []).sort();
  const last = days
    .flatMap(({ lastSeen }) => lastSeen ?? [])
    .sort()
    .at(-1);
  return { firstSeen: first ?? null, lastSeen: last ?? null };
}

/** The id of what a statement is about: that of all who were taken for one, where somebody did. */
export function entityIdOf({ field }: FtmStatement): string {
  return field('canonical_id') || field('entity_id');
}

/** An entity of which statements speak. */
interface Described {
  readonly file: string;
  readonly id: string;
  readonly schema: string;
}

/** What statements say of one entity, told by all of their datasets or by one. */
export class StatementEntity {
  private readonly about: Described;
  private readonly statements: readonly FtmStatement[];

  constructor(about: Described, statements: readonly FtmStatement[]) {
    this.about = about;
    this.statements = statements;
  }

  /** As an entity of what a dataset says of it; ends of what lies between two are taken from any. */
  toldBy(statements: readonly FtmStatement[], canonical: (id: string) => string): FtmEntity {
    const [first] = statements;
    if (first === undefined) throw new TypeError(`expected statements of ${this.about.id}, got none`);
    const { schema } = this.about;
    const isTold = (prop: string): boolean => statements.some(({ field }) => field('prop') === prop);
    const ends = this.statements.filter(({ field }) => ENDS.includes(field('prop')) && !isTold(field('prop')));
    const properties = new Map<string, Located[]>();
    for (const { field, value } of [...statements, ...ends]) {
      const prop = field('prop');
      const leads = typeof value.content === 'string' && isReference(schema, prop);
      const meant = leads ? { ...value, content: canonical(value.content) } : value;
      properties.set(prop, [...(properties.get(prop) ?? []), meant]);
    }
    const { line, text, value } = first;
    return { ...this.about, line, text, root: value, properties };
  }
}

/** What an Occupancy joins. */
const ENDS: readonly string[] = ['holder', 'post'];
