import type { InTimeFragment } from '../../generated/explorer.ts';
import { useTexts } from '../language/texts.ts';

/** All years together are at most so wide, as long as a year can be seen. */
const WIDTH = 1080;
const WIDEST = 36;
const NARROWEST = 6;
const LABEL = 36;
const HEIGHT = 44;

/** What happened year by year: filled where that is certain, hatched where it may also lie in another year. */
export function Activity({ timeline: { buckets, undated } }: { timeline: InTimeFragment }) {
  const { explore } = useTexts();
  if (buckets.length < 2 && undated === 0) return null;
  const told = buckets
    .filter(({ certain, possible }) => certain + possible > 0)
    .map(({ when, certain, possible }) => explore.timeline.bar(when.edtf, certain, possible));
  return (
    <figure class="activity">
      {buckets.length > 1 && <Years buckets={buckets} told={told.join('; ')} />}
      {undated > 0 && <figcaption class="minor">{explore.timeline.undated(undated)}</figcaption>}
    </figure>
  );
}

function Years({ buckets, told }: { buckets: InTimeFragment['buckets']; told: string }) {
  const step = Math.min(WIDEST, Math.max(NARROWEST, WIDTH / buckets.length));
  const every = Math.ceil(LABEL / step);
  const most = Math.max(1, ...buckets.map(({ certain, possible }) => certain + possible));
  const heightOf = (count: number): number => (count * (HEIGHT - 4)) / most;
  const width = buckets.length * step;
  const bar = { width: step * 0.92 };
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT + 16}`} width={width} height={HEIGHT + 16} role="img" aria-label={told}>
      {buckets.map(({ when, certain, possible }, index) => (
        <g key={when.edtf}>
          <rect class="solid" {...bar} x={index * step} y={HEIGHT - heightOf(certain)} height={heightOf(certain)} />
          <rect
            class="possible"
            {...bar}
            x={index * step}
            y={HEIGHT - heightOf(certain + possible)}
            height={heightOf(possible)}
          />
          {index % every === 0 && (
            <text x={index * step} y={HEIGHT + 13}>
              {when.edtf}
            </text>
          )}
        </g>
      ))}
      <line x1={0} x2={width} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} />
    </svg>
  );
}
