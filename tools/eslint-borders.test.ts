import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({
  cwd: `${import.meta.dirname}/..`,
  // The snippets are no files, so there are no types to ask for.
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
});

/** Names of the rules that refuse a text in a place; a text that does not parse is our own mistake. */
async function refusals(filePath: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  if (result === undefined) throw new Error(`${filePath} is ignored`);
  const broken = result.messages.find(({ fatal }) => fatal === true);
  if (broken !== undefined) throw new Error(`${filePath}: ${broken.message}`);
  return [...new Set(result.messages.map(({ ruleId }) => ruleId ?? ''))];
}

const LIB = 'src/lib/log/x.ts';
const SCHEMA = 'src/lib/log/x-schema.ts';
const LIB_TEST = 'src/lib/log/x.test.ts';
const WIDGET = 'src/widgets/x/log-x.ts';
const COMPONENT = 'src/components/X.astro';
const PAGE = 'src/pages/x.astro';

const frontmatter = (code: string) => `---\n${code}\n---\n\n<p>x</p>\n`;

describe('ESLint refuses', () => {
  it.each([
    // src/lib: nothing but itself
    [LIB, "export { z } from 'astro/zod';\n", 'borders/imports'],
    [
      LIB,
      "import { getCollection } from 'astro:content';\nexport default getCollection;\n",
      'borders/imports',
    ],
    [LIB, "export * from '@astrojs/mdx';\n", 'borders/imports'],
    [LIB, "export { readFile } from 'node:fs/promises';\n", 'borders/imports'],
    [LIB, "export * from '../../widgets/x/log-x.ts';\n", 'borders/imports'],
    [LIB, "export * from '../../content.config.ts';\n", 'borders/imports'],
    [LIB, "export const later = import('../../markdown/fences.ts');\n", 'borders/imports'],
    [LIB, "export * from '../../../tools/serve.ts';\n", 'borders/imports'],
    [SCHEMA, "export { getCollection } from 'astro:content';\n", 'borders/imports'],
    [LIB_TEST, "export * from '../../widgets/x/log-x.ts';\n", 'borders/imports'],
    // src/lib: no page, no clock, no dice
    [LIB, 'export const title = () => document.title;\n', 'no-restricted-globals'],
    [LIB, 'export const width = () => window.innerWidth;\n', 'no-restricted-globals'],
    [LIB, 'export const page = () => globalThis.document;\n', 'no-restricted-globals'],
    [LIB, "export const saved = () => localStorage.getItem('x');\n", 'no-restricted-globals'],
    [LIB, 'export const agent = () => navigator.userAgent;\n', 'no-restricted-globals'],
    [LIB, "export const load = () => fetch('/x');\n", 'no-restricted-globals'],
    [LIB, 'export const show = (node: HTMLElement) => node;\n', 'no-restricted-syntax'],
    [LIB, 'export const env = () => process.env;\n', 'no-restricted-globals'],
    [LIB, 'export const dice = () => Math.random();\n', 'no-restricted-properties'],
    [LIB, 'export const now = () => Date.now();\n', 'no-restricted-properties'],
    [LIB, 'export const now = () => new Date();\n', 'no-restricted-syntax'],
    [LIB, 'export const now = () => Date();\n', 'no-restricted-syntax'],
    // src/components: no widget, no script
    [COMPONENT, frontmatter("import X from '../widgets/x/X.astro';"), 'borders/imports'],
    ['src/components/x.ts', "export * from '../widgets/x/log-x.ts';\n", 'borders/imports'],
    [COMPONENT, '<p>x</p>\n<script>\n  console.log(1);\n</script>\n', 'no-restricted-syntax'],
    // content and exercises: no code
    ['content/lessons/x.ts', 'export const x = 1;\n', 'no-restricted-syntax'],
    ['exercises/user-agent/x.mjs', 'export const x = 1;\n', 'no-restricted-syntax'],
    // Hostile text stays text
    [
      WIDGET,
      'export const show = (at: Element, text: string) => { at.innerHTML = text; };\n',
      'no-restricted-syntax',
    ],
    [
      WIDGET,
      "export const show = (at: Element, text: string) => { at['innerHTML'] = text; };\n",
      'no-restricted-syntax',
    ],
    [
      WIDGET,
      'export const show = (at: Element, text: string) => { at.outerHTML = text; };\n',
      'no-restricted-syntax',
    ],
    [
      WIDGET,
      "export const show = (at: Element, text: string) => at.insertAdjacentHTML('beforeend', text);\n",
      'no-restricted-syntax',
    ],
    [
      WIDGET,
      'export const show = (at: Element, text: string) => at.setHTMLUnsafe(text);\n',
      'no-restricted-syntax',
    ],
    [WIDGET, 'export const show = (text: string) => document.write(text);\n', 'no-restricted-syntax'],
    [
      WIDGET,
      'export const props = (text: string) => ({ dangerouslySetInnerHTML: { __html: text } });\n',
      'no-restricted-syntax',
    ],
    [
      WIDGET,
      "export const show = (text: string) => new DOMParser().parseFromString(text, 'text/html');\n",
      'no-restricted-syntax',
    ],
    [
      WIDGET,
      "export const paint = (at: Element) => at.setAttribute('style', 'color: red');\n",
      'no-restricted-syntax',
    ],
    [WIDGET, 'export const run = (text: string) => { eval(text); };\n', 'no-eval'],
    [WIDGET, 'export const run = (text: string) => new Function(text);\n', 'no-new-func'],
    [LIB, 'export const show = (at: { innerHTML: string }) => at.innerHTML;\n', 'no-restricted-syntax'],
    ['tools/x.mjs', 'export const show = (at, text) => { at.innerHTML = text; };\n', 'no-restricted-syntax'],
    [PAGE, '<p set:html={"<b>"} />\n', 'no-restricted-syntax'],
    [PAGE, '<Fragment set:html={"<b>"} />\n', 'astro/no-set-html-directive'],
    [PAGE, '<p style="color: red">x</p>\n', 'no-restricted-syntax'],
    [PAGE, '<p style={{ color: "red" }}>x</p>\n', 'no-restricted-syntax'],
    [PAGE, '<script is:inline>console.log(1)</script>\n', 'no-restricted-syntax'],
    [PAGE, '<style is:inline>p { color: red }</style>\n', 'no-restricted-syntax'],
    [PAGE, '<style define:vars={{ a: 1 }}>p { color: var(--a) }</style>\n', 'no-restricted-syntax'],
    [PAGE, '<button onclick="go()">x</button>\n', 'no-restricted-syntax'],
    [COMPONENT, '<p style="color: red">x</p>\n', 'no-restricted-syntax'],
    [COMPONENT, frontmatter('const x = eval("1");\nconsole.log(x);'), 'no-eval'],
    [PAGE, '<img src="/x.png">\n', 'astro/jsx-a11y/alt-text'],
  ])('%s: %j', async (file, code, rule) => {
    expect(await refusals(file, code)).toContain(rule);
  });

  it('an unsafe assignment in the script of a page', async () => {
    const page = '<p>x</p>\n<script>\n  document.body.innerHTML = location.hash;\n</script>\n';
    expect(await refusals(PAGE, page)).toContain('no-restricted-syntax');
  });
});

describe('ESLint allows', () => {
  it.each([
    [SCHEMA, "export { z } from 'astro/zod';\n"],
    [LIB, "export { span } from './span.ts';\nexport { VIEWPOINTS } from '../viewpoint/viewpoint.ts';\n"],
    [LIB, 'export const at = (ms: number) => new Date(ms).toISOString();\n'],
    [LIB_TEST, "import { readFileSync } from 'node:fs';\nexport default readFileSync;\n"],
    [LIB_TEST, "export { default } from '../../../tests/fixtures/x.json';\n"],
    [WIDGET, 'export const show = (at: Element, text: string) => { at.textContent = text; };\n'],
    [WIDGET, "export * from '../../lib/log/span.ts';\n"],
    ['src/widgets/x/x.test.ts', "document.body.innerHTML = '<p></p>';\n"],
    [PAGE, frontmatter("import X from '../widgets/x/X.astro';\nconsole.log(X);")],
    ['src/widgets/x/X.astro', "<p>x</p>\n<script>\n  import './log-x.ts';\n</script>\n"],
    [PAGE, '<script is:inline src="/early.js"></script>\n'],
    [PAGE, '<pre tabindex="0"><code>x</code></pre>\n'],
    [PAGE, '<div tabindex="0" role="group"><table></table></div>\n'],
    [COMPONENT, '<p data-viewpoint="time">{"<b>"}</p>\n'],
  ])('%s: %j', async (file, code) => {
    expect(await refusals(file, code)).toEqual([]);
  });
});
