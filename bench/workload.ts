/** Who answers. `embedded` is Parley without a Neo4j. */
export const ENGINES = ['parley', 'neo4j-graphql', 'hand-written', 'embedded'] as const;
export type Engine = (typeof ENGINES)[number];

/** What one request sends: an operation, or the name of a statement. */
export type Body = { readonly query: string } | { readonly statement: string; readonly params: object };

/** How one engine is asked. */
export interface Asked {
  /** Sent one after another: pages of one list are one measurement. */
  readonly bodies: readonly Body[];
  /** What the answers say, in a form that all engines share; null where the engine has no such thing to say. */
  readonly answerOf: (answers: readonly unknown[]) => unknown;
}

/** Parley's median divided by the other's, at most; of the embedded engine its median divided by Parley's on Neo4j. */
export interface Goals {
  readonly 'neo4j-graphql': number;
  readonly 'hand-written': number;
  readonly embedded?: number;
}

/** In place of what an answer says: the engine answered that it gave up, and why. */
export class GaveUp {
  readonly why: string;

  constructor(why: string) {
    this.why = why;
  }
}

/** One thing to do, asked of each engine in its own words. */
export interface Workload {
  readonly name: string;
  readonly title: string;
  readonly goals: Goals;
  readonly asked: Readonly<Partial<Record<Engine, Asked>>>;
}

/** A path into an answer, such as `data.official.name`; undefined where it leads nowhere. */
export function at(answer: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], answer);
}

/** The list at a path into an answer. @throws Error where there is none, so that no engine passes by not answering */
export function listAt(answer: unknown, path: string): readonly unknown[] {
  const list = at(answer, path);
  if (!Array.isArray(list)) throw new Error(`no list at ${path} in ${JSON.stringify(answer).slice(0, 300)}`);
  return list;
}

export const pluck = (list: readonly unknown[], path: string): unknown[] => list.map((item) => at(item, path));

/** One GraphQL request. */
export function graphql(query: string, answerOf: (answer: unknown) => unknown): Asked {
  return { bodies: [{ query }], answerOf: ([answer]) => answerOf(answer) };
}

/** One statement of bench/peers/statements.js. */
export function statement(name: string, params: object, answerOf: (rows: readonly unknown[]) => unknown): Asked {
  return { bodies: [{ statement: name, params }], answerOf: ([answer]) => answerOf(listAt(answer, 'rows')) };
}

/** Parley on either store. */
export function ours(form: Asked): Pick<Workload['asked'], 'parley' | 'embedded'> {
  return { parley: form, embedded: form };
}
