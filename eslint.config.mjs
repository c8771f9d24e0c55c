import astro from 'eslint-plugin-astro';
import * as regexp from 'eslint-plugin-regexp';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { borders } from './tools/eslint-borders.mjs';
import {
  DANGEROUS_SYNTAX,
  GLOBALS_OF_THE_BROWSER,
  HIDDEN_INPUT,
  IMPURE_SYNTAX,
  MARKUP_SYNTAX,
} from './tools/eslint-forbidden.mjs';

const TESTS = ['**/*.test.ts', 'tests/**'];
const TYPESCRIPT = ['**/*.ts'];
/** The scripts inside .astro files, as the plugin names them. */
const INNER_SCRIPTS = ['**/*.astro/*.ts', '**/*.astro/*.js'];

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'test-results/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },

  {
    name: 'typescript',
    files: TYPESCRIPT,
    ignores: INNER_SCRIPTS,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // A method in an interface is checked less strictly, and cannot be taken out of its object.
      '@typescript-eslint/method-signature-style': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A number in a message is plain; String(…) around each would only be longer.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Code points are what we want where we spread a string; no text of ours has joined emoji.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `() => list.push(x)` says what it does.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `() => {}` is a listener that does nothing, or a stand-in.
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      // TypeScript says it already, and knows `_`.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },

  {
    name: 'plain scripts',
    files: ['**/*.{mjs,cjs,js}'],
    extends: [tseslint.configs.recommended],
    rules: { 'no-var': 'error', 'prefer-const': 'error' },
  },
  {
    name: 'scripts that no one bundles',
    // They run as they are, also in browsers that know no `catch` without a name.
    files: ['public/**/*.js'],
    rules: { 'no-var': 'off', '@typescript-eslint/no-unused-vars': ['error', { caughtErrors: 'none' }] },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },

  ...astro.configs.recommended,
  ...astro.configs['jsx-a11y-strict'],
  {
    name: 'astro',
    files: ['**/*.astro'],
    rules: {
      'astro/no-set-html-directive': 'error',
      'astro/no-unused-define-vars-in-style': 'error',
      'astro/no-exports-from-components': 'error',
      'astro/no-prerender-export-outside-pages': 'error',
      // What scrolls must be reached by keyboard: code, and a table in its group.
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region', 'group'], tags: ['pre'] }],
      'no-restricted-syntax': ['error', ...DANGEROUS_SYNTAX, ...MARKUP_SYNTAX],
    },
  },

  regexp.configs.recommended,
  {
    name: 'regexp',
    rules: {
      // A grammar is read beside its RFC, and that says A-Z and a-z; a flag would loosen the other classes as well.
      'regexp/use-ignore-case': 'off',
      // Visible ASCII is what half the grammars of HTTP are about.
      'regexp/no-obscure-range': ['error', { allowed: ['alphanumeric', ' -~', '!-~'] }],
      // Logs have control characters and worse; finding them is our trade.
      'no-control-regex': 'off',
      'no-misleading-character-class': 'off',
    },
  },

  {
    name: 'all code',
    files: ['**/*.{ts,mjs,cjs,js,astro}'],
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'object-shorthand': 'error',
    },
  },
  {
    name: 'hostile text stays text',
    files: ['**/*.{ts,mjs,cjs,js}'],
    // A test puts the markup of a component into a page, and reads it back.
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', ...DANGEROUS_SYNTAX] },
  },

  {
    name: 'borders',
    files: ['src/**/*.{ts,astro}', 'content/**', 'exercises/**'],
    plugins: { borders },
    rules: { 'borders/imports': 'error' },
  },
  {
    name: 'borders of src/lib',
    files: ['src/lib/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...GLOBALS_OF_THE_BROWSER, ...HIDDEN_INPUT],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Random numbers come in as a parameter.' },
        { object: 'Date', property: 'now', message: 'The clock comes in as a parameter.' },
      ],
      'no-restricted-syntax': ['error', ...DANGEROUS_SYNTAX, ...IMPURE_SYNTAX],
    },
  },
  {
    name: 'components have no script',
    files: ['src/components/**/*.astro'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...DANGEROUS_SYNTAX,
        ...MARKUP_SYNTAX,
        {
          selector: "JSXElement[openingElement.name.name='script']",
          message: 'A component has no script: what needs one is a widget (src/widgets).',
        },
      ],
    },
  },
  {
    name: 'content and exercises hold no code',
    files: ['content/**/*.{ts,mts,js,mjs,cjs,astro}', 'exercises/**/*.{ts,mts,js,mjs,cjs,astro}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: 'content/ and exercises/ hold no code.' },
      ],
    },
  },
);
