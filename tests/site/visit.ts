import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { openBrowser } from './browser.ts';

/** What a page did that no page of ours may do. */
export interface Complaints {
  /** Errors and warnings, reports of the policy among them. */
  readonly console: string[];
  /** Requests to another origin. */
  readonly elsewhere: string[];
}

export interface Visit {
  readonly page: Page;
  readonly complaints: Complaints;
  readonly close: () => Promise<void>;
}

interface Site {
  readonly visit: (path: string, options?: Options) => Promise<Visit>;
}

type Options = BrowserContextOptions & { before?: (page: Page) => Promise<unknown> };

/** Opens one browser for a test file; `visit` opens a page of the built site in a context of its own. */
export function useSite(home: string = inject('home')): Site {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(inject('chromium'));
  });
  afterAll(async () => {
    await browser.close();
  });

  return {
    async visit(path, { before, ...options } = {}) {
      const context = await browser.newContext({ baseURL: home, reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      const complaints: Complaints = { console: [], elsewhere: [] };
      page.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warning') return;
        complaints.console.push(message.text());
      });
      page.on('pageerror', (error) => complaints.console.push(error.message));
      page.on('request', (request) => {
        if (new URL(request.url()).origin !== new URL(home).origin) complaints.elsewhere.push(request.url());
      });
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
          console.error(`policy: ${violatedDirective} ${blockedURI}`);
        });
      });
      await before?.(page);
      await page.goto(path.replace(/^\//, ''));
      return { page, complaints, close: () => context.close() };
    },
  };
}
