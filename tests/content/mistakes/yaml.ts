import type { MistakeRow } from '../good-project.ts';

/** YAML that does not say what its author meant. */
export const YAML_MISTAKES: readonly MistakeRow[] = [
  {
    name: 'a tab',
    slips: [['exercises/user-agent/zgrab.yaml', '  ja: この相手は', '\tja: この相手は']],
    says: ['exercises/user-agent/zgrab.yaml:8:1 found a tab; expected spaces to indent with'],
  },
  {
    name: 'a key twice',
    slips: [['exercises/user-agent/zgrab.yaml', 'certainty: low', 'certainty: low\ncertainty: high']],
    says: [
      'exercises/user-agent/zgrab.yaml:12:1 found the key "certainty" a second time; expected each key once',
    ],
  },
  {
    name: 'a colon in a text',
    slips: [
      ['exercises/user-agent/zgrab.yaml', '  en: What can you say this', '  en: What: can you say this'],
    ],
    says: [
      'exercises/user-agent/zgrab.yaml:9:7 found a second ": " on the line; expected one key and one value (a text with ": " or " #" in it, or that begins with one of @ ` % & * ! [ { > |, goes in quotes)',
    ],
  },
  {
    name: 'a bracket left open',
    slips: [['exercises/user-agent/zgrab.yaml', 'en: The name of the tool. }', 'en: The name of the tool.']],
    says: [
      'exercises/user-agent/zgrab.yaml:20:3 found a { or [ that is still open; expected its } or ] before the next key',
    ],
  },
  {
    name: 'an alias',
    slips: [
      [
        'exercises/user-agent/zgrab.yaml',
        '  ja: 頼んだのは入口だけで、名札は走査の道具の既定値です。',
        '  ja: *bomb',
      ],
    ],
    says: [
      'exercises/user-agent/zgrab.yaml:13:7 found the alias "*bomb"; expected the value itself, written out (anchors and aliases are not used in these files)',
    ],
  },
  {
    name: 'a tag',
    slips: [['exercises/user-agent/zgrab.yaml', 'certainty: low', 'certainty: !!js/function low']],
    says: [
      'exercises/user-agent/zgrab.yaml:11:12 found a tag (!…); expected a plain value (a text that begins with ! goes in quotes)',
    ],
  },
  {
    name: 'two documents',
    slips: [['exercises/user-agent/zgrab.yaml', 'twin: 4ZG9', '---\ntwin: 4ZG9']],
    says: [
      'exercises/user-agent/zgrab.yaml:35:1 found a second document (---); expected one document a file',
    ],
  },
  {
    name: 'a text cut by its comma',
    slips: [
      ['exercises/user-agent/zgrab.yaml', 'en: The name of the tool. }', 'en: The name, of the tool. }'],
    ],
    says: [
      'exercises/user-agent/zgrab.yaml:19:40 parts.0.why.of the tool.: found the key "of the tool."; expected one of ja, en (a text with a comma inside { } goes in quotes)',
    ],
  },
];
