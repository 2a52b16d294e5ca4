import type { Problem } from '../src/domain/errors.ts';
import type { ClaimGroup, ClaimSpill, ClaimView } from './claim-spill.ts';
import type { SourceHead } from './claims.ts';
import type { Dataset } from './dataset-description.ts';
import { EntityIndex } from './entity-index.ts';
import { lookalikeScript } from './format/characters.ts';
import type { Skipped } from './format/part.ts';
import { graphNodes } from './graph.ts';
import type { GraphNode } from './graph-node.ts';
import { placeText, type PlacedClaim } from './placed-claim.ts';
import { placedEntity, placeOf, type PlacedEntity } from './placed-entity.ts';
import type { Resolution } from './resolution/resolution.ts';
import type { SourceSpill } from './source-spill.ts';

interface Parts {
  readonly dataset: Dataset | null;
  readonly sources: SourceSpill;
  readonly claims: ClaimSpill;
  readonly view: ClaimView;
  readonly resolution: Resolution;
  readonly skipped: readonly Skipped[];
}

/** A dataset that has been read, of any size: most of it is in temporary files until it is closed. */
export class CheckedDataset {
  /** What entities know of each other. */
  readonly known: EntityIndex;
  /** What editors should look at again. */
  warnings: readonly Problem[] = [];
  private readonly parts: Parts;
  private claims = 0;

  constructor(parts: Parts, heldBytes?: number) {
    this.parts = parts;
    this.known = new EntityIndex(heldBytes);
  }

  /** What it is. @throws TypeError where nothing said so; then it has not passed its checks. */
  get dataset(): Dataset {
    if (this.parts.dataset === null) throw new TypeError('a dataset that nothing describes');
    return this.parts.dataset;
  }

  /** Lines and rows that were left out, where that was asked for. */
  get skipped(): readonly Skipped[] {
    return this.parts.skipped;
  }

  /** What was decided of its records: which are one. */
  get resolution(): Resolution {
    const { decisions, redirects } = this.parts.resolution;
    return { decisions, redirects };
  }

  get sourceCount(): number {
    return this.parts.sources.size;
  }

  /** Each claim once. */
  get claimCount(): number {
    return this.claims;
  }

  /** In the order in which they came. */
  *sources(): Generator<SourceHead> {
    const { key } = this.dataset;
    for (const { source, retraction } of this.parts.sources) yield { source: { ...source, dataset: key }, retraction };
  }

  hasSource(id: string): boolean {
    return this.parts.sources.has(id);
  }

  /** In the order of the parts of their ids. */
  *entities(): Generator<PlacedEntity> {
    for (const group of this.groups()) {
      const entity = placedEntity(group);
      if (entity !== null) yield entity;
    }
  }

  /** The nodes of the graph that it comes to: see `graphOf`. */
  nodes(): Generator<GraphNode> {
    const { dataset, known, resolution } = this;
    const voiceOf = (source: string): string | null => this.parts.sources.voice(source);
    return graphNodes({ dataset, sources: this.sources(), entities: this.entities(), known, voiceOf, resolution });
  }

  /** How many nodes that are. */
  countNodes(): number {
    const nodes = this.nodes();
    let count = 0;
    while (nodes.next().done !== true) count += 1;
    return count;
  }

  /** Looks at all entities once, each by itself: what is told twice, and names to look at again. */
  examine(): { problems: readonly Problem[]; warnings: readonly Problem[] } {
    const problems: Problem[] = [];
    const warnings: Problem[] = [];
    for (const group of this.groups()) {
      problems.push(...group.problems);
      warnings.push(...group.claims.flatMap(lookalikeNames));
      this.claims += group.claims.length;
      const entity = placedEntity(group);
      if (entity !== null) this.known.add(entity, (property) => placeText(placeOf(entity, property)));
    }
    this.known.seal();
    return { problems, warnings };
  }

  close(): void {
    this.closeClaims();
    this.parts.sources.close();
  }

  /** Once its nodes are at hand: of its entities nothing can be asked any more, of its sources all. */
  closeClaims(): void {
    this.known.close();
    this.parts.claims.close();
  }

  private groups(): Iterable<ClaimGroup> {
    return this.parts.claims.groups(this.parts.view);
  }
}

/** Names whose letters look Latin and are not: two such spellings never become one entity by themselves. */
function lookalikeNames({ claim, place }: PlacedClaim): Problem[] {
  const script = claim.name === null ? null : lookalikeScript(claim.name.text);
  if (script === null) return [];
  return [{ ...place, message: `expected letters of one script, got Latin mixed with ${script} in a name; check it` }];
}
