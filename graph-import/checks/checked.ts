import type { ClaimedEntity } from '../entities.ts';
import type { Place, PlacedClaim } from '../placed-claim.ts';

/** What the checks of a whole dataset look at: all claims of all files, and what they come to. */
export interface Checked {
  readonly entities: ReadonlyMap<string, ClaimedEntity>;
  readonly placed: readonly PlacedClaim[];
  /**
   * Where the best claim for a property of an entity stands, or the best for one of its values; without a property
   * its first record.
   */
  readonly placeOf: (id: string, property?: string, value?: string) => Place;
  /** More may be said of it in a file that could not be read as a whole. */
  readonly isPartlyRead: (id: string) => boolean;
}
