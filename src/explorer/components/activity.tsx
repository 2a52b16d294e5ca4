import type { OfficialPageQuery } from '../../generated/explorer.ts';
import { useTexts } from '../language/texts.ts';

type Timeline = NonNullable<OfficialPageQuery['official']>['encounters']['timeline'];

const STEP = 36;
const HEIGHT = 44;

/** Encounters year by year: filled where they are certain, hatched where they may also lie in another year. */
export function Activity({ timeline: { buckets, undated } }: { timeline: Timeline }) {
  const { explore } = useTexts();
  if (buckets.length < 2 || buckets.length > 40) return null;
  const most = Math.max(1, ...buckets.map(({ certain, possible }) => certain + possible));
  const heightOf = (count: number): number => (count * (HEIGHT - 4)) / most;
  const width = buckets.length * STEP;
  const told = buckets
    .filter(({ certain, possible }) => certain + possible > 0)
    .map(({ when, certain, possible }) => explore.timeline.bar(when.edtf, certain, possible));
  return (
    <figure class="activity">
      <svg
        viewBox={`0 0 ${width} ${HEIGHT + 16}`}
        width={width}
        height={HEIGHT + 16}
        role="img"
        aria-label={told.join('; ')}
      >
        {buckets.map(({ when, certain, possible }, index) => (
          <g key={when.edtf}>
            <rect
              class="solid"
              x={index * STEP}
              y={HEIGHT - heightOf(certain)}
              width={STEP - 3}
              height={heightOf(certain)}
            />
            <rect
              class="possible"
              x={index * STEP}
              y={HEIGHT - heightOf(certain + possible)}
              width={STEP - 3}
              height={heightOf(possible)}
            />
            <text x={index * STEP} y={HEIGHT + 13}>
              {when.edtf}
            </text>
          </g>
        ))}
        <line x1={0} x2={width} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} />
      </svg>
      {undated > 0 && <figcaption class="minor">{explore.timeline.undated(undated)}</figcaption>}
    </figure>
  );
}
