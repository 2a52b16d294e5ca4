import { NO_SURROUNDINGS, type DuplicateKind, type Surroundings } from '../../src/domain/duplicates/candidate.ts';
import { proposedPairs, type Proposal } from '../../src/domain/duplicates/proposals.ts';
import { candidateOf } from '../../src/domain/duplicates/record-candidate.ts';
import { groupBy } from '../../src/domain/group.ts';
import type { ReadDataset } from '../dataset.ts';
import { claimedEntities, recordById, recordsOf, type ClaimedEntity } from '../entities.ts';

const KINDS: readonly DuplicateKind[] = ['Official', 'Organization', 'Place', 'Event'];

/** Pairs of one kind that may be one, and how they were found. */
export interface KindProposals {
  readonly kind: DuplicateKind;
  readonly proposals: readonly Proposal[];
  /** How many records there are, how many pairs of them were looked at, and how many keys were too common for that. */
  readonly records: number;
  readonly pairs: number;
  readonly keysLeftOut: number;
}

/** What is known around each entity of a dataset. */
function surroundings(entities: ReadonlyMap<string, ClaimedEntity>): (id: string) => Surroundings {
  const parts = recordsOf(entities, 'Participation');
  const byEvent = groupBy(parts, ({ event }) => event);
  const byParticipant = groupBy(parts, ({ participant }) => participant);
  const tenures = groupBy(recordsOf(entities, 'Tenure'), ({ official }) => official);
  const ranks = groupBy(recordsOf(entities, 'RankTenure'), ({ official }) => official);
  const editions = groupBy(recordsOf(entities, 'Edition'), ({ event }) => event);
  return (id) => {
    const entity = entities.get(id);
    if (entity === undefined) return NO_SURROUNDINGS;
    const events = (byParticipant.get(id) ?? []).map(({ event }) => event);
    const around = entity.kind === 'Event' ? [id] : events;
    const company = around.flatMap((event) => (byEvent.get(event) ?? []).map(({ participant }) => participant));
    const live = entity.claims.filter(({ retraction, property }) => retraction === null && property !== 'mention');
    return {
      offices: (tenures.get(id) ?? []).map(({ position, from, to }) => {
        const organization = recordById(entities, 'Position', position)?.organization ?? null;
        return { position, organization, from, to };
      }),
      ranks: [
        ...(ranks.get(id) ?? []).map(({ rank }) => rank),
        ...(byParticipant.get(id) ?? []).flatMap(({ rank }) => rank ?? []),
      ],
      events,
      company: company.filter((participant) => participant !== id),
      ordinals: (editions.get(id) ?? []).map(({ series, ordinal }) => `${series} ${ordinal}`),
      sources: [...new Set(live.map(({ source }) => source))],
    };
  };
}

/** Pairs of a dataset's records that may be one, kind by kind; those that were decided on are among them. */
export function datasetProposals({ sources }: ReadDataset): KindProposals[] {
  const entities = claimedEntities(sources.flatMap(({ claims }) => claims.map(({ claim }) => claim)));
  const around = surroundings(entities);
  return KINDS.map((kind) => {
    const candidates = recordsOf(entities, kind).map((record) => candidateOf(kind, record));
    return { kind, records: candidates.length, ...proposedPairs(candidates, around) };
  });
}
