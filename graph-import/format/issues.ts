import type { z } from 'zod';
import type { Problem } from '../../src/domain/errors.ts';
import { childOf, pathText, plainOf, type Located, type Spot } from './located.ts';
import { didYouMean } from './nearest.ts';

type Issue = z.core.$ZodIssue;

/** An issue with its whole path and the value at it. */
interface Found {
  readonly issue: Issue;
  readonly path: readonly PropertyKey[];
  readonly value: Located | undefined;
}

/**
 * What a schema finds wrong with a file, as problems that point at lines: what was expected, what came, and the
 * nearest known name.
 */
export function schemaProblems(file: string, root: Located, schema: z.ZodType): Problem[] {
  return foundProblems(root, schema).map(({ spot, path, message }) => ({
    file,
    ...spot,
    field: pathText(path),
    message,
  }));
}

/** The same for a value of any depth, each with its path from there. */
export function foundProblems(root: Located, schema: z.ZodType): Required<Report & { spot: Spot }>[] {
  const result = schema.safeParse(plainOf(root));
  if (result.success) return [];
  const found = result.error.issues.flatMap((issue) => meant({ issue, path: issue.path, value: at(root, issue.path) }));
  return found.flatMap((one) =>
    reports(one).map(({ spot, path, message }) => ({ spot: spot ?? nearestSpot(root, path), path, message })),
  );
}

function at(root: Located | undefined, path: readonly PropertyKey[]): Located | undefined {
  return path.reduce<Located | undefined>(childOf, root);
}

/** Where a path leads, or where it stops: what is missing is reported where it should be. */
function nearestSpot(root: Located, path: readonly PropertyKey[]): Spot {
  let spot = root.spot;
  let here: Located | undefined = root;
  for (const part of path) {
    here = childOf(here, part);
    if (here === undefined) break;
    spot = here.spot;
  }
  return spot;
}

function formOf(value: Located | undefined): 'text' | 'map' | 'list' | 'nothing' {
  if (value === undefined) return 'nothing';
  if (typeof value.content === 'string') return 'text';
  return value.content instanceof Map ? 'map' : 'list';
}

const FORMS: Readonly<Record<string, string>> = {
  string: 'a text',
  object: 'a map',
  record: 'a map',
  array: 'a list',
  tuple: 'a list of two',
};

/** The value has not even the form that a branch of a union takes. */
function isOtherForm({ code, path }: Issue, value: Located | undefined): boolean {
  return path.length === 0 && (code === 'invalid_type' || (code === 'invalid_value' && formOf(value) !== 'text'));
}

/** Follows a union into the branch that was evidently meant: of the value's form, with the fewest unfit fields. */
function meant(found: Found): Found[] {
  const { issue, path, value } = found;
  if (issue.code !== 'invalid_union') return [found];
  const unfit = (errors: readonly Issue[]): number =>
    errors.filter(
      ({ code, path: { length } }) => code === 'unrecognized_keys' || (code === 'invalid_type' && length > 0),
    ).length;
  const [best] = issue.errors
    .filter((errors) => !errors.some((error) => isOtherForm(error, value)))
    .sort((a, b) => unfit(a) - unfit(b));
  if (best === undefined) return [found];
  return best.flatMap((inner) => meant({ issue: inner, path: [...path, ...inner.path], value: at(value, inner.path) }));
}

interface Report {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly spot?: Spot | null;
}

function reports({ issue, path, value }: Found): Report[] {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- the rest bring messages of their own
  switch (issue.code) {
    case 'unrecognized_keys': {
      // The schemas give their known fields as the message: see `strict`.
      const known = issue.message.split(', ');
      return issue.keys.map((key) => ({
        path: [...path, key],
        spot: childOf(value, key)?.key ?? null,
        message: `expected ${listed(known)}, got an unknown field${didYouMean(key, known)}`,
      }));
    }
    case 'invalid_key': {
      const expected = issue.issues[0]?.message ?? 'expected another key';
      return [{ path, spot: value?.key ?? null, message: `${expected}, got ${shown(String(path.at(-1)))}` }];
    }
    case 'invalid_union': {
      const forms = issue.errors.flat().map((error) => (error.code === 'invalid_type' ? error.expected : 'string'));
      return [
        { path, message: `expected ${listed([...new Set(forms.map((form) => FORMS[form] ?? form))])}, ${got(value)}` },
      ];
    }
    case 'invalid_type':
      return [{ path, message: `expected ${FORMS[issue.expected] ?? issue.expected}, ${got(value)}` }];
    case 'invalid_value': {
      const known = issue.values.map(String);
      const hint = typeof value?.content === 'string' ? didYouMean(value.content, known) : '';
      return [{ path, message: `expected ${listed(known)}, ${got(value)}${hint}` }];
    }
    default:
      return [{ path, message: issue.message.includes(', got ') ? issue.message : `${issue.message}, ${got(value)}` }];
  }
}

function got(value: Located | undefined): string {
  if (typeof value?.content === 'string') return `got ${value.content === '' ? 'nothing' : shown(value.content)}`;
  const form = formOf(value);
  return form === 'nothing' ? 'got nothing' : `got a ${form}`;
}

function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
