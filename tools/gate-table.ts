import type { Gate } from './gate.ts';
import { programOf } from './program.ts';

/** All gates of `npm test`: the cheap ones first, the browser last and alone, because a busy machine looks like a slow page. */
export const GATES: readonly Gate[] = [
  {
    name: 'format',
    says: 'files look as Prettier writes them (npm run format)',
    script: [programOf('prettier'), '--check', '--log-level', 'warn', '.'],
  },
  {
    name: 'sync',
    says: 'Astro knows the types of the content (it writes them to .astro/)',
    script: [programOf('astro'), 'sync'],
  },
  {
    name: 'types',
    says: 'TypeScript and the templates agree',
    script: [
      programOf('astro'),
      'check',
      '--noSync',
      '--minimumFailingSeverity=warning',
      '--minimumSeverity=warning',
    ],
    needs: ['sync'],
  },
  {
    name: 'lint',
    says: 'ESLint finds nothing: mistakes, borders, unsafe markup',
    script: [programOf('eslint'), '--max-warnings', '0', '.'],
    needs: ['sync'],
  },
  {
    name: 'lib',
    says: 'the plain code does what its tests say',
    script: vitest('lib'),
  },
  {
    name: 'build',
    says: 'the site can be built',
    script: [programOf('astro'), 'build'],
    // It writes to .astro/, and they read there.
    after: ['types', 'lint'],
  },
  {
    name: 'content',
    says: 'lessons, signs and exercises keep their promises',
    script: vitest('content'),
  },
  {
    name: 'components',
    says: 'components and widgets render and react',
    script: vitest('components'),
  },
  {
    name: 'prose',
    says: 'the Japanese text keeps to its rules',
    script: ['tools/prose.ts'],
  },
  {
    name: 'unused',
    says: 'no file, export or dependency is left over',
    script: [programOf('knip')],
  },
  {
    name: 'html',
    says: 'the built pages are valid HTML',
    script: [programOf('html-validate'), '--max-warnings', '0', 'dist'],
    needs: ['build'],
  },
  {
    name: 'links',
    says: 'every link inside the site leads somewhere',
    script: ['tools/links.ts'],
    needs: ['build'],
  },
  {
    name: 'size',
    says: 'the built files are within their byte budgets',
    script: [programOf('size-limit')],
    needs: ['build'],
  },
  {
    name: 'site',
    says: 'the built site works in a browser, without JavaScript too',
    script: vitest('site'),
    needs: ['build'],
    after: ['lint', 'html', 'links', 'size', 'prose', 'unused', 'components', 'content', 'lib', 'format'],
  },
];

function vitest(project: string): readonly string[] {
  return [programOf('vitest'), 'run', '--project', project];
}
