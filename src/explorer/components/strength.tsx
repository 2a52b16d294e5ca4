import type { EncounterStrength } from '../../generated/explorer.ts';
import { useTexts } from '../language/texts.ts';

/** How close an encounter was, with its mark. */
export function Strength({ of }: { of: EncounterStrength }) {
  const { enums } = useTexts();
  return <span class={`strength ${of.toLowerCase()}`}>{enums.strength[of]}</span>;
}
