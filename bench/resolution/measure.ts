/**
 * Measures the resolution of names on the labelled pairs, and prints it. `--errors` prints each pair that was judged
 * wrongly; `--rules` the quality by the rules that made the pairs.
 */
import { groupBy } from '../../src/domain/group.ts';
import { labelledPairs } from './labelled-pairs.ts';
import { judgedPairs, qualities, qualityOf, type Quality } from './measured.ts';

const percent = (value: number | null): string => (value === null ? '–' : value.toFixed(3)).padStart(9);

function line({ name, same, different, precision, certain, recall, proposals }: Quality): string {
  const counts = [same, different].map((count) => String(count).padStart(9)).join(' ');
  return `${name.padEnd(28)} ${counts} ${[precision, certain, recall, proposals].map(percent).join(' ')}`;
}

const pairs = judgedPairs(labelledPairs());
console.log(`${''.padEnd(28)}      same different precision   certain    recall proposals`);
for (const quality of qualities(pairs)) console.log(line(quality));
if (process.argv.includes('--rules')) {
  for (const [rule, some] of groupBy(pairs, ({ group, rule: made }) => `${group}: ${made}`)) {
    console.log(line(qualityOf(rule, some)));
  }
}
if (process.argv.includes('--errors')) {
  for (const { group, rule, a, b, same, score, band, proposed } of pairs) {
    const wrong = same ? !proposed : band === 'SAME_LIKELY';
    if (wrong) console.log(`${same ? 'missed' : 'WRONG'} ${group}/${rule} ${a} | ${b} ${score}`);
  }
}
