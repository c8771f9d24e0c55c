import type { MistakeRow } from '../good-project.ts';

/** Viewpoints, requests and the list of real hosts. */
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
