/**
 * Each of the requests of our laboratory as nginx, Apache and WOWHoneypot really logged it, against a second, tiny reader
 * of the raw request. Where a program logs something else than was sent, the rule is written down here.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { read } from './detect.ts';
import { faultsOf } from './fixtures/field-check.ts';
import { stopOf, valuesOf } from './fixtures/summary.ts';
import type { FieldName } from './record.ts';

interface Sample {
  readonly id: string;
  /** One character for each byte. */
  readonly raw_request: string;
  readonly nginx?: string;
  readonly apache?: string;
  readonly wow?: string;
}

const FOLDER = new URL('../../../../shared/data/lab/', import.meta.url);
const samples = existsSync(FOLDER) ? readSamples(readFileSync(new URL('samples.jsonl', FOLDER), 'utf8')) : [];

function readSamples(text: string): readonly Sample[] {
  const rows: readonly unknown[] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  return rows.filter(isSample);
}

function isSample(row: unknown): row is Sample {
  return typeof row === 'object' && row !== null && 'id' in row && 'raw_request' in row;
}

interface Sent {
  /** The first line, with the line end that was sent. */
  readonly line: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** The second reader: cuts at line ends and colons, knows nothing of logs. */
function sentIn(raw: string): Sent {
  const lineEnd = raw.indexOf('\n') + 1 || raw.length;
  const headEnd = raw.indexOf('\r\n\r\n');
  const head = headEnd < lineEnd - 2 ? '' : raw.slice(lineEnd, headEnd);
  const headers = head
    .split('\r\n')
    .filter((text) => text.includes(': '))
    .map((text): [string, string] => [text.slice(0, text.indexOf(': ')), text.slice(text.indexOf(': ') + 2)]);
  return { line: raw.slice(0, lineEnd), headers, body: headEnd < 0 ? '' : raw.slice(headEnd + 4) };
}

function header({ headers }: Sent, name: string): string | undefined {
  return headers.find(([text]) => text.toLowerCase() === name)?.[1];
}

/** Apache and nginx write `-` for a header that was not sent; one sent as `-` looks the same. */
function logged(value: string | undefined): string | null {
  return value === undefined || value === '-' ? null : value;
}

/** Bytes of a log as text: UTF-8, or U+FFFD for each byte that is not. */
function asText(bytes: string): string {
  const text = Buffer.from(bytes, 'latin1').toString('utf8');
  return text.includes('\uFFFD') ? bytes.replaceAll(/[\u0080-\u00FF]/g, '\uFFFD') : text;
}

/** `GET /path?query HTTP/1.1` taken apart by a plain pattern; none for what is not HTTP. */
function partsOf(line: string): Partial<Record<FieldName, string>> {
  const http = /^(\S+) (\S.*) ([A-Z]+\/\d\.\d)$/.exec(line) ?? /^([A-Z]+) (\/.*)$/.exec(line);
  if (http === null) return {};
  const [, method = '', target = '', version = ''] = http;
  const origin = target.replace(/^\w+:\/\/[^/?]*/, '');
  const [path = '', ...query] = origin.split('?');
  const isPath = target.startsWith('/') || target.includes('://');
  return {
    method,
    target,
    ...(version === '' ? {} : { version }),
    ...(isPath && path !== '' ? { path } : {}),
    ...(isPath && query.length > 0 ? { query: query.join('?') } : {}),
  };
}

/** What a rendering must say of a request; `undefined` is "no such field". */
type Expectation = Partial<Record<FieldName, string | null | undefined>>;

function expectFields(line: string, expected: Expectation): void {
  const reading = read(line);
  expect(stopOf(reading)).toBeNull();
  expect(faultsOf(reading)).toEqual([]);
  expect(reading.instant?.utc).toBeGreaterThan(Date.UTC(2026, 10, 24));
  expect(reading.instant?.utc).toBeLessThan(Date.UTC(2026, 10, 25));
  const values = valuesOf(reading);
  expect(values.source).toMatch(/^192\.0\.2\.\d+$/);
  expect(values.status).toMatch(/^\d{3}$/);
  const request = {
    request: expected.request,
    method: undefined,
    target: undefined,
    path: undefined,
    query: undefined,
  };
  for (const [name, value] of Object.entries({ ...request, version: undefined, ...expected })) {
    expect([name, values[name as FieldName]]).toEqual([name, value]);
  }
}

describe.skipIf(!existsSync(FOLDER))(`lab lines (need ../shared/data beside the project)`, () => {
  const rows = (program: 'nginx' | 'apache' | 'wow') =>
    samples.flatMap((sample) => {
      const line = sample[program];
      return line === undefined ? [] : [[sample.id, line, sentIn(sample.raw_request)] as const];
    });

  test('there are 118 requests, all with a line of nginx and of Apache, 104 with one of WOWHoneypot', () => {
    expect([rows('nginx').length, rows('apache').length, rows('wow').length]).toEqual([118, 118, 104]);
  });

  test.each(rows('nginx'))('nginx: %s', (_, line, sent) => {
    // A request that nginx refuses is answered before its headers are read.
    const refused = line.includes('" 400 ');
    const request = asText(sent.line.replace(/\r?\n$/, ''));
    expectFields(line, {
      request,
      ...partsOf(request),
      referer: refused ? null : logged(header(sent, 'referer')),
      'user-agent': refused ? null : logged(header(sent, 'user-agent')),
    });
  });

  test.each(rows('apache'))('Apache: %s', (_, line, sent) => {
    // Apache drops CRLF but keeps a bare LF, and ends at the first NUL …
    let request = asText(sent.line.replace(/\r\n$/, '').split('\0')[0] ?? '');
    // … and of a target with a blank it logs neither the version nor the headers.
    const blank = request.endsWith(' HTTP/1.1') && request.split(' ').length > 3;
    if (blank) request = request.replace(/ HTTP\/1\.1$/, '');
    expectFields(line, {
      request,
      ...partsOf(request),
      referer: blank ? null : logged(header(sent, 'referer')),
      'user-agent': blank ? null : logged(header(sent, 'user-agent')),
    });
  });

  test.each(rows('wow'))('WOWHoneypot: %s', (_, line, sent) => {
    // Blanks and quotes of the target are percent-encoded in the line and, quotes, in the base64 as well.
    const [, method = '', target = '', version = ''] = /^(\S+) (.*) (\S+)\r\n$/.exec(sent.line) ?? [];
    const encoded = target.replaceAll('"', '%22').replaceAll(' ', '%20');
    const request = `${method} ${encoded} ${version}`;
    const host = header(sent, 'host');
    const values = valuesOf(read(line));
    const payload = values.payload ?? '';
    const head = [target.replaceAll('"', '%22'), encoded].map((text) => `${method} ${text} ${version}`);
    expect(head).toContain(payload.slice(0, payload.indexOf('\n')));
    expectFields(line, {
      request,
      ...partsOf(request),
      // `:80` is added where the header has no port.
      host: host === undefined ? null : host.includes(':') ? host : `${host}:80`,
      referer: header(sent, 'referer'),
      'user-agent': header(sent, 'user-agent'),
      // Line ends of the head become LF, those of the body stay.
      payload: [
        payload.slice(0, payload.indexOf('\n')),
        ...sent.headers.map((pair) => pair.join(': ')),
        '',
        sent.body,
      ].join('\n'),
      body: sent.body === '' ? undefined : sent.body,
    });
    const { headers } = read(line);
    expect(headers.map(({ name, value }) => [name.value, value.value])).toEqual(sent.headers);
    expect(values.match).toMatch(/^(?:False|\d{4})$/);
  });

  test('WOWHoneypot has no line for what is not HTTP/1 with a body of text', () => {
    const unlogged = samples.filter(({ wow }) => wow === undefined);
    const isHttp = ({ raw_request: raw }: Sample) => /^[A-Z]+ \S.* HTTP\/1\.[01]\r\n/.test(raw);
    expect(unlogged.filter(isHttp).map(({ id }) => id)).toEqual(['binary-post']);
  });
});
