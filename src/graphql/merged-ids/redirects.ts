import { redirectsByIds } from '../../store/redirect.ts';
import type { Store } from '../../store/port.ts';
import { Loads } from '../reading/loads.ts';
import type { Soon } from '../soon.ts';

const NAME = 'redirect';

/** Where the ids of merged records lead: for one request, and the same in every view of it. */
export class Redirects {
  readonly #loads: Loads;
  readonly #store: Store;

  /** @param schedule when batches are sent, as for readers */
  constructor(store: Store, schedule: (dispatch: () => void) => void) {
    this.#store = store;
    this.#loads = new Loads(schedule);
  }

  /** Gives what was read ahead of ids: those that lead elsewhere, with the ids of what stays. */
  give(ids: readonly string[], led: ReadonlyMap<string, string>): void {
    for (const id of ids) this.#loads.give(NAME, id, led.get(id) ?? id);
  }

  /** The id of what a merged record became, or the id itself. */
  of(id: string): Soon<string> {
    return this.#loads.load(NAME, id, async (ids) => {
      const led = new Map((await this.#store.read(redirectsByIds(ids))).map(({ from, to }) => [from, to]));
      return ids.map((each) => led.get(each) ?? each);
    });
  }
}
