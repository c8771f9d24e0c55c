import type { Condition } from '../sign/rule.ts';
import type { Site } from '../sign/site.ts';
import { written } from './pattern.ts';
import { PCRE } from './pcre.ts';
import { inQuotes } from './shell.ts';

/**
 * For WOWHoneypot, which keeps the whole request as base64: a shell text that opens the last field of each line and prints
 * the lines whose request fits; `null` where a condition cannot be looked for in a request.
 */
export function grepInBase64(where: readonly Condition[], file = 'access_log'): string | null {
  const tests: string[] = [];
  for (const condition of where) {
    const test = testFor(condition);
    if (test === null) return null;
    tests.push(test);
  }
  if (tests.length === 0) return null;
  return [
    'while read -r line; do',
    '  request=$(printf %s "${line##* }" | base64 -d 2>/dev/null)',
    `  ${tests.join(' &&\n  ')} &&`,
    `  printf '%s\\n' "$line"`,
    `done < ${file}`,
  ].join('\n');
}

/** One `grep` over the request as a single text: `(?m)` gives each of its lines a `^`, `(?s)` lets `.` cross them. */
function testFor({ in: site, pattern, exact, not, absent }: Condition): string | null {
  const front = frontOf(site);
  if (front === null) return null;
  const isNegative = not === true || absent === true;
  const { text, fromStart, toEnd } =
    pattern === undefined ? { text: '', fromStart: true, toEnd: false } : written(pattern, PCRE);
  const expression = `(?ms)${front.before}${fromStart ? '' : front.within}${text}${toEnd ? front.end : ''}`;
  const test = `printf %s "$request" | grep -qz${exact === true ? '' : 'i'}P ${inQuotes(expression)}`;
  return isNegative ? `! { ${test}; }` : test;
}

interface Front {
  readonly before: string;
  readonly within: string;
  readonly end: string;
}

/** Where a site begins in a request that was logged whole. */
function frontOf(site: Site): Front | null {
  if (site === 'method') return { before: '\\A', within: '\\S*?', end: '(?= )' };
  if (site === 'target') return { before: '\\A\\S+ ', within: '\\S*?', end: '(?= )' };
  if (site === 'path') return { before: '\\A\\S+ ', within: '[^ ?]*?', end: '(?=[ ?])' };
  if (site === 'query') return { before: '\\A\\S+ [^ ?]*\\?', within: '\\S*?', end: '(?= )' };
  if (site === 'header') return { before: '^[^:\\s]+: ', within: '[^\\n]*?', end: '$' };
  if (site === 'body') return { before: '\\n\\n', within: '.*?', end: '\\z' };
  if (site === 'anywhere') return { before: '', within: '', end: '' };
  const isHeader = site === 'user-agent' || site === 'referer' || site === 'host';
  const name = site.startsWith('header:') ? site.slice('header:'.length) : isHeader ? site : null;
  return name === null ? null : { before: `^(?i:${name}): `, within: '[^\\n]*?', end: '$' };
}
