import { z } from 'zod';
import { fuzzyDate } from '../../src/domain/dates.ts';
import { ID_PREFIXES, SLUG } from '../../src/domain/ids.ts';
import { NAME_KINDS, SCRIPTS } from '../../src/domain/names.ts';
import type { Property } from '../../src/domain/property.ts';

// Scalars reach these schemas as texts (see `yaml.ts`); editors read YAML's core schema, in which `2022` is a number.
// The `type` given to `meta` is what the printed JSON schema says.

const LONGEST_TEXT = 2_000;

/** A map with these fields only. The message about an unknown field is the list of known ones: see `issues.ts`. */
export function strict(shape: Record<string, z.ZodType>): z.ZodObject {
  const fields = Object.keys(shape).join(', ');
  return z.strictObject(shape, { error: ({ code }) => (code === 'unrecognized_keys' ? fields : undefined) });
}

export const slug = z
  .string()
  .max(120, 'expected at most 120 characters')
  .regex(SLUG, 'expected a slug: lower-case Latin letters, digits and single hyphens');

export const text = z
  .string()
  .trim()
  .min(1, 'expected a text, got nothing')
  .max(LONGEST_TEXT, `expected at most ${LONGEST_TEXT} characters`)
  .meta({ type: ['string', 'number', 'boolean'] });

/** What is wrong with a date, or null. */
function dateFault(written: string): string | null {
  try {
    fuzzyDate(written);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

export const date = z
  .string()
  .superRefine((written, context) => {
    const fault = dateFault(written);
    if (fault !== null) context.addIssue({ code: 'custom', message: fault });
  })
  .meta({ type: ['string', 'integer'], description: 'A date in EDTF, such as 2022-04-23, 2023-12 or 2022~.' });

/** One calendar day, such as 2024-05-01. */
export const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, 'expected a day such as 2024-05-01')
  .refine((written) => dateFault(written) === null, 'expected a day of the calendar');

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 in 64 lower-case hex digits');

/** A number written in digits between two bounds. */
export function number(min: number, max: number, integer: boolean): z.ZodType {
  const what = `expected ${integer ? 'a whole number' : 'a number'} from ${min} to ${max}`;
  return z
    .string()
    .refine((written) => {
      const value = Number(written);
      const digits = integer ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/;
      return digits.test(written) && value >= min && value <= max;
    }, what)
    .meta({ type: integer ? 'integer' : 'number', minimum: min, maximum: max });
}

/** What a form of a name is beside its text. */
export const nameDetails = {
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a BCP 47 language tag such as vi or zh-Hans')
    .optional()
    .describe('BCP 47 tag'),
  script: z.enum(SCRIPTS).optional().describe('ISO 15924 code; found from the text where absent'),
  kind: z.enum(NAME_KINDS).optional().describe('What the form is to its bearer; alias where absent'),
};

const nameForm = strict({ text, ...nameDetails });

/** A position, and which of one person's tenures in it: `cn-minister-of-national-defence#2` is the second. */
export const positionKey = z
  .string()
  .max(130)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(#([2-9]|[1-9]\d))?$/, 'expected the slug of a position, with #2 for a second tenure');

function reference(to: readonly string[]): z.ZodType {
  const [only, ...others] = to;
  if (only !== undefined && others.length === 0) {
    if (only !== 'Tenure') return slug.describe(`The slug of a ${only}.`);
    return positionKey.describe('The slug of the Position held that day; its second tenure is written position#2.');
  }
  const prefixes = to.map((kind) => ID_PREFIXES[kind as keyof typeof ID_PREFIXES]);
  const examples = prefixes.map((prefix) => `${prefix}/…`).join(' or ');
  return z.string().regex(new RegExp(`^(${prefixes.join('|')})/${SLUG.source.slice(1)}`), `expected ${examples}`);
}

/** The forms that one value of a property can be written in. */
function formsOf(property: Property): [z.ZodType, ...z.ZodType[]] {
  switch (property.type) {
    case 'text':
      return [text];
    case 'date':
      return [date];
    case 'number':
      return [number(property.min, property.max, property.integer ?? false)];
    case 'enum':
      return [z.enum(property.values as [string, ...string[]])];
    case 'ref':
      return [reference(property.to)];
    case 'name':
      return [text, nameForm];
  }
}

/** The id of an entity of one of the kinds, written whole. */
function wholeId(to: readonly string[]): z.ZodType {
  const prefixes = to.map((kind) => ID_PREFIXES[kind as keyof typeof ID_PREFIXES]);
  const examples = prefixes.map((prefix) => `${prefix}/…`).join(' or ');
  return z.string().regex(new RegExp(`^(${prefixes.join('|')})(/[a-z0-9]+(-[a-z0-9]+)*)+$`), `expected ${examples}`);
}

/** The schema of a value that is written out as a claim: references are whole ids, names their text. */
export function claimValueSchema(property: Property): z.ZodType {
  return property.type === 'ref' ? wholeId(property.to) : formsOf(property)[0];
}

export const retraction = strict({ on: day.describe('The day it was taken back'), reason: text }).describe(
  'Taken back: kept as a tombstone that counts for nothing.',
);

/** What can be said of a value beside itself. On a record it holds for every value in it that does not say otherwise. */
export const qualifiers = {
  at: z.string().optional().describe('Key of the passage that says so'),
  basis: text.optional().describe('On what basis it was inferred; absent for what the source states'),
  confidence: number(0, 1, false).optional().describe('From 0 to 1; 1 where absent'),
  retracted: retraction.optional(),
};

/** A value in one of its forms, or wrapped with what is to be said of it: `{value: …, at: lead, basis: "…"}`. */
function wrappable(forms: readonly [z.ZodType, ...z.ZodType[]]): [z.ZodType, ...z.ZodType[]] {
  const [only, ...others] = forms;
  return [...forms, strict({ value: others.length === 0 ? only : z.union(forms), ...qualifiers })];
}

/** The schema of one property's value, for a set also of a list of values. */
export function valueSchema(property: Property): z.ZodType {
  const forms = wrappable(formsOf(property));
  return z.union(property.many ? [...forms, z.array(z.union(forms))] : forms).describe(property.doc);
}
