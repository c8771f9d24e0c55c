// For tools that read .ts files only (ESLint, tsc): what an import of an .astro file gives. `astro check` reads the files
// themselves, which come before this.
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  const component: AstroComponentFactory;
  export default component;
}
