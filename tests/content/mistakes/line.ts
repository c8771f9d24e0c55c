import type { MistakeRow } from '../good-project.ts';

/** What does not fit the log line of its exercise. */
export const LINE_MISTAKES: readonly MistakeRow[] = [
  {
    name: 'a line that does not read',
    slips: [
      [
        'exercises/user-agent/zgrab.yaml',
        '04:26:48 +0000] "GET / HTTP/1.1" 200 3',
        '04:26:48 +0000] "GET / HTTP/1.1" two 3',
      ],
    ],
    says: [
      'exercises/user-agent/zgrab.yaml:6:70 line.raw: found "two 3 \\"-\\" \\"Mozilla/5.0 zgrab/0.x\\""; expected a status code here, as in a combined line',
    ],
  },
  {
    name: 'a line that just ends',
    slips: [['exercises/user-agent/zgrab.yaml', `1.1" 200 3 "-" "Mozilla/5.0 zgrab/0.x"'`, `1.1" 200'`]],
    says: [
      'exercises/user-agent/zgrab.yaml:6:73 line.raw: found the end of the line; expected a response size here, as in a combined line',
    ],
  },
  {
    name: 'a text that is not in its field',
    slips: [['exercises/user-agent/zgrab.yaml', 'text: zgrab/0.x', 'text: zgrab/1.x']],
    says: [
      'exercises/user-agent/zgrab.yaml:17:11 parts.0.text: found "zgrab/1.x"; expected a text that stands in user-agent (user-agent is "Mozilla/5.0 zgrab/0.x")',
    ],
  },
  {
    name: 'a text that is there twice',
    slips: [
      ['exercises/user-agent/zgrab.yaml', 'text: zgrab/0.x', 'text: z'],
      ['exercises/user-agent/zgrab.yaml', `Mozilla/5.0 zgrab/0.x"'`, `Moz zgrab/0.x"'`],
    ],
    says: [
      'exercises/user-agent/zgrab.yaml:17:11 parts.0.text: found "z" more than once in user-agent; expected a text that stands there once (take along some of what stands before or after it)',
    ],
  },
  {
    name: 'a field the line has not',
    slips: [['exercises/user-agent/zgrab.yaml', 'in: status', 'in: host']],
    says: [
      'exercises/user-agent/zgrab.yaml:20:9 parts.1.in: found "host"; expected a field of this line: source, ident, user, time, request, method, target, path, version, status, size, referer, user-agent',
    ],
  },
  {
    name: 'a header the request has not',
    slips: [
      [
        'user-agent/censys.yaml',
        'in: header:User-Agent\n    text: Mozilla/5.0',
        'in: header:Referer\n    text: Mozilla/5.0',
      ],
    ],
    says: [
      'exercises/user-agent/censys.yaml:18:9 parts.1.in: found "header:Referer"; expected a field of this line: time, source, host, request, method, target, path, version, status, match, payload, user-agent, header:Host, header:User-Agent',
    ],
  },
  {
    name: 'a text in an empty field',
    slips: [
      [
        'exercises/user-agent/zgrab.yaml',
        "in: status\n    text: '200'",
        'in: referer\n    text: https://example.com/',
      ],
    ],
    says: [
      'exercises/user-agent/zgrab.yaml:21:11 parts.1.text: found "https://example.com/"; expected a text that stands in referer (referer is empty in this line; its sign is "-")',
    ],
  },
  {
    name: 'parts that overlap',
    slips: [
      [
        'user-agent/censys.yaml',
        'text: Mozilla/5.0',
        'text: (compatible; CensysInspect/1.1; +https://about.censys.io/)',
      ],
    ],
    says: [
      'exercises/user-agent/censys.yaml:19:11 parts.1.text: found a part that overlaps parts.0; expected parts that share no character of the line',
    ],
  },
];
