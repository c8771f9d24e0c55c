import { read } from '../log/detect.ts';
import { isBrowserName } from '../sign/agent.ts';

/** What a browser takes, by what it asks for (https://developer.mozilla.org/docs/Web/HTTP/Guides/Content_negotiation). */
const TAKES: readonly (readonly [RegExp, string])[] = [
  [/\.css$/, 'text/css,*/*;q=0.1'],
  [
    /\.(?:webp|jpg|png|ico)$|^\/thumbs\//,
    'image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5',
  ],
  [/\.(?:js|woff2|webmanifest)$|^\/(?:suggest|cart\/count)/, '*/*'],
];
const PAGE = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

/**
 * The request that left a line, with the headers its sender writes by itself: for logs that keep them. A browser says what it
 * takes; of a tool it is known by its source (curl, requests, Go's net/http); of others as little as there can be.
 */
export function sentFor(line: string): string {
  const { fields } = read(line);
  const target = fields.target?.value ?? '/';
  const agent = fields['user-agent']?.value ?? null;
  const referer = fields.referer?.value ?? null;
  const headers = [
    'Host: www.example.com',
    ...(agent === null ? [] : [`User-Agent: ${agent}`]),
    ...(agent === null ? [] : accepted(agent, target)),
    ...(referer === null ? [] : [`Referer: ${referer}`]),
  ];
  return [`${fields.method?.value ?? 'GET'} ${target} HTTP/1.1`, ...headers, '', ''].join('\n');
}

function accepted(agent: string, target: string): string[] {
  if (isBrowserName(agent)) {
    return [
      `Accept: ${TAKES.find(([asked]) => asked.test(target))?.[1] ?? PAGE}`,
      'Accept-Language: ja,en-US;q=0.7,en;q=0.3',
      'Accept-Encoding: gzip, deflate',
      'Connection: keep-alive',
    ];
  }
  if (agent.startsWith('curl/')) return ['Accept: */*'];
  if (agent.startsWith('Go-http-client/')) return ['Accept-Encoding: gzip'];
  if (agent.startsWith('python-requests/'))
    return ['Accept-Encoding: gzip, deflate', 'Accept: */*', 'Connection: keep-alive'];
  return ['Accept: */*', 'Connection: close'];
}
