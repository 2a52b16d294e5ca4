import { STRENGTHS } from '../../domain/encounter.ts';
import { builder } from '../builder.ts';
import { encounterEntry } from '../node.ts';
import { weakestOf, type Chain, type Meeting } from '../paths/chain.ts';
import { one } from '../related.ts';
import type { View } from '../view.ts';
import { Encounter } from './encounter.ts';
import { EncounterStrength } from './enums.ts';
import { Event } from './event.ts';
import { Official } from './official.ts';

interface HopEntry {
  readonly view: View;
  readonly from: string;
  readonly to: string;
  readonly meeting: Meeting;
}

const PathHop = builder.objectRef<HopEntry>('PathHop').implement({
  description: 'One step of a chain: two officials who met.',
  fields: (t) => ({
    from: t.field({
      type: Official,
      description: 'Where the step starts.',
      takes: [],
      resolve: ({ view, from }, _, context) => one(context, view, 'Official', from),
    }),
    to: t.field({
      type: Official,
      description: 'Where the step leads.',
      takes: [],
      resolve: ({ view, to }, _, context) => one(context, view, 'Official', to),
    }),
    occasion: t.field({
      type: Event,
      description:
        'The event that both attended and that the step rests on: of those that fit the chain the closest, the latest among equals.',
      takes: [],
      resolve: ({ view, meeting }, _, context) => one(context, view, 'Event', meeting.event),
    }),
    encounter: t.field({
      type: Encounter,
      nullable: true,
      description:
        'The encounter that the occasion is a part of, with all its evidence; null only where it was taken back meanwhile.',
      takes: [],
      resolve: async ({ view, from, to, meeting }, _, context) => {
        const [first, second] = [from, to].sort() as [string, string];
        const encounter = await context.loaders(view).encounter({ first, second, root: meeting.root });
        return encounter === null ? null : encounterEntry(view, encounter);
      },
    }),
    strength: t.field({
      type: EncounterStrength,
      description:
        'How close the two came on the occasion, as chains are ranked: among a crowd no closer than at a gathering.',
      takes: [],
      resolve: ({ meeting }) => STRENGTHS[meeting.closeness] ?? 'GATHERING',
    }),
    attendees: t.int({
      description: 'How many officials attended the occasion in person.',
      takes: [],
      resolve: ({ meeting }) => meeting.attendees,
    }),
  }),
});

export const Path = builder.objectRef<{ readonly view: View; readonly chain: Chain }>('Path').implement({
  description: 'A chain of encounters: officials each of whom met the next.',
  fields: (t) => ({
    length: t.int({ description: 'How many steps it has.', takes: [], resolve: ({ chain }) => chain.meetings.length }),
    weakest: t.field({
      type: EncounterStrength,
      description: 'The strength of its weakest step.',
      takes: [],
      resolve: ({ chain }) => STRENGTHS[weakestOf(chain)] ?? 'GATHERING',
    }),
    hops: t.field({
      type: [PathHop],
      description: 'Its steps from one end to the other.',
      // Counted by the arguments of `paths`.
      complexity: { field: 1, multiplier: 1 },
      takes: [],
      resolve: ({ view, chain: { officials, meetings } }) =>
        meetings.map((meeting, at) => ({ view, from: officials[at] ?? '', to: officials[at + 1] ?? '', meeting })),
    }),
  }),
});
