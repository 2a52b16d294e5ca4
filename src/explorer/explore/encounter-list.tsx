import { useState } from 'preact/hooks';
import type { EncounterOrderBy, EncounterRowFragment } from '../../generated/explorer.ts';
import { Failed } from '../components/failed.tsx';
import { EntityLink, EntityLinks } from '../components/link.tsx';
import { When } from '../components/when.tsx';
import type { ListCount } from '../language/count.ts';
import { useTexts } from '../language/texts.ts';
import { ordered, select } from './commands.ts';
import type { Exploration } from './exploration.ts';
import type { EncounterRows } from './encounter-rows.ts';
import { ORDERS } from './state-address.ts';

interface ListProps {
  readonly rows: EncounterRows;
  readonly count: ListCount;
  readonly exploration: Exploration;
}

/** So many more rows are shown at once: a thousand would make the page slow that need them only to draw. */
const SHOWN = 100;

/** The encounters as a table: what the drawing, the timeline and the map are made of. */
export function EncounterList({ rows: { rows, hasMore, isLoading, failure, more }, count, exploration }: ListProps) {
  const { explore, table } = useTexts();
  const { state, run } = exploration;
  const [most, setMost] = useState(SHOWN);
  const shown = rows.slice(0, most);
  return (
    <>
      <div class="list-head">
        <span class="minor">{table.more(shown.length, count)}</span>
        <span class="spacer" />
        <label>
          {explore.list.order}{' '}
          <select
            value={state.order}
            onChange={({ currentTarget }) => {
              run(ordered(currentTarget.value as EncounterOrderBy));
            }}
          >
            {ORDERS.map((order) => (
              <option key={order} value={order} selected={order === state.order}>
                {explore.list.orders[order]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Rows rows={shown} exploration={exploration} />
      {failure !== null && <Failed failure={failure} onRetry={more} />}
      {(hasMore || shown.length < rows.length) && (
        <button
          type="button"
          class="more"
          disabled={isLoading}
          onClick={() => {
            setMost(most + SHOWN);
            if (rows.length < most + SHOWN && hasMore) more();
          }}
        >
          {explore.list.more}
        </button>
      )}
    </>
  );
}

function Rows({ rows, exploration }: { rows: readonly EncounterRowFragment[]; exploration: Exploration }) {
  const { columns } = useTexts();
  return (
    <table class="rows compact">
      <thead>
        <tr>
          <th scope="col">{columns.when}</th>
          <th scope="col">{columns.who}</th>
          <th scope="col" class="number">
            {columns.sources}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} exploration={exploration} />
        ))}
      </tbody>
    </table>
  );
}

/** A click beside the links selects both officials. */
function Row({ row, exploration: { state, run } }: { row: EncounterRowFragment; exploration: Exploration }) {
  const { columns, enums } = useTexts();
  const { when, officials, event, places, strength, independentSources } = row;
  const isSelected = officials.every(({ id }) => state.selection.includes(id)) || state.selection.includes(event.id);
  return (
    <tr
      class={isSelected ? 'selected' : undefined}
      onClick={({ target }) => {
        if (target instanceof Element && target.closest('a') === null) run(select(officials.map(({ id }) => id)));
      }}
    >
      <td data-column={columns.when}>
        <When date={when} />
      </td>
      <td data-column={columns.who}>
        <span class={`strength ${strength.toLowerCase()}`} title={enums.strength[strength]}>
          <span class="unseen">{enums.strength[strength]}</span>
        </span>
        <EntityLinks entities={officials} />
        <div class="minor">
          <EntityLink entity={event} />
          {places[0] !== undefined && ` · ${places[0].name}`}
        </div>
      </td>
      <td data-column={columns.sources} class="number">
        <a
          href={`/pair?a=${officials[0]?.id ?? ''}&b=${officials[1]?.id ?? ''}`}
          aria-label={`${columns.sources}: ${independentSources}`}
        >
          {independentSources}
        </a>
      </td>
    </tr>
  );
}
