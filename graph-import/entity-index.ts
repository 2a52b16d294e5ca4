import { eventPosition, type EventPosition } from '../src/domain/encounter.ts';
import { ID_PREFIXES, kindOf, slugOf, type Kind } from '../src/domain/ids.ts';
import { ENTITY_KINDS, type EntityKind, type EntityRecord } from '../src/domain/model.ts';
import { propertiesOf } from '../src/store/node.ts';
import { onlyMentioned, type ClaimedEntity } from './entities.ts';
import { idOfOrderKey, orderKey } from './order-key.ts';
import { Lookup } from './spill/lookup.ts';
import { Recent } from './spill/recent.ts';
import { Sorter } from './spill/sorter.ts';

/** Of an event what those who took part in it need to know. */
export type EventBrief = Pick<EntityRecord<'Event'>, 'id' | 'status' | 'mode' | 'when' | 'partOf'>;

/** An office held, and where it is said since when and until when. */
export interface TenureBrief extends Pick<EntityRecord<'Tenure'>, 'id' | 'official' | 'position' | 'from' | 'to'> {
  readonly fromAt: string;
  readonly toAt: string;
}

/** What is told of a thing: nothing but its name in passing, only what was taken back, or something that stands. */
export type Told = 'mentioned' | 'retracted' | 'standing';

interface Brief {
  readonly told: Told;
  readonly event?: EventBrief;
  readonly tenure?: TenureBrief;
  /** The body of a position; null where no source says. */
  readonly organization?: string | null;
}

/** Where the best claim for a property of an entity stands, as text. */
export type PlaceTextOf = (property: string) => string;

const NOTHING: Brief = { told: 'mentioned' };
const RECENT = 10_000;

/** What is inside what. */
export const HIERARCHIES = { Event: 'partOf', Organization: 'partOf', Place: 'within' } as const;
export type Hierarchical = keyof typeof HIERARCHIES;

/** Kinds that others refer to; nobody asks for anything else. */
const REFERRED = new Set<Kind>(
  ENTITY_KINDS.flatMap((kind) =>
    propertiesOf(kind).flatMap(([, property]) => (property.type === 'ref' ? property.to : [])),
  ),
);

/**
 * What entities need to know of each other: for checks of references, for derived properties. It takes entities in
 * the order of the parts of their ids, and holds of them only which bodies and places are inside which and which places
 * are opposite.
 */
export class EntityIndex {
  private readonly briefs: Lookup;
  private readonly naming: Sorter;
  private readonly named: Lookup;
  private readonly parents = {
    Organization: new Map<string, readonly string[]>(),
    Place: new Map<string, readonly string[]>(),
  };
  private readonly opposite = new Map<string, Set<string>>();
  private readonly recent = new Recent<Brief>(RECENT);

  /** @param heldBytes how much is held in memory of what is looked up */
  constructor(heldBytes?: number) {
    this.briefs = new Lookup(heldBytes);
    this.naming = new Sorter(heldBytes);
    this.named = new Lookup(heldBytes);
  }

  add(entity: ClaimedEntity, placeText: PlaceTextOf = () => ''): void {
    const { id, kind, claims, resolved } = entity;
    const record = resolved?.record as Readonly<Record<string, unknown>> | undefined;
    if (record !== undefined) this.addRelations(id, kind, record);
    if (!REFERRED.has(kind)) return;
    const told: Told = onlyMentioned(entity)
      ? 'mentioned'
      : claims.some(({ retraction }) => retraction === null)
        ? 'standing'
        : 'retracted';
    this.briefs.add(orderKey(id), JSON.stringify({ told, ...partsOf(kind, record, placeText) }));
  }

  private addRelations(id: string, kind: EntityKind, record: Readonly<Record<string, unknown>>): void {
    if (kind === 'Organization' || kind === 'Place') {
      const outer = [record[HIERARCHIES[kind]] ?? []].flat() as string[];
      if (outer.length > 0) this.parents[kind].set(id, outer);
    }
    if (kind === 'Place') {
      for (const other of record['pairedWith'] as string[]) {
        this.opposite.set(id, (this.opposite.get(id) ?? new Set()).add(other));
        this.opposite.set(other, (this.opposite.get(other) ?? new Set()).add(id));
      }
    }
    if (kind === 'Participation') {
      const { event, tenure } = record as unknown as EntityRecord<'Participation'>;
      for (const office of tenure) this.naming.add(namingKey(office, this.rootOf(event)), '');
    }
  }

  /** Nothing is added any more. */
  seal(): void {
    let last = '';
    for (const [key, value] of this.naming) if (key !== last) this.named.add((last = key), value);
    this.naming.close();
  }

  told(id: string): Told {
    return this.brief(id).told;
  }

  event(id: string | null): EventBrief | null {
    return id === null ? null : (this.brief(id).event ?? null);
  }

  tenure(id: string): TenureBrief | null {
    return this.brief(id).tenure ?? null;
  }

  /** The offices that an official holds or held, in the order of their ids. */
  tenuresOf(official: string): TenureBrief[] {
    return [...this.briefs.startingWith(orderKey(`tenure/${slugOf(official)}/`))].flatMap(([, value]) => {
      const { tenure } = JSON.parse(value) as Brief;
      return tenure === undefined ? [] : [tenure];
    });
  }

  /** The body of a position, or null. */
  organizationOf(position: string): string | null {
    return this.brief(position).organization ?? null;
  }

  /** Whether a source names somebody with this office at an event or another part of the same outermost event. */
  isNamed(tenure: string, root: string): boolean {
    return this.named.get(namingKey(tenure, root)) !== undefined;
  }

  /** Things of a kind that lie in others or are parts of others. */
  *inside(kind: Hierarchical): Generator<string> {
    if (kind !== 'Event') yield* this.parents[kind].keys();
    else for (const { event } of this.briefsOf(kind)) if (event !== undefined && event.partOf !== null) yield event.id;
  }

  /** What a thing lies in or is a part of. */
  outerOf(kind: Hierarchical, id: string): readonly string[] {
    if (kind !== 'Event') return this.parents[kind].get(id) ?? [];
    const outer = this.event(id)?.partOf ?? null;
    return outer === null ? [] : [outer];
  }

  /** The body and those that it is a part of. */
  withOuter(body: string): string[] {
    const bodies: string[] = [];
    for (let id: string | undefined = body; id !== undefined && !bodies.includes(id);) {
      bodies.push(id);
      id = this.parents.Organization.get(id)?.[0];
    }
    return bodies;
  }

  /** Places opposite, whichever of the two a source named first; sorted. */
  placesOpposite(place: string): readonly string[] {
    return [...(this.opposite.get(place) ?? [])].sort();
  }

  positionOf(event: EventBrief): EventPosition {
    return eventPosition(event, this.ancestorsOf(event.id));
  }

  /** Slugs of a kind of which more is told than that they are mentioned, in their order. */
  *slugsOf(kind: Kind): Generator<string> {
    if (!REFERRED.has(kind)) return;
    for (const { id, told } of this.briefsOf(kind)) if (told !== 'mentioned') yield slugOf(id);
  }

  close(): void {
    for (const spilled of [this.briefs, this.naming, this.named]) spilled.close();
    for (const held of [this.recent, this.opposite, ...Object.values(this.parents)]) held.clear();
  }

  private *briefsOf(kind: Kind): Generator<Brief & { readonly id: string }> {
    for (const [key, value] of this.briefs.startingWith(orderKey(`${ID_PREFIXES[kind]}/`))) {
      yield { id: idOfOrderKey(key), ...(JSON.parse(value) as Brief) };
    }
  }

  private rootOf(event: string): string {
    return this.ancestorsOf(event)[0] ?? event;
  }

  /** Ids from the outermost event to the parent. Walked each time: chains are short, and circles are refused. */
  private ancestorsOf(event: string): string[] {
    const ancestors: string[] = [];
    const outerOf = (id: string): EventBrief | null => this.event(this.event(id)?.partOf ?? null);
    for (let outer = outerOf(event); outer !== null && !ancestors.includes(outer.id); outer = outerOf(outer.id)) {
      ancestors.unshift(outer.id);
    }
    return ancestors;
  }

  private brief(id: string): Brief {
    return this.recent.find(id, () => {
      const found = kindOf(id) === null ? undefined : this.briefs.get(orderKey(id));
      return found === undefined ? NOTHING : (JSON.parse(found) as Brief);
    });
  }
}

const namingKey = (tenure: string, root: string): string => orderKey(`${tenure}//${root}`);

function partsOf(
  kind: EntityKind,
  record: Readonly<Record<string, unknown>> | undefined,
  placeText: PlaceTextOf,
): Omit<Brief, 'told'> {
  if (record === undefined) return {};
  const { id } = record as { id: string };
  if (kind === 'Event') {
    const { status, mode, when, partOf } = record as unknown as EventBrief;
    return { event: { id, status, mode, when, partOf } };
  }
  if (kind === 'Tenure') {
    const { official, position, from, to } = record as unknown as EntityRecord<'Tenure'>;
    const [fromAt, toAt] = [from === null ? '' : placeText('from'), to === null ? '' : placeText('to')];
    return { tenure: { id, official, position, from, to, fromAt, toAt } };
  }
  return kind === 'Position' ? { organization: (record as unknown as EntityRecord<'Position'>).organization } : {};
}
