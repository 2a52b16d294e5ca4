import { independentSources } from '../../domain/source.ts';
import { severalSubjects } from '../../store/claim-list.ts';
import { builder } from '../builder.ts';
import { encounterSources, groundsOf, sidesOf, type Side } from '../encounter-side.ts';
import { type AnyNode, claimEntry, type EncounterEntry, entryOf, sourceEntry } from '../node.ts';
import { one, several } from '../related.ts';
import { rootFields, viewOf } from '../root.ts';
import { FuzzyDateType, fuzzyOrNull } from '../scalars.ts';
import {
  activitiesOfEncounter,
  eventOfEncounter,
  officialsOfEncounter,
  partsOfSides,
  placesOfEncounter,
  positionsOfSides,
  sidesOfEncounter,
  sourcesOfEncounter,
} from '../selections/encounter-reads.ts';
import { pageCost, readPage } from '../connection.ts';
import { CLAIMS_ABOUT_SEVERAL } from '../lists/claim.ts';
import { ownId } from '../node-ids.ts';
import { Claim, ClaimConnection } from './claim.ts';
import { claimArguments, claimFilterOf } from './entity.ts';
import { EncounterStrength, ParticipationRole } from './enums.ts';
import { encounterArguments, encounterPage, encounterPageReads } from './encounter-page.ts';
import { Event } from './event.ts';
import { Official } from './official.ts';
import { Participation } from './participation.ts';
import { Place } from './place.ts';
import { Position } from './position.ts';
import { Source } from './source.ts';

export const Encounter = builder.objectRef<EncounterEntry>('Encounter');

export const EncounterConnection = builder.connectionObject(
  { type: Encounter, name: 'EncounterConnection', description: 'A page of encounters.' },
  { name: 'EncounterEdge', description: 'An encounter in a list.' },
);

const EncounterSide = builder.objectRef<Side>('EncounterSide').implement({
  description: 'One of the two officials in an encounter, in the capacity in which they were there.',
  fields: (t) => ({
    official: t.field({
      type: Official,
      description: 'The official.',
      takes: [],
      reads: officialsOfEncounter,
      resolve: ({ view, official }, _, context) => one(context, view, 'Official', official),
    }),
    participations: t.field({
      type: [Participation],
      description: 'The official in each of the shared activities, in the order of time.',
      takes: [],
      reads: partsOfSides,
      resolve: ({ view, participations }) => participations.map((part) => entryOf(view, 'Participation', part)),
    }),
    positions: t.field({
      type: [Position],
      description: 'The offices that sources name with the official in the shared activities.',
      takes: { Tenure: ['position'], Participation: ['tenure'] },
      reads: positionsOfSides,
      resolve: async ({ view, participations }, _, context) => {
        const tenures = await several(context, view, 'Tenure', [
          ...new Set(participations.flatMap((part) => part.tenure)),
        ]);
        return several(context, view, 'Position', [...new Set(tenures.map(({ record }) => record.position))].sort());
      },
    }),
    rank: t.string({
      nullable: true,
      description: 'Military rank on that day as sources give it.',
      takes: [],
      resolve: ({ rank }) => rank,
    }),
    roles: t.field({
      type: [ParticipationRole],
      description: 'Every role in the shared activities.',
      takes: [],
      resolve: ({ roles }) => roles,
    }),
  }),
});

builder.node(Encounter, {
  description:
    'Two officials who met in person: everything that they attended together within one outermost event. Worked out from participations each time; announcements, invitations and calls make none.',
  id: ownId,
  isTypeOf: (value) => (value as AnyNode).kind === 'Encounter',
  fields: (t) => ({
    officials: t.field({
      type: [Official],
      description: 'The two officials, by id.',
      takes: [],
      reads: officialsOfEncounter,
      resolve: ({ view, encounter }, _, context) => several(context, view, 'Official', encounter.officials),
    }),
    sides: t.field({
      type: [EncounterSide],
      description: 'The two officials with the capacity in which each was there, in the same order.',
      takes: { Participation: ['rank'] },
      reads: sidesOfEncounter,
      resolve: ({ view, encounter }) => sidesOf(view, encounter),
    }),
    event: t.field({
      type: Event,
      description:
        'The closest event that holds all shared activities, such as the exchange with its talks and ceremony.',
      takes: [],
      reads: eventOfEncounter,
      resolve: ({ view, encounter }, _, context) => one(context, view, 'Event', encounter.event),
    }),
    occasion: t.field({
      type: Event,
      description: 'The closest of the shared activities; its date is that of the encounter.',
      takes: [],
      reads: activitiesOfEncounter,
      resolve: ({ view, encounter }) => entryOf(view, 'Event', encounter.occasion.event),
    }),
    strength: t.field({
      type: EncounterStrength,
      description: 'How close the two came.',
      takes: [],
      resolve: ({ encounter }) => encounter.strength,
    }),
    activities: t.field({
      type: [Event],
      description: 'All events that both attended, in the order of time.',
      takes: [],
      reads: activitiesOfEncounter,
      resolve: ({ view, encounter }) => encounter.activities.map(({ event }) => entryOf(view, 'Event', event)),
    }),
    when: t.field({
      type: FuzzyDateType,
      nullable: true,
      description: 'When they met; null where no source says.',
      takes: { Event: ['when'] },
      resolve: ({ encounter }) => fuzzyOrNull(encounter.occasion.event.when),
    }),
    places: t.field({
      type: [Place],
      description: 'The places of all shared activities, those of the occasion first.',
      takes: [],
      reads: placesOfEncounter,
      resolve: ({ view, encounter }, _, context) => several(context, view, 'Place', encounter.places),
    }),
  }),
});

builder.objectFields(Encounter, (t) => ({
  claims: t.connection(
    {
      type: Claim,
      description:
        'What sources say that it rests on, in the order of what it is about: all claims about the participations of the two in the shared activities, and about these events, their status, dates and places among them. Claims about the officials themselves are theirs.',
      args: claimArguments,
      complexity: pageCost,
      resolve: ({ view, encounter }, args, context) => {
        const parent = severalSubjects(groundsOf(encounter));
        return readPage(context.loaders(view), CLAIMS_ABOUT_SEVERAL, parent, claimFilterOf(args), args, (claim) =>
          claimEntry(view, claim),
        );
      },
    },
    ClaimConnection,
  ),
  sources: t.field({
    type: [Source],
    description: 'The sources that report that either of them was there, latest first.',
    takes: [],
    reads: sourcesOfEncounter,
    resolve: async ({ view, encounter }, _, context) =>
      (await encounterSources(context.loaders(view), encounter)).map((source) => sourceEntry(view, source)),
  }),
  independentSources: t.int({
    description: 'How many of the sources speak for themselves: those of one agency or publisher count once.',
    takes: [],
    reads: sourcesOfEncounter,
    resolve: async ({ view, encounter }, _, context) =>
      independentSources(await encounterSources(context.loaders(view), encounter)),
  }),
}));

rootFields((t) => ({
  encounters: t.connection(
    {
      type: Encounter,
      description: 'Who met whom in person, where and when; the latest first.',
      args: encounterArguments,
      complexity: pageCost,
      takes: [],
      reads: (args, asked) => encounterPageReads(null, args, asked),
      resolve: (root, args, context) => encounterPage(context, viewOf(root), null, args),
    },
    EncounterConnection,
  ),
}));
