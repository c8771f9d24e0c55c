import { describe, expect, test } from 'vitest';
import { GOOD, messages, withSlips } from './good-project.ts';
import { FORMAT_MISTAKES } from './mistakes/format.ts';
import { ID_MISTAKES } from './mistakes/id.ts';
import { LESSON_MISTAKES } from './mistakes/lesson.ts';
import { LINE_MISTAKES } from './mistakes/line.ts';
import { PARITY_MISTAKES } from './mistakes/parity.ts';
import { RULE_MISTAKES } from './mistakes/rule.ts';
import { SAMPLE_MISTAKES } from './mistakes/sample.ts';
import { SHAPE_MISTAKES } from './mistakes/shape.ts';
import { SHEET_MISTAKES } from './mistakes/sheet.ts';
import { SIGN_MISTAKES } from './mistakes/sign.ts';
import { TERM_MISTAKES } from './mistakes/term.ts';
import { YAML_MISTAKES } from './mistakes/yaml.ts';

test('the good project has no mistake', () => {
  expect(GOOD).toHaveLength(17);
  expect(messages(GOOD)).toEqual([]);
});

describe.for([
  ['YAML', YAML_MISTAKES],
  ['shape', SHAPE_MISTAKES],
  ['line', LINE_MISTAKES],
  ['rule', RULE_MISTAKES],
  ['id', ID_MISTAKES],
  ['sample', SAMPLE_MISTAKES],
  ['sheet', SHEET_MISTAKES],
  ['sign', SIGN_MISTAKES],
  ['lesson', LESSON_MISTAKES],
  ['parity', PARITY_MISTAKES],
  ['format', FORMAT_MISTAKES],
  ['term', TERM_MISTAKES],
] as const)('of %s: the check says what and where', ([, rows]) => {
  test.for(rows)('$name', ({ slips, says }) => {
    expect(messages(withSlips(GOOD, slips))).toEqual(says);
  });
});

test('a missing language of a lesson is missed', () => {
  const alone = GOOD.filter(({ path }) => !path.endsWith('en.mdx'));
  expect(messages(alone)).toEqual([
    'content/formats/combined/ja.mdx:1:1 found ja.mdx alone; expected en.mdx beside it',
    'content/lessons/09-user-agent/ja.mdx:1:1 found ja.mdx alone; expected en.mdx beside it',
  ]);
});

test('a file in the wrong place is not passed over', () => {
  expect(messages([...GOOD, { path: 'exercises/sqlmap.yml', text: '' }])).toEqual([
    'exercises/sqlmap.yml:1:1 found a file nobody reads; expected exercises/<topic>/<name>.yaml, in small letters, digits and -',
  ]);
});

test('a format nobody reads is told', () => {
  const renamed = GOOD.filter(({ path }) => path.includes('/formats/')).map(({ path, text }) => ({
    path: path.replace('combined', 'combine'),
    text,
  }));
  expect(messages([...GOOD, ...renamed])).toEqual([
    'content/formats/combine/ja.mdx:1:1 found the folder name "combine"; expected the name of a format (did you mean "combined"?)',
  ]);
});

test('two lessons with one number are told apart', () => {
  const second = GOOD.filter(({ path }) => path.includes('/lessons/')).map(({ path, text }) => ({
    path: path.replace('09-user-agent', '09-header'),
    text,
  }));
  expect(messages([...GOOD, ...second])).toEqual([
    'content/lessons/09-user-agent/ja.mdx:1:1 found the number 09, which "09-header" has; expected a number and a name no other lesson has',
  ]);
});

test('nine lines of aliases are refused at once, not unfolded', () => {
  const text = Array.from(
    { length: 9 },
    (_, i) => `a${i}: &a${i} [${`*a${i - 1}, `.repeat(i === 0 ? 0 : 9)}x]`,
  ).join('\n');
  const began = performance.now();
  const said = messages([{ path: 'exercises/bomb/bomb.yaml', text }]);
  expect(said[0]).toBe(
    'exercises/bomb/bomb.yaml:2:10 found the alias "*a0"; expected the value itself, written out (anchors and aliases are not used in these files)',
  );
  expect(performance.now() - began).toBeLessThan(2000);
});

test('all mistakes of all files are told in one run', () => {
  const broken = withSlips(GOOD, [
    ['user-agent/zgrab.yaml', 'help: seals', 'help: 5'],
    ['user-agent/zgrab.yaml', 'verdict: discovery', 'verdict: scan'],
    ['user-agent/zgrab.yaml', '  en: What can you say this visitor came to do?\n', ''],
    ['user-agent/zgrab.yaml', "    text: '200'\n", ''],
    ['user-agent/zgrab.yaml', "'192.0.2.18 - -", "'8.8.8.8 - -"],
    ['user-agent/zgrab.yaml', '"GET / HTTP', '"GET /?u=http://evil.com/ HTTP'],
    ['user-agent/censys.yaml', 'id: 4ZG9', 'id: 4ZG8'],
    ['user-agent/censys.yaml', 'text: +https://about.censys.io/', 'text: shodan'],
    ['user-agent/censys.yaml', 'text: Mozilla/5.0', 'text: ensys'],
    ['requests/zgrab.yaml', 'nginx: ', 'nginy: '],
    ['09-user-agent/ja.mdx', '<SameRequest of="zgrab" />', '<SameRequest of="zgrab">'],
    ['viewpoints/user-agent.yaml', 'hue: 150', 'hue: 150\nhue: 160'],
  ]);
  expect(messages(broken)).toEqual([
    'content/lessons/09-user-agent/ja.mdx:21:1 found a tag that stays open; expected a closing tag for `<SameRequest>` (21:1) (a bare < or { is written \\< or \\{)',
    'content/requests/zgrab.yaml:1:1 nginx: found nothing; expected a text',
    'content/requests/zgrab.yaml:8:1 nginy: found the key "nginy"; expected one of title, sent, wowhoneypot, nginx, apache (did you mean "nginx"?)',
    'content/viewpoints/user-agent.yaml:4:1 found the key "hue" a second time; expected each key once',
    'exercises/published.yaml:2:1 4ZG9: found no exercise with this id; expected every published id to lead somewhere (bring it back, or write 4ZG9: { moved: ID } with the exercise that takes its place)',
    'exercises/user-agent/censys.yaml:15:11 parts.0.text: found "shodan"; expected a text that stands in header:User-Agent (header:User-Agent is "Mozilla/5.0 (compatible; CensysInspect/1.1; +ht…")',
    'exercises/user-agent/censys.yaml:19:11 parts.1.text: found "ensys" more than once in header:User-Agent; expected a text that stands there once (take along some of what stands before or after it)',
    'exercises/user-agent/censys.yaml:26:7 twin: found "4ZG8"; expected the id of another exercise',
    'exercises/user-agent/zgrab.yaml:1:5 id: found the id "4ZG8" of exercises/user-agent/censys.yaml:1:5; expected an id no other exercise has (npm run new:exercise picks a free one)',
    'exercises/user-agent/zgrab.yaml:4:7 help: found 5; expected one of worked, seals, bare',
    'exercises/user-agent/zgrab.yaml:6:9 line.raw: found the real address "8.8.8.8"; expected a documentation address: 192.0.2.x, 198.51.100.x or 203.0.113.x (RFC 5737)',
    'exercises/user-agent/zgrab.yaml:6:66 line.raw: found the real host "evil.com"; expected a reserved name: example.com, anything.example (RFC 2606)',
    'exercises/user-agent/zgrab.yaml:7:1 question.en: found nothing; expected a text',
    'exercises/user-agent/zgrab.yaml:9:10 verdict: found "scan"; expected one of ordinary, crawler, research-scanner, discovery, fingerprint, info-leak, exploit, credential, post-compromise, resource-abuse, proxy, protocol-mismatch, unknown',
    'exercises/user-agent/zgrab.yaml:19:5 parts.1.text: found nothing; expected a text',
  ]);
});
