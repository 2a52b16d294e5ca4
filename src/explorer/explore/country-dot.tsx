/** So many colours there are; the countries behind share the last. */
const COLOURS = 7;

/** The colour that a country has in the drawing. */
export function CountryDot({ rank }: { rank: number }) {
  return <i class={`dot country-${Math.min(COLOURS, rank + 1)}`} aria-hidden="true" />;
}
