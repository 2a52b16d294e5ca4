import { z } from 'zod';
import { day, number, strict, text } from './value-schema.ts';

const id = z
  .string()
  .regex(
    /^(official|organization|place|event)\/[a-z0-9]+(-[a-z0-9]+)*$/,
    'expected the id of an official, organization, place or event, such as official/ann-archer',
  );

const decision = strict({
  verdict: z
    .enum(['same', 'different', 'undecided'])
    .describe('Whether the two are one. Only `same` changes the graph; `different` is never proposed again.'),
  pair: z.tuple([id, id]).describe('The two ids. Of two that are the same the first one stays.'),
  by: text.optional().describe('Who decided.'),
  on: day.optional().describe('The day on which it was decided.'),
  why: text.optional().describe('On what grounds.'),
  score: number(0, 1, false).optional().describe('Written by `parley resolve`: how far they may be one, from 0 to 1.'),
  because: text.optional().describe('Written by `parley resolve`: what speaks for and against it.'),
}).superRefine((entry, context) => {
  if (entry['verdict'] === 'undecided') return;
  for (const field of ['by', 'on', 'why'] as const) {
    if (entry[field] !== undefined) continue;
    const message = `expected ${field}, because it was decided that they are ${String(entry['verdict'])}; got nothing`;
    context.addIssue({ code: 'custom', path: [field], message });
  }
});

/** `decisions.yaml`: which records of the dataset are one, by whose decision. */
export const decisionsSchema = strict({
  decisions: z.array(decision).describe('One entry for each pair that somebody looked at or is to look at.'),
}).describe('Decisions on records of a Parley dataset that may be one.');
