/** What the nodes of a batch may take together: of large ones fewer go at once. */
const BATCH_BYTES = 4_000_000;

export interface Batched {
  readonly label: string;
  readonly bytes?: number;
}

/** Neighbours of one label, so many at a time, fewer where they are large. */
export function* labelBatches<T extends Batched>(items: Iterable<T>, most: number): Generator<T[]> {
  let batch: T[] = [];
  let bytes = 0;
  for (const item of items) {
    const size = item.bytes ?? 0;
    if (batch.length >= most || bytes + size > BATCH_BYTES || (batch[0] ?? item).label !== item.label) {
      if (batch.length > 0) yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(item);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
