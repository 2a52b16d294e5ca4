import { execFileSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';

/** No graphics hardware and no imitation of it: what is drawn must come without. Nothing that calls home. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where Chromium is: `CHROMIUM`, or the first of its names on the PATH; null where there is none. */
export function chromiumPath(): string | null {
  const given = process.env['CHROMIUM'];
  if (given !== undefined && given !== '') return given;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // Not under this name.
    }
  }
  return null;
}

/** Starts it with a profile of its own, gone when it is closed. */
export function launched(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}
