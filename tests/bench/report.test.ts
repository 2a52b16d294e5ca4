import { expect, test } from '@jest/globals';
import { withSections } from '../../bench/report.ts';

test('findings at one size take the place of what was found there, and leave the others', () => {
  const first = withSections('# Results\n\nHead.\n', [
    { title: '1000 participations', text: 'small' },
    { title: 'Growth', text: '| a |\n| - |' },
  ]);
  expect(first).toBe('# Results\n\nHead.\n\n## 1000 participations\n\nsmall\n\n## Growth\n\n| a |\n| - |\n');
  const second = withSections(first, [
    { title: '1000 participations', text: 'again' },
    { title: '2000 participations', text: 'large' },
  ]);
  expect(second).toBe(
    '# Results\n\nHead.\n\n## 1000 participations\n\nagain\n\n## Growth\n\n| a |\n| - |\n\n## 2000 participations\n\nlarge\n',
  );
});
