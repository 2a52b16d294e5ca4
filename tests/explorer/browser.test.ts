import { everyScreen } from './in-browser/every-screen.ts';
import { exploring } from './in-browser/exploring.ts';
import { journey } from './in-browser/journey.ts';
import { describeInChromium } from './in-chromium.ts';

// One file, so that the client is built and the data imported once.
describeInChromium('the explorer in Chromium', (visits) => {
  journey(visits);
  exploring(visits);
  everyScreen(visits);
});
