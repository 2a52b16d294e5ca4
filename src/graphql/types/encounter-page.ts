import type { Asked } from '../../cypher-selections/read.ts';
import type { EncounterFilter, EncounterParent } from '../../store/encounter.ts';
import { builder } from '../builder.ts';
import { type Page, type PageArguments, readPage } from '../connection.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import { encounters } from '../lists/encounter.ts';
import { type EncounterEntry, encounterEntry } from '../node.ts';
import { encounterReads } from '../selections/encounter-reads.ts';
import type { Reads } from '../selections/reads.ts';
import { made, type Soon } from '../soon.ts';
import type { View } from '../view.ts';
import { EncounterFilterInput, encounterFilterOf } from './encounter-filter.ts';
import { EncounterOrderInput, encounterSortOf } from './encounter-order.ts';

/** The arguments of every list of encounters besides those of a page. */
export const encounterArguments = builder.args((t) => ({
  filter: t.field({ type: EncounterFilterInput, description: 'Which encounters.' }),
  orderBy: t.field({ type: EncounterOrderInput, description: 'In which order; the latest first where none is given.' }),
}));

export interface EncounterArguments extends PageArguments {
  readonly filter?: typeof EncounterFilterInput.$inferInput | null;
  readonly orderBy?: typeof EncounterOrderInput.$inferInput | null;
}

/** What {@link encounterPage} reads. */
export function encounterPageReads(parent: EncounterParent | null, args: EncounterArguments, asked: Asked): Reads {
  return encounterReads(parent, encounterFilterOf(args.filter), encounterSortOf(args.orderBy), args, asked);
}

/** What {@link encounterPageOfPair} reads. */
export function encounterPageOfPairReads(
  pair: readonly [string, string],
  args: EncounterArguments,
  asked: Asked,
): Reads {
  return encounterReads(null, pairFilterOf(pair, args.filter), encounterSortOf(args.orderBy), args, asked);
}

/** A page of encounters: of an official, at an event, or of the whole graph. */
export function encounterPage(
  context: Context,
  view: View,
  parent: { readonly kind: EncounterParent; readonly id: string } | null,
  args: EncounterArguments,
): Soon<Page<EncounterEntry>> {
  return pageOfEncounters(context, view, parent, encounterFilterOf(args.filter), args);
}

/** A page of the encounters of two officials. */
export function encounterPageOfPair(
  context: Context,
  view: View,
  pair: readonly [string, string],
  args: EncounterArguments,
): Soon<Page<EncounterEntry>> {
  return pageOfEncounters(context, view, null, pairFilterOf(pair, args.filter), args);
}

/**
 * The conditions on encounters of two officials. Either may be meant by what a filter asks of one side.
 *
 * @throws ParleyError INVALID_INPUT for a filter that names officials itself
 */
export function pairFilterOf(pair: readonly [string, string], input: EncounterArguments['filter']): EncounterFilter {
  const filter = encounterFilterOf(input);
  if (filter.officials === undefined && filter.with === undefined) return { ...filter, officials: pair, with: pair };
  throw badInput('expected neither officials nor with in a filter of a pair, which names both; leave them out');
}

function pageOfEncounters(
  context: Context,
  view: View,
  parent: { readonly kind: EncounterParent; readonly id: string } | null,
  filter: EncounterFilter,
  args: EncounterArguments,
): Soon<Page<EncounterEntry>> {
  const reader = context.loaders(view);
  const list = encounters(parent?.kind ?? null, encounterSortOf(args.orderBy));
  return readPage(reader, list, parent?.id ?? null, filter, args, (key) =>
    made(reader.encounter(key), (encounter) => (encounter === null ? null : encounterEntry(view, encounter))),
  );
}
