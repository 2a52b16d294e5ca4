import { allDatasets } from '../store/dataset.ts';
import { standingSources } from '../store/graph-state.ts';
import type { Store } from '../store/port.ts';

/** What every file says of itself: what was asked, of which data, and by which program it was written. */
export interface About {
  readonly title: string;
  /** The query as it was given, so that it can be asked again. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly data: DataAbout;
  /** Name and version of the program. */
  readonly program: string;
  /** How many things of each sort the query comes to. */
  readonly counts: Readonly<Record<string, number>>;
  /** What no form holds. What one form cannot hold it adds by itself. */
  readonly leftOut: readonly LeftOut[];
}

/** Which data the graph holds, and up to which day. */
export interface DataAbout {
  readonly datasets: readonly { readonly key: string; readonly title: string; readonly licence: string }[];
  /** How many sources it rests on. */
  readonly sources: number;
  /** The last day on which one of them was read: the date of the data. Null where there is none. */
  readonly retrieved: string | null;
}

/** Something that the query comes to and the file does not hold, or does not hold as it is. */
export interface LeftOut {
  readonly what: string;
  /** How many; null where nobody knows. */
  readonly count: number | null;
  readonly reason: string;
  /** Which ones, where the form has room for them. */
  readonly ids?: readonly string[];
}

/** Reads what is to be said of the data. */
export async function dataAbout(store: Store): Promise<DataAbout> {
  const [datasets, sources] = await Promise.all([store.read(allDatasets()), store.read(standingSources())]);
  return {
    datasets: datasets.map(({ key, title, licence }) => ({ key, title, licence })),
    sources: sources[0]?.count ?? 0,
    retrieved: sources[0]?.retrieved ?? null,
  };
}

/** The same as texts by name, for forms that keep nothing but texts: what is no text is JSON. */
export function aboutTexts(about: About): Record<keyof About, string> {
  const { title, query, data, program, counts, leftOut } = about;
  const json = { query, data, counts, leftOut };
  const texts = Object.entries(json).map(([name, value]) => [name, JSON.stringify(value)]);
  return { title, program, ...(Object.fromEntries(texts) as Record<keyof typeof json, string>) };
}

/** The same in words, for forms that have room for one text only. */
export function aboutText({ title, query, data, program, counts, leftOut }: About): string {
  const many = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  const from = data.datasets.map((dataset) => `${dataset.title} (${dataset.licence})`);
  return [
    `${title}: ${many.join(', ')}.`,
    `Query: ${JSON.stringify(query)}.`,
    `Data: ${[...from, `${data.sources} sources`].join(', ')}, the last read on ${data.retrieved ?? 'no day'}.`,
    ...leftOut.map(leftOutText),
    `Written by ${program}.`,
  ].join(' ');
}

export function leftOutText({ what, count, reason }: LeftOut): string {
  return `Left out: ${count ?? 'some'} ${what}, because ${reason}.`;
}

/** Counts what a form cannot hold while it is written. */
export class LeftOutCount {
  readonly #what: string;
  readonly #reason: string;
  readonly #ids: string[] = [];

  constructor(what: string, reason: string) {
    this.#what = what;
    this.#reason = reason;
  }

  add(id: string): void {
    this.#ids.push(id);
  }

  /** Nothing where nothing was left out. */
  all(): LeftOut[] {
    const { length } = this.#ids;
    return length === 0 ? [] : [{ what: this.#what, count: length, reason: this.#reason, ids: this.#ids }];
  }
}
