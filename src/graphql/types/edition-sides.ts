import type { HOST_RULES, HostCountry, Hosting, LEAD_RULES, SideLead } from '../../domain/edition-cast.ts';
import { kindOf } from '../../domain/ids.ts';
import { builder } from '../builder.ts';
import { supportingClaims } from '../live-claims.ts';
import { claimEntry, entriesOf } from '../node.ts';
import { one, several } from '../related.ts';
import type { View } from '../view.ts';
import { Claim } from './claim.ts';
import { enumOf } from './enum.ts';
import { Official } from './official.ts';
import { Participation } from './participation.ts';
import { Place } from './place.ts';

interface Viewed {
  readonly view: View;
}

const HostRule = enumOf<(typeof HOST_RULES)[number]>('HostRule', 'By what it is known which countries hosted.', {
  ITSELF: 'By what is said of the edition itself: who is named as its host, and where it took place.',
  PARTS: 'By what is said of its parts, because nothing of the kind is said of the edition itself.',
  NOT_KNOWN: 'Not known: no host of any country and no place in any is named.',
});

const HostBasis = enumOf<'ROLE' | 'PLACE'>('HostBasis', 'What says that a country hosted.', {
  ROLE: 'An official or a body of the country is named as host.',
  PLACE: 'It took place there, wholly or in part.',
});

const HostCountryType = builder.objectRef<HostCountry & Viewed>('HostCountry').implement({
  description: 'A country that hosted an edition, with what says so.',
  fields: (t) => ({
    country: t.field({
      type: Place,
      description: 'The country.',
      resolve: ({ view, country }, _, context) => one(context, view, 'Place', country),
    }),
    basis: t.field({
      type: [HostBasis],
      description: 'What says so: one or both.',
      resolve: ({ hosts, places }) => [
        ...(hosts.length > 0 ? (['ROLE'] as const) : []),
        ...(places.length > 0 ? (['PLACE'] as const) : []),
      ],
    }),
    hosts: t.field({
      type: [Participation],
      description: 'Its officials and bodies that are named as host.',
      resolve: ({ view, hosts }) => entriesOf(view, 'Participation', hosts),
    }),
    places: t.field({
      type: [Place],
      description: 'The places in it at which the edition or a part of it took place.',
      resolve: ({ view, places }, _, context) => several(context, view, 'Place', places),
    }),
    evidence: t.field({
      type: [Claim],
      description: 'The claims that name the hosts, then those that name the places.',
      resolve: async ({ view, hosts, events, places }, _, context) => {
        const reader = context.loaders(view);
        const named = hosts.map(({ id }) => id);
        const claims = await Promise.all([
          supportingClaims(reader, named, 'role', ['host']),
          supportingClaims(reader, events, 'place', places),
        ]);
        return claims.flat().map((claim) => claimEntry(view, claim));
      },
    }),
  }),
});

export const EditionHosting = builder.objectRef<Hosting & Viewed>('EditionHosting').implement({
  description:
    'Who hosted an edition; of one that was not held, who was to. A country hosts where somebody of it is named as host, or where it took place; several do where it was held on both sides of a border, or by both together.',
  fields: (t) => ({
    rule: t.field({ type: HostRule, description: 'By what it is known.', resolve: ({ rule }) => rule }),
    countries: t.field({
      type: [HostCountryType],
      description: 'The countries that hosted, by id; none where that is not known.',
      resolve: ({ view, countries }) => countries.map((host) => ({ view, ...host })),
    }),
    hosts: t.field({
      type: [Participation],
      description: 'Everybody named as host, bodies of no country too.',
      resolve: ({ view, hosts }) => entriesOf(view, 'Participation', hosts),
    }),
  }),
});

const LeadRule = enumOf<(typeof LEAD_RULES)[number]>(
  'LeadRule',
  'By what it is known who led a side, the better reason first.',
  {
    HEADED: 'Named as head of the delegation at the edition itself.',
    CHAIRED: 'Named as chair or co-chair of the edition itself.',
    HEADED_PART: 'Named as head of the delegation at a part of it.',
    CHAIRED_PART: 'Named as chair or co-chair of a part of it.',
    NOT_KNOWN: 'Not known: officials or bodies of the country took part, and none is named in such a role.',
  },
);

export const EditionSide = builder.objectRef<SideLead & Viewed>('EditionSide').implement({
  description: 'A country that took part in an edition, and who led its side; of an edition not held, who was to.',
  fields: (t) => ({
    country: t.field({
      type: Place,
      description: 'The country.',
      resolve: ({ view, country }, _, context) => one(context, view, 'Place', country),
    }),
    rule: t.field({ type: LeadRule, description: 'By what it is known.', resolve: ({ rule }) => rule }),
    leaders: t.field({
      type: [Official],
      description: 'The officials who led the side, each once; none where that is not known.',
      resolve: ({ view, leaders }, _, context) => {
        const people = leaders.map(({ participant }) => participant).filter((id) => kindOf(id) === 'Official');
        return several(context, view, 'Official', [...new Set(people)]);
      },
    }),
    participations: t.field({
      type: [Participation],
      description:
        'Officials and bodies in the edition or in parts of it, in the role that makes them lead: the evidence.',
      resolve: ({ view, leaders }) => entriesOf(view, 'Participation', leaders),
    }),
  }),
});
