import type { Store } from '../store/port.ts';
import type { About } from './about.ts';
import { openEncounters } from './encounters.ts';
import { ENCOUNTER_FORMS, GRAPH_FORMS, type Form } from './forms.ts';
import { NETWORK_PARAMETERS, openNetwork } from './network.ts';
import type { Question } from './query-arguments.ts';

/** A file that is ready to be written. */
interface OpenFile {
  readonly about: About;
  /** The file, written as its pieces are taken. @throws as the iterables of `EncounterExport` */
  readonly pieces: () => AsyncIterable<string | Uint8Array>;
}

/** A form, without what it is a form of. */
export type FormAbout = Omit<Form<unknown>, 'write'>;

/** What can be taken away, and in which forms. */
export interface Subject {
  readonly name: string;
  /** What can be asked of it, and whether it is asked in JSON. */
  readonly parameters: Readonly<Record<string, 'json' | 'text'>>;
  readonly forms: readonly FormAbout[];
  /** Looks up how much is asked for. Throws what is wrong with the question, before anything is written. */
  open(form: FormAbout, store: Store, question: Question, program: string): Promise<OpenFile>;
}

function subject<T extends { readonly about: About }>(
  about: Pick<Subject, 'name' | 'parameters'>,
  forms: readonly Form<T>[],
  open: (store: Store, question: Question, program: string) => Promise<T>,
): Subject {
  return {
    ...about,
    forms,
    async open(wanted, store, question, program) {
      const form = forms.find(({ name }) => name === wanted.name);
      if (form === undefined) throw new TypeError(`${about.name} have no form ${wanted.name}`);
      const content = await open(store, question, program);
      return { about: content.about, pieces: () => form.write(content) };
    },
  };
}

/** Everything that can be taken away. */
export const SUBJECTS: readonly Subject[] = [
  subject(
    { name: 'encounters', parameters: { filter: 'json', orderBy: 'json', valid: 'text', known: 'text' } },
    ENCOUNTER_FORMS,
    openEncounters,
  ),
  subject({ name: 'network', parameters: NETWORK_PARAMETERS }, GRAPH_FORMS, openNetwork),
];
