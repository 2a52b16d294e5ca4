import { voiceOf, type Source } from '../src/domain/source.ts';
import type { SourceHead } from './claims.ts';
import { Recent } from './spill/recent.ts';
import { SpillMap } from './spill/spill-map.ts';
import { slugOf } from '../src/domain/ids.ts';

/** A source without what it says, and where that stands. */
export interface ToldHead extends SourceHead {
  readonly file: string;
  readonly line: number;
}

/** Sources that were asked for last: lines of one source come together, and so do the sources of one event. */
const RECENT = 1_000;

/** The sources of a dataset, of any number, without what they say. */
export class SourceSpill {
  private readonly heads: SpillMap;
  private readonly recent = new Recent<ToldHead>(RECENT);

  /** @param heldBytes how much is held in memory */
  constructor(heldBytes?: number) {
    this.heads = new SpillMap(heldBytes);
  }

  get size(): number {
    return this.heads.size;
  }

  /** @param slug of a source that is not among them yet */
  add(slug: string, head: ToldHead): void {
    this.heads.add(slug, JSON.stringify(head));
    this.recent.find(slug, () => head);
  }

  get(slug: string): ToldHead | undefined {
    return this.recent.find(slug, () => {
      const found = this.heads.get(slug);
      return found === undefined ? undefined : (JSON.parse(found) as ToldHead);
    });
  }

  has(id: string): boolean {
    return this.get(slugOf(id)) !== undefined;
  }

  /** Whose word a source carries: see `voiceOf`. */
  voice(id: string): string | null {
    const head = this.get(slugOf(id));
    return head === undefined ? null : voiceOf(head.source);
  }

  /** In the order in which they came. */
  *[Symbol.iterator](): Generator<SourceHead> {
    for (const [, head] of this.heads) {
      const { source, retraction } = JSON.parse(head) as ToldHead;
      yield { source: source satisfies Source, retraction };
    }
  }

  close(): void {
    this.heads.close();
  }
}
