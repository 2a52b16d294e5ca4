import { z } from 'zod';
import { MODEL, type EntityKind } from '../../src/domain/model.ts';
import { SOURCE_KINDS } from '../../src/domain/source.ts';
import { fieldsOf, PERSONAL_FIELDS, SECTIONS } from './sections.ts';
import {
  date,
  day,
  nameDetails,
  number,
  positionKey,
  qualifiers,
  retraction,
  sha256,
  slug,
  strict,
  text,
  valueSchema,
} from './value-schema.ts';

/** The fields of a record of the kind, without those named. */
function shapeOf(kind: EntityKind, without: readonly string[] = []): Record<string, z.ZodType> {
  const fields = fieldsOf(kind).filter(({ name }) => !without.includes(name));
  return Object.fromEntries([
    ...fields.map(({ key, property }) => [key, valueSchema(property).optional()] as const),
    ...Object.entries(qualifiers),
  ]);
}

const record = (kind: EntityKind, more: Record<string, z.ZodType> = {}): z.ZodType =>
  strict({ ...shapeOf(kind), ...more }).describe(MODEL[kind].doc);

const nested = (key: z.ZodType<string, string>, value: z.ZodType, doc: string): z.ZodType =>
  z.record(key, value).optional().describe(doc);

const ordinal = valueSchema(MODEL.Edition.properties.ordinal);
const body = strict(shapeOf('Participation', PERSONAL_FIELDS)).describe(MODEL.Participation.doc);

/** Maps inside a record: the key names one end, the record that holds the map is the other. */
const INSIDE: Partial<Record<EntityKind, Record<string, z.ZodType>>> = {
  Official: {
    tenures: nested(positionKey, record('Tenure'), 'Offices held, by position; a second tenure is position#2.'),
    ranks: nested(text.max(120), record('RankTenure'), 'Military ranks held, by rank.'),
  },
  Event: {
    editions: nested(slug, ordinal, 'Its number in a series, by series.'),
    participants: nested(slug, record('Participation'), 'Officials in the event.'),
    bodies: nested(slug, body, 'Organizations in the event.'),
  },
};

/** What a source is. */
export const sourceSchema = strict({
  kind: z
    .enum(SOURCE_KINDS)
    .describe('A register is an editors’ list that names things; it is no evidence of a meeting.'),
  publisher: text,
  agency: text.optional().describe('Whose text the publisher carries; sources of one agency are not independent.'),
  title: text,
  address: z
    .string()
    .regex(/^https?:\/\/\S+$/, 'expected an http or https address')
    .optional(),
  published: z
    .union([date, strict({ value: date, basis: text.optional() })])
    .optional()
    .describe('When it was published; with a basis where that was inferred.'),
  retrieved: day.describe('The day on which the text was read.'),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a BCP 47 language tag such as en'),
  sha256: sha256.optional().describe('Of the whole text as retrieved.'),
});

const character = number(0, 100_000_000, true);

const passage = strict({
  paragraph: number(1, 100_000, true).optional().describe('Counted from 1'),
  characters: z
    .tuple([character, character])
    .refine(([from, to]) => Number(from) < Number(to), 'expected the first character and the one after the last')
    .optional()
    .describe('First character and the one after the last, counted from 0'),
  sha256: sha256.optional().describe('Of the sentence'),
}).describe('Where in the text a claim rests.');

const literalClaim = strict({
  subject: z
    .string()
    .max(400, 'expected at most 400 characters')
    .describe('The id of the entity that it is about, such as `official/ann-archer`.'),
  property: z.string().describe('The property of the model, such as `country`.'),
  value: text.describe('For a reference the whole id, such as `place/arda`.'),
  ...nameDetails,
  assertion: z.enum(['reported', 'planned']).optional().describe('Reported where absent.'),
  passage: passage.optional(),
  basis: qualifiers.basis,
  confidence: qualifiers.confidence,
  retracted: retraction.optional(),
  firstSeen: day.optional().describe('The day by which the source said so; that of the source where absent.'),
  lastSeen: day.optional().describe('The day on which it still said so; that of the source where absent.'),
}).describe('One source saying one thing about one entity.');

const sections = Object.fromEntries(
  Object.entries(SECTIONS).map(([section, kind]) => [section, z.record(slug, record(kind, INSIDE[kind])).optional()]),
);

/** What a source says, in a file of its own or in parts. */
const said = {
  passages: z.record(z.string(), passage).optional().describe('Places in the text, by a short key for `at`.'),
  retracted: retraction.optional(),
  ...sections,
  mentions: z
    .union([z.array(slug), z.record(slug, strict(qualifiers))])
    .optional()
    .describe('Officials whom the text names without saying that they took part in anything.'),
  claims: z
    .array(literalClaim)
    .optional()
    .describe('Claims written out one by one: what exports write where the sections above cannot say it.'),
};

const aboutSource = sourceSchema.describe('The text that everything in this file comes from.');

/** A file of a dataset: one source and what it says. */
export const sourceFileSchema = strict({ source: aboutSource, ...said }).describe(
  'One source of a Parley dataset and what it says.',
);

/** A line of JSON Lines, or what a row of a table comes to: the same in parts that name their source. */
export const sourceLineSchema = strict({
  id: slug.describe('The slug of the source; in a YAML file the file name is it.'),
  source: sourceSchema
    .optional()
    .describe('What the source is, on its first line; lines after it go on with what the source says.'),
  ...said,
}).describe('Something that a source says.');

/** `dataset.yaml`: what the dataset is. */
export const datasetSchema = strict({
  key: slug.describe('Names the dataset in the graph; never change it.'),
  title: text,
  description: text,
  licence: text.describe('SPDX identifier, such as CC0-1.0'),
}).describe('What a Parley dataset is.');

/** The line of JSON Lines that stands for `dataset.yaml`. */
export const datasetLineSchema = strict({ dataset: datasetSchema }).describe('What the dataset is.');
