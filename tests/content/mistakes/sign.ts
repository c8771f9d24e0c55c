import type { MistakeRow } from '../good-project.ts';

const SIGN = 'path/git-config.yaml';

/** Signs: their patterns, their samples, their ids. */
export const SIGN_MISTAKES: readonly MistakeRow[] = [
  {
    name: 'a pattern that is none',
    slips: [[SIGN, "'/\\.git/(?:config|HEAD|index|logs/HEAD)$'", "'/\\.git/(?:config'"]],
    says: [
      'content/signs/path/git-config.yaml:4:26 where.0.pattern: found "/\\\\.git/(?:config"; expected a regular expression (Invalid regular expression: //\\.git/(?:config/is: Unterminated group)',
    ],
  },
  {
    name: 'a pattern that misses what it should see, and finds what it should not',
    slips: [[SIGN, "'/\\.git/(?:config|HEAD|index|logs/HEAD)$'", "'/\\.?git(?:hub)?/config$'"]],
    says: [
      'content/signs/path/git-config.yaml:28:5 sees.1: found "192.0.2.29 - - [24/Nov/2026:04:26:48 +0000] \\"GE…"; expected a line on which the sign is seen',
      'content/signs/path/git-config.yaml:33:5 ignores.1: found "GET /.github/config HTTP/1.1\\nHost: www.example.…"; expected a line on which the sign is not seen',
    ],
  },
  {
    name: 'a field that no line has',
    slips: [[SIGN, 'in: path', 'in: paht']],
    says: [
      'content/signs/path/git-config.yaml:4:11 where.0.in: found "paht"; expected a field (path, query, user-agent …), header:name, or anywhere',
    ],
  },
  {
    name: 'an intent that is none',
    slips: [[SIGN, 'intent: info-leak', 'intent: leak']],
    says: [
      'content/signs/path/git-config.yaml:5:9 intent: found "leak"; expected one of ordinary, crawler, research-scanner, discovery, fingerprint, info-leak, exploit, credential, post-compromise, resource-abuse, proxy, protocol-mismatch, unknown',
    ],
  },
  {
    name: 'one sample where two are wanted',
    slips: [
      [
        SIGN,
        '  - \'192.0.2.29 - - [24/Nov/2026:04:26:48 +0000] "GET /blog/.git/HEAD HTTP/1.1" 404 153 "-" "Go-http-client/1.1"\'\n',
        '',
      ],
    ],
    says: ['content/signs/path/git-config.yaml:23:1 sees: found 1 entry; expected at least 2 entries'],
  },
  {
    name: 'a sample with somebody’s host',
    slips: [[SIGN, 'Host: www.example.com\n    User-Agent', 'Host: www.mitsuyomi-shop.com\n    User-Agent']],
    says: [
      'content/signs/path/git-config.yaml:26:11 sees.0: found the real host "www.mitsuyomi-shop.com"; expected a reserved name: example.com, anything.example (RFC 2606)',
    ],
  },
  {
    name: 'a sign in the folder of another viewpoint',
    slips: [[SIGN, 'viewpoint: path', 'viewpoint: query']],
    says: [
      'content/signs/path/git-config.yaml:1:5 id: found content/signs/path/git-config.yaml; expected content/signs/query/git-config.yaml',
    ],
  },
  {
    name: 'a new id, and one that is gone',
    slips: [['published-signs.yaml', 'git-config', 'svn-entries']],
    says: [
      'content/published-signs.yaml:1:3 0: found "svn-entries", which has no file; expected its sign, for ids are permanent',
      'content/signs/path/git-config.yaml:1:5 id: found the new "git-config"; expected a line for it in content/published-signs.yaml',
    ],
  },
  {
    name: 'a language that is missing',
    slips: [[SIGN, '  en: Looking into .git\n', '']],
    says: ['content/signs/path/git-config.yaml:8:1 title.en: found nothing; expected a text'],
  },
  {
    name: 'a look-alike nobody knows',
    slips: [[SIGN, 'attack: [T1595.003]', 'attack: [T1595.003]\nlook-alikes: [svn-entries]']],
    says: [
      'content/signs/path/git-config.yaml:18:15 look-alikes.0: found "svn-entries"; expected the id of another sign',
    ],
  },
];
