import type { MistakeRow } from '../good-project.ts';

/** Texts and choices of one exercise that do not fit each other. */
export const RULE_MISTAKES: readonly MistakeRow[] = [
  {
    name: 'no decisive part',
    slips: [['exercises/user-agent/zgrab.yaml', 'role: decisive', 'role: supporting']],
    says: [
      'exercises/user-agent/zgrab.yaml:15:1 parts: found no decisive part; expected at least one decisive part and one decoy',
    ],
  },
  {
    name: 'no decoy',
    slips: [['exercises/user-agent/zgrab.yaml', 'role: decoy', 'role: supporting']],
    says: [
      'exercises/user-agent/zgrab.yaml:15:1 parts: found no decoy part; expected at least one decisive part and one decoy',
    ],
  },
  {
    name: 'no "unknown" to choose',
    slips: [['exercises/user-agent/zgrab.yaml', '  unknown:\n', '  proxy:\n']],
    says: [
      'exercises/user-agent/zgrab.yaml:24:1 options: found no "unknown"; expected "unknown" among the options, or as the verdict',
    ],
  },
  {
    name: 'the verdict among the options',
    slips: [['exercises/user-agent/zgrab.yaml', '  ordinary:\n', '  discovery:\n']],
    says: [
      'exercises/user-agent/zgrab.yaml:25:3 options.discovery: found the verdict "discovery"; expected only wrong verdicts among the options',
    ],
  },
  {
    name: 'one option only',
    slips: [
      [
        'exercises/user-agent/zgrab.yaml',
        '  ordinary:\n    tempting: { ja: ふつうの閲覧の始まりに見えます。, en: It looks like the start of a visit. }\n    would-need: { ja: ブラウザの完全な名乗りです。, en: A full name of a browser. }\n',
        '',
      ],
    ],
    says: ['exercises/user-agent/zgrab.yaml:24:1 options: found 1; expected two to five options'],
  },
  {
    name: 'a copied text',
    slips: [
      [
        'exercises/user-agent/zgrab.yaml',
        'en: It only says that the entrance was served.',
        'en: The name of the tool.',
      ],
    ],
    says: [
      'exercises/user-agent/zgrab.yaml:23:33 parts.1.why.en: found the text of parts.0.why.en again; expected each text for its own place',
    ],
  },
  {
    name: 'a text left in the other language',
    slips: [
      [
        'exercises/user-agent/zgrab.yaml',
        '{ ja: 二つの語があります。, en: There are two words. }',
        '{ ja: There are two words., en: There are two words. }',
      ],
    ],
    says: [
      'exercises/user-agent/zgrab.yaml:33:37 hints.1.en: found the text of hints.1.ja again; expected each text for its own place',
    ],
  },
  {
    name: 'a first hint with the verdict',
    slips: [['exercises/user-agent/zgrab.yaml', 'en: Look at the name tag.', 'en: It is a discovery.']],
    says: [
      'exercises/user-agent/zgrab.yaml:32:29 hints.0.en: found "discovery"; expected a first hint that gives away neither the verdict nor the decisive part',
    ],
  },
  {
    name: 'a first hint with the name of the verdict',
    slips: [['exercises/user-agent/zgrab.yaml', 'ja: 名札の欄を見てください。', 'ja: 存在確認の名札です。']],
    says: [
      'exercises/user-agent/zgrab.yaml:32:11 hints.0.ja: found "存在確認"; expected a first hint that gives away neither the verdict nor the decisive part',
    ],
  },
  {
    name: 'a first hint with the decisive text',
    slips: [['exercises/user-agent/zgrab.yaml', 'en: Look at the name tag.', 'en: Look at zgrab/0.x there.']],
    says: [
      'exercises/user-agent/zgrab.yaml:32:29 hints.0.en: found "zgrab/0.x"; expected a first hint that gives away neither the verdict nor the decisive part',
    ],
  },
  {
    name: 'an unfinished text',
    slips: [['exercises/user-agent/zgrab.yaml', 'en: The name of the tool.', 'en: TODO']],
    says: ['exercises/user-agent/zgrab.yaml:19:30 parts.0.why.en: found "TODO"; expected a finished text'],
  },
];
