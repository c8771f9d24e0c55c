import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOSTILE, nginxLine, unescapedLine, wowhoneypotLine } from '../../../tests/fixtures/hostile.ts';
import { read } from '../log/detect.ts';
import { combinedLine, wowhoneypotLine as anyWowhoneypotLine } from '../log/fixtures/generated-lines.ts';
import { HERALDING, HONEYTRAP, LOGIN, OBJECTS } from '../log/fixtures/json-lines.ts';
import { textAt } from '../log/span.ts';
import { marksOf, openedOf, sealOf, type Mark } from './mark.ts';

/** What is wrong with the marks of a text: out of it, empty, not in order, or one over another. */
function faultsOf(text: string, marks: readonly Mark[]): string[] {
  return marks.flatMap(({ place, span: { start, end }, decoded }, nth) => {
    const faults: string[] = [];
    if (!(0 <= start && start < end && end <= text.length)) faults.push(`${place} is empty or outside`);
    if (start < (marks[nth - 1]?.span.end ?? 0)) faults.push(`${place} lies over the mark before it`);
    if (decoded && decoded.offsets.length !== decoded.text.length + 1) faults.push(`${place} lacks offsets`);
    if (decoded?.offsets.some((offset, i) => offset < (decoded.offsets[i - 1] ?? start) || offset > end))
      faults.push(`${place} leads out of itself`);
    return faults;
  });
}

const namesOf = (marks: readonly Mark[]): string[] => marks.map(({ place }) => place);

describe('the marks of a line', () => {
  const NGINX = '192.0.2.18 - - [24/Nov/2026:04:26:48 +0000] "GET /%23?q=%3Cb%3E HTTP/1.1" 404 153 "-" "-"';
  const marks = marksOf(read(NGINX));

  test('are its fields, without those that are made of others', () => {
    expect(marks.map(({ place, span }) => [place, textAt(NGINX, span)])).toEqual([
      ['source', '192.0.2.18'],
      ['ident', '-'],
      ['user', '-'],
      ['time', '24/Nov/2026:04:26:48 +0000'],
      ['method', 'GET'],
      ['path', '/%23'],
      ['query', 'q=%3Cb%3E'],
      ['version', 'HTTP/1.1'],
      ['status', '404'],
      ['size', '153'],
      ['referer', '-'],
      ['user-agent', '-'],
    ]);
  });

  test('know what is decoded and how it leads back', () => {
    const query = marks.find(({ place }) => place === 'query');
    expect(query?.decoded?.text).toBe('q=<b>');
    expect(query?.decoded?.offsets.map((at) => at - (query.span.start + 2))).toEqual([-2, -1, 0, 3, 4, 7]);
    expect(marks.find(({ place }) => place === 'status')?.decoded).toBeNull();
  });

  test('have a seal only where something is read', () => {
    const seals = marks.map(({ place, viewpoint }) => `${place}: ${String(viewpoint)}`);
    expect(seals).toContain('path: path');
    expect(seals).toContain('version: null');
    expect(seals).toContain('referer: null');
    // No name at all is something to read.
    expect(seals).toContain('user-agent: user-agent');
  });

  test('take the request whole where it has no parts', () => {
    const line = NGINX.replace('GET /%23?q=%3Cb%3E HTTP/1.1', '\\x16\\x03\\x01');
    const request = marksOf(read(line)).find(({ place }) => place === 'request');
    expect(request && textAt(line, request.span)).toBe('\\x16\\x03\\x01');
    expect(request?.viewpoint).toBe('protocol');
    expect(request?.decoded?.text).toBe('\x16\x03\x01');
  });

  test('of what is no line at all are none', () => {
    expect(marksOf(read('<script>alert(1)</script>'))).toEqual([]);
    expect(marksOf(read(''))).toEqual([]);
  });

  test.each(HOSTILE)('never lie over one another: $name', ({ text }) => {
    for (const raw of [text, nginxLine(text), unescapedLine(text), wowhoneypotLine(text)]) {
      const reading = read(raw);
      expect(faultsOf(raw, marksOf(reading))).toEqual([]);
      const opened = openedOf(reading);
      if (opened) expect(faultsOf(opened.text, opened.marks)).toEqual([]);
    }
  });

  test('never lie over one another, whatever is logged', () => {
    fc.assert(
      fc.property(fc.oneof(combinedLine, anyWowhoneypotLine), ({ raw }) => {
        const reading = read(raw);
        const opened = openedOf(reading);
        expect(faultsOf(raw, marksOf(reading))).toEqual([]);
        if (opened) expect(faultsOf(opened.text, opened.marks)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('never lie over one another, however the line is cut', () => {
    const whole = fc.oneof(combinedLine, anyWowhoneypotLine);
    fc.assert(
      fc.property(whole, fc.double({ min: 0, max: 1, noNaN: true }), ({ raw }, share) => {
        const cut = raw.slice(0, Math.floor(raw.length * share));
        expect(faultsOf(cut, marksOf(read(cut)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the marks of a JSON line', () => {
  test.each(OBJECTS)('never lie over one another: %s', (_, object) => {
    const raw = JSON.stringify(object);
    expect(faultsOf(raw, marksOf(read(raw)))).toEqual([]);
    const end = fc.integer({ min: 0, max: raw.length });
    fc.assert(
      fc.property(end, (at) => {
        expect(faultsOf(raw.slice(0, at), marksOf(read(raw.slice(0, at))))).toEqual([]);
      }),
    );
  });

  test('tell names and passwords that were tried, but not what nobody sent', () => {
    const told = (object: object): (string | undefined)[] => {
      const raw = JSON.stringify(object);
      return marksOf(read(raw))
        .filter(({ place }) => place === 'credential')
        .map(({ span, viewpoint }) => `${String(viewpoint)}: ${textAt(raw, span)}`);
    };
    expect(told(LOGIN)).toEqual(['body: root', 'body: guess/one]']);
    expect(told(HERALDING)).toEqual([String.raw`body: guess\u0001`]);
  });

  test('open the bytes of honeytrap: the request line too, for it stands nowhere else', () => {
    const marks = marksOf(read(JSON.stringify(HONEYTRAP))).filter(({ opaque }) => opaque);
    expect(marks.map(({ place, decoded }) => [place, decoded?.text])).toEqual([
      ['method', 'GET'],
      ['payload', ' '],
      ['path', '/a'],
      ['payload', '?'],
      ['query', 'b=c'],
      ['payload', ' HTTP/1.1\r\n'],
      ['host', 'Host: 192.0.2.80\r\n'],
      ['user-agent', 'User-Agent: ExampleClient/1.0\r\n'],
      ['payload', '\r\n'],
      ['body', 'x=\ufffd'],
    ]);
  });

  test('ask of bytes that are no request what they speak', () => {
    const { attack_connection: connection } = HONEYTRAP;
    const tls = { ...connection, payload: { length: 5, data_hex: '160301000a' } };
    const marks = marksOf(read(JSON.stringify({ ...HONEYTRAP, attack_connection: tls })));
    expect(marks.at(-1)).toMatchObject({ place: 'payload', viewpoint: 'protocol', opaque: true });
  });

  test('leave a payload that can be read to its fields', () => {
    const raw = JSON.stringify({ ...LOGIN, eventid: 'cowrie.client.version', version: 'GET /a HTTP/1.1' });
    const marks = marksOf(read(raw));
    expect(namesOf(marks)).toEqual(expect.arrayContaining(['method', 'path', 'version']));
    expect(namesOf(marks)).not.toContain('payload');
  });
});

describe('the marks of a base64', () => {
  const raw = wowhoneypotLine('<b>');
  const reading = read(raw);
  const marks = marksOf(reading).filter(({ opaque }) => opaque);

  test('cover all of it, one for the first line, each header and the body', () => {
    expect(namesOf(marks)).toEqual(['payload', 'host', 'user-agent', 'header:X-Note', 'payload', 'body']);
    expect(marks[0]?.span.start).toBe(reading.fields.payload?.span.start);
    expect(marks.at(-1)?.span.end).toBe(raw.length);
    for (const [nth, { span }] of marks.entries()) {
      expect(span.end).toBe(marks[nth + 1]?.span.start ?? raw.length);
    }
  });

  test('say together what it says', () => {
    expect(marks.map(({ decoded }) => decoded?.text).join('')).toBe(reading.fields.payload?.value);
  });

  test('have the seal of what stands in them', () => {
    expect(marks.map(({ viewpoint }) => viewpoint)).toEqual([
      null,
      'destination',
      'user-agent',
      'header',
      null,
      'body',
    ]);
  });

  test('are the same over the opened text, which is clear', () => {
    const opened = openedOf(reading);
    expect(opened?.marks.map(({ place, span }) => [place, textAt(opened.text, span)])).toEqual([
      ['host', 'Host: www.example.com'],
      ['user-agent', 'User-Agent: <b>'],
      ['header:X-Note', 'X-Note: <b>'],
      ['body', 'note=<b>'],
    ]);
    expect(opened?.marks.some(({ opaque, decoded }) => opaque || decoded !== null)).toBe(false);
  });

  test('are none where there is no base64', () => {
    expect(openedOf(read(nginxLine('x')))).toBeNull();
  });

  test.each(['__proto__', 'constructor', 'toString'])('a header named %s is a header', (name) => {
    const request = `GET / HTTP/1.1\n${name}: x\n\n`;
    const line = `[2026-11-24 13:26:48+0900] 192.0.2.66 www.example.com:80 "GET / HTTP/1.1" 200 False ${Buffer.from(request).toString('base64')}`;
    expect(openedOf(read(line))?.marks).toMatchObject([{ place: `header:${name}`, viewpoint: 'header' }]);
  });
});

test('a place has a seal, a header the one of headers', () => {
  expect(sealOf('path')).toBe('path');
  expect(sealOf('size')).toBeNull();
  expect(sealOf('header:Cookie')).toBe('header');
});

const LAB = new URL('../../../../shared/data/lab/samples.jsonl', import.meta.url);

describe.skipIf(!existsSync(LAB))('lab lines (need ../shared/data beside the project)', () => {
  const lines = existsSync(LAB)
    ? readFileSync(LAB, 'utf8')
        .trimEnd()
        .split('\n')
        .flatMap((row) => linesIn(JSON.parse(row)))
    : [];

  test('there are enough of them', () => {
    expect(lines.length).toBeGreaterThan(300);
  });

  test('have marks in order, none over another, and none without characters', () => {
    for (const raw of lines) {
      const reading = read(raw);
      const opened = openedOf(reading);
      expect(faultsOf(raw, marksOf(reading)), raw).toEqual([]);
      if (opened) expect(faultsOf(opened.text, opened.marks), raw).toEqual([]);
    }
  });

  test('have each place once, but for what lies between the headers', () => {
    for (const raw of lines) {
      const names = namesOf(marksOf(read(raw)).filter(({ opaque }) => !opaque));
      expect(new Set(names).size, raw).toBe(names.length);
    }
  });
});

function linesIn(row: unknown): string[] {
  if (typeof row !== 'object' || row === null) return [];
  return Object.entries(row).flatMap(([key, line]) =>
    ['nginx', 'apache', 'wow'].includes(key) && typeof line === 'string' ? [line] : [],
  );
}
