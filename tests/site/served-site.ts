import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { serve } from '../../tools/serve.ts';
import { chromiumPath } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site begins, with a slash at the end: `http://localhost:40123/`. */
    readonly home: string;
    /** Program file of the browser. */
    readonly chromium: string;
  }
}

const DIST = process.env.DIST ?? 'dist';

/** Serves `dist`, or the folder DIST names, for the tests of the site; the build is done before (`npm test` does). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(`${DIST}/index.html`))
    throw new Error(`${DIST}/index.html is not there: run "npm run build" first`);
  project.provide('chromium', chromiumPath());
  const site = await serve(DIST, { base: process.env.BASE ?? '/' });
  project.provide('home', site.address);
  return site.close;
}
