/** What the drawing takes from the style sheet. */
export interface Palette {
  readonly ink: string;
  readonly muted: string;
  readonly paper: string;
  readonly accent: string;
  readonly line: string;
  readonly sea: string;
  readonly land: string;
  /** Of countries, the most frequent first. */
  readonly countries: readonly string[];
}

/** Colours that a style sheet has in two forms, as they come out on this page now. */
export function paletteOf(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  element.append(probe);
  const colour = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const palette = {
    ink: colour('ink'),
    muted: colour('muted'),
    paper: colour('paper'),
    accent: colour('accent'),
    line: colour('line'),
    sea: colour('sea'),
    land: colour('land'),
    countries: [1, 2, 3, 4, 5, 6, 7].map((number) => colour(`country-${number}`)),
  };
  probe.remove();
  return palette;
}

/** One of few colours for a country; those behind the last share it. */
export function colourOf({ countries, muted }: Palette, rank: number): string {
  return (rank < 0 ? muted : countries[Math.min(rank, countries.length - 1)]) ?? muted;
}
