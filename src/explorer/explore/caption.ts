import type { ExplorePageQuery } from '../../generated/explorer.ts';
import type { Texts } from '../language/en.ts';
import { useTexts } from '../language/texts.ts';
import type { Exploration } from './exploration.ts';
import { type Network, STRENGTHS } from './graph/network.ts';
import type { ExploreState } from './state.ts';

/** What goes along with a drawing that leaves the page, so that it can be understood and asked for again. */
export interface Caption {
  /** What was asked, what is not on it, of which data and when. */
  readonly lines: readonly string[];
  /** What each kind of line means, in the order of {@link STRENGTHS}. */
  readonly strengths: readonly string[];
  /** Countries with the rank of their colour. */
  readonly countries: readonly { readonly rank: number; readonly name: string }[];
}

interface CaptionOptions {
  readonly data: ExplorePageQuery;
  readonly exploration: Exploration;
  readonly network: Network;
  /** Encounters in the drawing. */
  readonly drawn: number;
  readonly countries: readonly string[];
}

export function useCaption({ data, exploration: { state }, network, drawn, countries }: CaptionOptions): Caption {
  const texts = useTexts();
  const names = new Map(data.countries.groups.groups.map(({ key, name }) => [key, name]));
  const shown = new Set(network.nodes.map(({ country }) => country));
  return {
    lines: [questionText(data, state, texts), ...leftOutTexts(data, state, drawn, texts), originText(data, texts)],
    strengths: STRENGTHS.map((strength) => texts.enums.strength[strength]),
    countries: countries.flatMap((id, rank) => (shown.has(id) ? [{ rank, name: names.get(id) ?? id }] : [])),
  };
}

/** The conditions in words. */
function questionText(data: ExplorePageQuery, state: ExploreState, { enums, explore }: Texts): string {
  const { filters } = explore;
  const names = data.named.flatMap((node) => (node !== null && 'name' in node ? [node.name] : []));
  const period = periodText(state, filters);
  const parts = [
    explore.encounters(data.encounters),
    ...names,
    period !== null && state.certainly ? `${period} (${filters.certainly})` : period,
    ...state.strengths.map((strength) => enums.strength[strength]),
    ...state.types.map((type) => enums.type[type]),
    state.sources > 0 ? `${filters.sources}: ${filters.atLeast(state.sources)}` : null,
  ];
  return `${parts.filter((part) => part !== null).join(', ')}.`;
}

function periodText({ from, to }: ExploreState, texts: Texts['explore']['filters']): string | null {
  if (from !== null && to !== null) return `${from} – ${to}`;
  if (from !== null) return `${texts.from} ${from}`;
  return to === null ? null : `${texts.to} ${to}`;
}

function leftOutTexts(data: ExplorePageQuery, state: ExploreState, drawn: number, { explore }: Texts): string[] {
  const { totalCount } = data.encounters;
  const leftOut = data.network?.leftOut ?? 0;
  const texts = [
    leftOut > 0 ? explore.take.leftOut(leftOut) : null,
    drawn < totalCount ? `${explore.drawn(drawn, data.encounters)}.` : null,
    state.hidden.length > 0 ? explore.take.hidden(state.hidden.length) : null,
  ];
  return texts.filter((text) => text !== null);
}

function originText({ dataset }: ExplorePageQuery, { explore }: Texts): string {
  const day = new Date().toISOString().slice(0, 10);
  const data =
    dataset === null || dataset.lastRead === null ? '' : explore.take.data(dataset.title, dataset.lastRead.edtf);
  const address = typeof location === 'undefined' ? '' : ` ${location.pathname}${location.search}`;
  return `${[data, explore.take.drawnOn(day)].filter((text) => text !== '').join(' ')}${address}`;
}
