import { builtinEnvironments } from 'vitest/runtime';
import type { Environment } from 'vitest/runtime';

/** jsdom for the elements, while .astro files are still compiled for the server: one test renders and then clicks. */
export default { ...builtinEnvironments.jsdom, name: 'page', viteEnvironment: 'ssr' } satisfies Environment;
