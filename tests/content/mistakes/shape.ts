import type { MistakeRow } from '../good-project.ts';

/** Keys, types, lengths and closed vocabularies. */
export const SHAPE_MISTAKES: readonly MistakeRow[] = [
  {
    name: 'a wrong type',
    slips: [
      [
        'exercises/user-agent/zgrab.yaml',
        'question:\n  ja: この相手は、何をしに来たと言えますか。\n  en: What can you say this visitor came to do?',
        'question: 5',
      ],
    ],
    says: ['exercises/user-agent/zgrab.yaml:7:11 question: found 5; expected a map of keys and values'],
  },
  {
    name: 'a number where a text belongs',
    slips: [['exercises/user-agent/zgrab.yaml', "text: '200'", 'text: 200']],
    says: [
      'exercises/user-agent/zgrab.yaml:21:11 parts.1.text: found 200; expected a text (put it in quotes)',
    ],
  },
  {
    name: 'an unknown intent',
    slips: [['exercises/user-agent/zgrab.yaml', 'verdict: discovery', 'verdict: scan']],
    says: [
      'exercises/user-agent/zgrab.yaml:10:10 verdict: found "scan"; expected one of ordinary, crawler, research-scanner, discovery, fingerprint, info-leak, exploit, credential, post-compromise, resource-abuse, proxy, protocol-mismatch, unknown',
    ],
  },
  {
    name: 'an intent almost right',
    slips: [['exercises/user-agent/zgrab.yaml', 'verdict: discovery', 'verdict: discvoery']],
    says: [
      'exercises/user-agent/zgrab.yaml:10:10 verdict: found "discvoery"; expected one of ordinary, crawler, research-scanner, discovery, fingerprint, info-leak, exploit, credential, post-compromise, resource-abuse, proxy, protocol-mismatch, unknown (did you mean "discovery"?)',
    ],
  },
  {
    name: 'an unknown kind',
    slips: [['exercises/user-agent/zgrab.yaml', 'kind: classify', 'kind: quiz']],
    says: [
      'exercises/user-agent/zgrab.yaml:2:7 kind: found "quiz"; expected one of classify, spot, sort, compare, decode, order, case',
    ],
  },
  {
    name: 'a mistyped key',
    slips: [['exercises/user-agent/zgrab.yaml', 'certainty: low', 'certanty: low']],
    says: [
      'exercises/user-agent/zgrab.yaml:1:1 certainty: found nothing; expected one of high, medium, low',
      'exercises/user-agent/zgrab.yaml:11:1 certanty: found the key "certanty"; expected one of kind, id, viewpoint, help, question, why, hints, twin, variants, surprise, sources, line, parts, verdict, certainty, options (did you mean "certainty"?)',
    ],
  },
  {
    name: 'an option that is no verdict',
    slips: [['exercises/user-agent/zgrab.yaml', '  ordinary:\n', '  ordinery:\n']],
    says: [
      'exercises/user-agent/zgrab.yaml:25:3 options.ordinery: found the key "ordinery"; expected one of ordinary, crawler, research-scanner, discovery, fingerprint, info-leak, exploit, credential, post-compromise, resource-abuse, proxy, protocol-mismatch, unknown (did you mean "ordinary"?)',
    ],
  },
  {
    name: 'a missing language',
    slips: [['exercises/user-agent/zgrab.yaml', '  en: What can you say this visitor came to do?\n', '']],
    says: ['exercises/user-agent/zgrab.yaml:7:1 question.en: found nothing; expected a text'],
  },
  {
    name: 'a missing language inside a list',
    slips: [['exercises/user-agent/zgrab.yaml', ', en: Look at the name tag. }', ' }']],
    says: ['exercises/user-agent/zgrab.yaml:32:5 hints.0.en: found nothing; expected a text'],
  },
  {
    name: 'an empty language',
    slips: [['exercises/user-agent/zgrab.yaml', '  en: What can you say this visitor came to do?', '  en:']],
    says: ['exercises/user-agent/zgrab.yaml:9:3 question.en: found nothing; expected a text'],
  },
  {
    name: 'a missing decoy text',
    slips: [['exercises/user-agent/zgrab.yaml', "    text: '200'\n", '']],
    says: ['exercises/user-agent/zgrab.yaml:20:5 parts.1.text: found nothing; expected a text'],
  },
  {
    name: 'a text too long',
    slips: [
      [
        'exercises/user-agent/zgrab.yaml',
        'en: It looks like the start of a visit.',
        `en: ${'x'.repeat(261)}`,
      ],
    ],
    says: [
      'exercises/user-agent/zgrab.yaml:26:43 options.ordinary.tempting.en: found 261 characters; expected at most 260 characters',
    ],
  },
  {
    name: 'a question too long in Japanese',
    slips: [
      [
        'exercises/user-agent/zgrab.yaml',
        'ja: この相手は、何をしに来たと言えますか。',
        `ja: ${'あ'.repeat(61)}`,
      ],
    ],
    says: [
      'exercises/user-agent/zgrab.yaml:8:7 question.ja: found 61 characters; expected at most 60 characters',
    ],
  },
  {
    name: 'too few hints',
    slips: [
      [
        'exercises/user-agent/zgrab.yaml',
        "  - { ja: 人の名前でしょうか。, en: Is it a person's name? }\n",
        '',
      ],
    ],
    says: ['exercises/user-agent/zgrab.yaml:31:1 hints: found 2 entries; expected exactly 3 entries'],
  },
  {
    name: 'a wrong id',
    slips: [['exercises/user-agent/zgrab.yaml', 'id: 4ZG8', 'id: 4ZGI']],
    says: [
      'exercises/published.yaml:1:1 4ZG8: found no exercise with this id; expected every published id to lead somewhere (bring it back, or write 4ZG8: { moved: ID } with the exercise that takes its place)',
      'exercises/published.yaml:3:16 7KQ2.moved: found "4ZG8"; expected the id of an exercise that is there',
      'exercises/user-agent/censys.yaml:26:7 twin: found "4ZG8"; expected the id of an exercise that is there',
      'exercises/user-agent/zgrab.yaml:1:5 id: found "4ZGI"; expected four characters of 0-9 A-H J K M N P-T V-Z',
    ],
  },
  {
    name: 'an unknown field',
    slips: [['exercises/user-agent/zgrab.yaml', 'in: status', 'in: staus']],
    says: [
      'exercises/user-agent/zgrab.yaml:20:9 parts.1.in: found "staus"; expected one of virtual-host, source, ident, user, time, host, request, method, target, path, query, version, status, size, match, referer, user-agent, payload, body, extra, source-port, destination, destination-port, protocol, event, command, url, session, sensor, or header:Name (did you mean "status"?)',
    ],
  },
  {
    name: 'a source over http',
    slips: [['exercises/user-agent/zgrab.yaml', 'url: github:zmap/zgrab2', 'url: http://example.com/']],
    says: [
      'exercises/user-agent/zgrab.yaml:37:10 sources.0.url: found "http://example.com/"; expected an https:// address or github:owner/repo[:path]',
    ],
  },
  {
    name: 'an unknown viewpoint',
    slips: [['exercises/user-agent/zgrab.yaml', 'viewpoint: user-agent', 'viewpoint: useragent']],
    says: [
      'exercises/user-agent/zgrab.yaml:3:12 viewpoint: found "useragent"; expected one of time, source, destination, protocol, method, path, query, response, user-agent, header, body, callback, sequence, certainty (did you mean "user-agent"?)',
    ],
  },
  {
    name: 'control characters in a value',
    slips: [['exercises/user-agent/zgrab.yaml', 'help: seals', 'help: "se\\u0000\\u202eals"']],
    says: [
      'exercises/user-agent/zgrab.yaml:4:7 help: found "se\\u0000\\u202eals"; expected one of worked, seals, bare (did you mean "seals"?)',
    ],
  },
];
