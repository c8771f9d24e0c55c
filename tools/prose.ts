import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter, loadTextlintrc } from 'textlint';
import { joinPassages, placeAt } from './passage.ts';
import type { Passage } from './passage.ts';
import { pageHead, passageInMdx } from './passage-mdx.ts';
import { passagesInTypeScript } from './passage-typescript.ts';
import { passagesInYaml } from './passage-yaml.ts';

/** `node tools/prose.ts [file …]`: reads the Japanese of the project, or of these files, by the rules of `.textlintrc.json`. */
const FILES = ['content/**/ja.mdx', 'content/**/*.yaml', 'exercises/**/*.yaml', 'src/lib/i18n/ui.ja.ts'];

/** Rules for running text only: a label, a question or a row of a table is not a paragraph. */
const PROSE_ONLY = new Set(
  ['ja-no-mixed-period', 'no-mix-dearu-desumasu'].map((rule) => `ja-technical-writing/${rule}`),
);

const root = path.join(import.meta.dirname, '..');
const linter = createLinter({
  descriptor: await loadTextlintrc({
    configFilePath: path.join(root, '.textlintrc.json'),
    node_modulesDir: path.join(root, 'node_modules'),
  }),
});

const asked = process.argv.slice(2);
const files = (asked.length > 0 ? asked : globSync(FILES, { cwd: root }))
  .map((file) => path.resolve(root, file))
  .toSorted();
let findings = 0;
for (const file of files) {
  const source = readFileSync(file, 'utf8');
  const isMdx = file.endsWith('.mdx');
  const passage = isMdx ? passageInMdx(source) : joinPassages(passagesIn(file, source), '\n\n');
  // The texts of a page's head are labels like those of a YAML file.
  const labelsEnd = isMdx ? pageHead(source).length : source.length;
  const { messages } = await linter.lintText(passage.text, `${file}.md`);
  for (const { ruleId, message, range } of messages) {
    const offset = passage.offsets[range[0]] ?? source.length;
    if (offset < labelsEnd && (PROSE_ONLY.has(ruleId) || isOpenPieceOfLog(message))) continue;
    findings += 1;
    const { line, column } = placeAt(source, offset);
    const [first = ''] = message.split('\n');
    console.log(`${path.relative(root, file)}:${line}:${column} ${first} [${ruleId.replace(/^.*\//, '')}]`);
  }
}
console.log(`${findings} findings in ${files.length} files`);
process.exitCode = findings === 0 ? 0 : 1;

function passagesIn(file: string, source: string): readonly Passage[] {
  return file.endsWith('.ts') ? passagesInTypeScript(source) : passagesInYaml(source);
}

/** A label may quote `${` or a lone `"` of a log without backticks; brackets of the sentence itself must close. */
function isOpenPieceOfLog(message: string): boolean {
  return /pairing character for ["'<>[\]{}]\.$/m.test(message);
}
