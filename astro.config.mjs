import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { DIRECTIVES } from './src/lib/safety/content-security-policy.ts';
import { fences } from './src/markdown/fences.ts';
import { readTerms } from './src/markdown/read-terms.ts';
import { softBreaks } from './src/markdown/soft-breaks.ts';
import { termLinks } from './src/markdown/term-links.ts';

const base = process.env.BASE ?? '/';

/** What pages fetch together is one file: small ones compress badly. */
const SCRIPTS = [
  { name: 'base', test: /src\/widgets\/need\.ts|src\/lib\/progress\/storage\.ts/ },
  {
    name: 'memory',
    test: /src\/lib\/progress\/(store|stamps)\.ts|src\/widgets\/exercise\/(memory|answered)\.ts/,
  },
];

export default defineConfig({
  site: process.env.SITE ?? 'https://mitsuyomi.example',
  base,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [mdx()],
  markdown: {
    processor: satteri({
      mdastPlugins: [fences, softBreaks, termLinks(readTerms('content/terms'), base)],
      features: { smartPunctuation: false },
    }),
    syntaxHighlight: false,
  },
  security: { csp: { directives: DIRECTIVES } },
  vite: {
    build: { assetsInlineLimit: 0, modulePreload: false },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: SCRIPTS } } } } },
    },
  },
});
