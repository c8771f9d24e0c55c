import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

/**
 * Four rooms, so that what needs neither Astro nor a browser does not wait for them. Astro's Vite is for `components`
 * only: around everything, it would break `import { build } from 'astro'`.
 */
/** Property tests try much, and `npm test` runs other gates beside them. */
const PATIENCE = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'lib',
          ...PATIENCE,
          environment: 'node',
          include: ['src/{lib,markdown}/**/*.test.ts', 'tools/**/*.test.ts'],
        },
      },
      {
        test: { name: 'content', ...PATIENCE, environment: 'node', include: ['tests/content/**/*.test.ts'] },
      },
      getViteConfig({
        test: {
          name: 'components',
          ...PATIENCE,
          // jsdom for the elements, but .astro files compiled for the server: `tests/components/page.ts`.
          environment: './tests/components/page.ts',
          include: [
            'src/components/**/*.test.ts',
            'src/widgets/**/*.test.ts',
            'src/layouts/**/*.test.ts',
            'tests/components/**/*.test.ts',
          ],
        },
      }),
      {
        test: {
          name: 'site',
          environment: 'node',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: './tests/site/served-site.ts',
          // Two browsers keep two cores busy; more of them, and a slow page looks like a broken one.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
