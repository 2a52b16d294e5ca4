import type { Claim } from '../../src/domain/claim.ts';
import { groupBy } from '../../src/domain/group.ts';
import { kindOf, slugOf } from '../../src/domain/ids.ts';
import type { EntityKind } from '../../src/domain/model.ts';
import { SECTIONS } from '../format/sections.ts';
import { entryOf, type Entry, type EntryValue } from './entries.ts';
import { differences, sharedQualifiers, UNQUALIFIED, type Qualifiers } from './qualifiers.ts';
import { fieldEntries, positionKeyOf, qualified, type Qualified } from './record-values.ts';

const PLANS: readonly unknown[] = ['announced', 'postponed', 'cancelled'];

/** Where in a file a claim has its record. */
export interface RecordPlace {
  readonly section: string;
  readonly slug: string;
}

/** The record that tells of an entity: of a tenure that of the official, of a participation that of the event. */
export function recordPlaceOf(subject: string): RecordPlace {
  const kind = kindOf(subject) as EntityKind;
  const [first = '', second = ''] = slugOf(subject).split('/');
  if (kind === 'Tenure' || kind === 'RankTenure') return { section: 'officials', slug: first };
  if (kind === 'Participation') return { section: 'events', slug: first };
  if (kind === 'Edition') return { section: 'events', slug: second };
  const section = Object.entries(SECTIONS).find(([, of]) => of === kind)?.[0] ?? '';
  return { section, slug: first };
}

/** What a source says, as sections of records. */
export class RecordsWriter {
  private readonly source: string;
  private readonly isRegister: boolean;
  private readonly saidOf: (claim: Claim) => Qualifiers;
  /** Tenures that are told wherever an event names somebody with the office. */
  private readonly told: ReadonlySet<string>;

  constructor(
    source: { readonly id: string; readonly kind: string },
    claims: readonly Claim[],
    saidOf: (claim: Claim) => Qualifiers,
  ) {
    this.source = source.id;
    this.isRegister = source.kind === 'register';
    this.saidOf = saidOf;
    const offices = claims.filter(
      ({ property, subject }) => property === 'tenure' && kindOf(subject) === 'Participation',
    );
    this.told = new Set(offices.map(({ value }) => String(value)));
  }

  /** The sections in the order of the format; records by slug, events by their dates. */
  sections(claims: readonly Claim[]): Record<string, EntryValue> {
    const mentions = claims.filter(({ property, value }) => property === 'mention' && value === this.source);
    const described = claims.filter(({ property }) => property !== 'mention');
    const bySection = groupBy(described, ({ subject }) => recordPlaceOf(subject).section);
    const sections: Record<string, EntryValue> = {};
    for (const section of Object.keys(SECTIONS)) {
      const bySlug = groupBy(bySection.get(section) ?? [], ({ subject }) => recordPlaceOf(subject).slug);
      const records = [...bySlug]
        .map(([slug, its]) => ({ slug, when: whenOf(its), entry: this.record(section, its) }))
        .filter(({ entry }) => entry !== null)
        .sort((a, b) => (a.when === b.when ? (a.slug < b.slug ? -1 : 1) : a.when < b.when ? -1 : 1));
      if (records.length > 0) sections[section] = entryOf(Object.fromEntries(records.map((r) => [r.slug, r.entry])));
    }
    if (mentions.length > 0) sections['mentions'] = this.mentions(mentions);
    return sections;
  }

  private mentions(claims: readonly Claim[]): EntryValue {
    const named = claims
      .map((claim) => [slugOf(claim.subject), differences(this.saidOf(claim), UNQUALIFIED)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const isPlain = named.every(([, said]) => Object.keys(said).length === 0);
    return isPlain ? named.map(([slug]) => slug) : Object.fromEntries(named);
  }

  private qualified(claims: readonly Claim[]): Qualified[] {
    return claims.map((claim) => ({ claim, said: this.saidOf(claim) }));
  }

  /** Null where nothing is left to say in it. */
  private record(section: string, claims: readonly Claim[]): Entry | null {
    const kind = SECTIONS[section as keyof typeof SECTIONS];
    const shown = claims.filter(({ subject }) => !this.isTold(subject, claims));
    if (shown.length === 0) return null;
    const around = sharedQualifiers(shown.map((claim) => this.saidOf(claim)));
    const own = this.qualified(shown.filter(({ subject }) => kindOf(subject) === kind));
    const inside = [...groupBy(shown, ({ subject }) => subject)]
      .filter(([subject]) => kindOf(subject) !== kind)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const entry: Record<string, EntryValue> = {
      ...differences(around, UNQUALIFIED),
      ...fieldEntries(kind, own, around, this.isRegister),
    };
    const status = own.find(({ claim }) => claim.property === 'status')?.claim.value ?? null;
    for (const [subject, its] of inside) {
      const [map, key, value] = this.inner(subject, this.qualified(its), around, status);
      if (value !== null) entry[map] = { ...(entry[map] as Entry | undefined), [key]: value };
    }
    return entry;
  }

  /** Nothing more is said of a tenure than that somebody is named with the office. */
  private isTold(subject: string, claims: readonly Claim[]): boolean {
    if (!this.told.has(subject)) return false;
    return claims.every((claim) => claim.subject !== subject || ['official', 'position'].includes(claim.property));
  }

  /** What stands inside a record: in which of its maps, under which key, and what. */
  private inner(
    subject: string,
    claims: readonly Qualified[],
    around: Qualifiers,
    status: unknown,
  ): [map: string, key: string, value: EntryValue | null] {
    const [first = '', second = ''] = slugOf(subject).split('/');
    const valueOf = (property: string): Qualified | undefined =>
      claims.find(({ claim }) => claim.property === property);
    const said = (valueOf('official') ?? valueOf('event') ?? claims[0])?.said ?? around;
    const fields = (kind: EntityKind, of = claims): Entry => ({
      ...differences(said, around),
      ...fieldEntries(kind, of, said, this.isRegister),
    });
    const kind = kindOf(subject);
    if (kind === 'Tenure') return ['tenures', positionKeyOf(subject), fields(kind)];
    if (kind === 'RankTenure') {
      const rank = valueOf('rank')?.claim.value;
      return ['ranks', String(rank), rank === undefined ? null : fields(kind)];
    }
    if (kind === 'Edition') {
      const ordinal = valueOf('ordinal');
      return ['editions', first, ordinal === undefined ? null : qualified(ordinal.claim.value, ordinal.said, around)];
    }
    const usual = PLANS.includes(status) ? 'announced' : 'attended';
    const isUsual = ({ claim, said: its }: Qualified): boolean =>
      claim.property === 'attendance' && claim.value === usual && Object.keys(differences(its, said)).length === 0;
    const written = status === null ? claims : claims.filter((each) => !isUsual(each));
    const body = /^organization\.(.*)$/.exec(second)?.[1];
    return [body === undefined ? 'participants' : 'bodies', body ?? second, fields('Participation', written)];
  }
}

/** The first date that is told of an event; empty for whatever has none. */
function whenOf(claims: readonly Claim[]): string {
  const dates = claims.filter(({ property, subject }) => property === 'when' && kindOf(subject) === 'Event');
  return dates.map(({ value }) => String(value)).sort()[0] ?? '';
}
