import { useTexts } from '../language/texts.ts';
import { toggleSelected } from './commands.ts';
import { CountryDot } from './country-dot.tsx';
import type { Exploration } from './exploration.ts';
import type { Network } from './graph/network.ts';

interface OfficialListProps {
  readonly network: Network;
  readonly exploration: Exploration;
  readonly countries: readonly string[];
}

/** The officials of the drawing, the most met first: whoever cannot see or point at the drawing selects here. */
export function OfficialList({ network, exploration: { state, run }, countries }: OfficialListProps) {
  const { explore } = useTexts();
  const ties = new Map<string, number>();
  for (const { a, b } of network.links) {
    ties.set(a, (ties.get(a) ?? 0) + 1);
    ties.set(b, (ties.get(b) ?? 0) + 1);
  }
  const officials = network.nodes
    .filter(({ kind }) => kind === 'official')
    .sort((one, other) => other.weight - one.weight || one.id.localeCompare(other.id));
  return (
    <ul class="official-list">
      {officials.slice(0, 500).map(({ id, label, country, weight }) => (
        <li key={id}>
          <label>
            <input
              type="checkbox"
              checked={state.selection.includes(id)}
              onChange={() => {
                run(toggleSelected(id));
              }}
            />
            <CountryDot rank={countries.indexOf(country ?? '')} />
            <span class="name">{label}</span>
          </label>
          <span class="minor">
            {weight} {explore.list.met}, {ties.get(id) ?? 0} {explore.list.ties}
          </span>
        </li>
      ))}
    </ul>
  );
}
