import { expect, test } from 'vitest';
import { read } from './detect.ts';
import { faultsOf } from './fixtures/field-check.ts';
import { credentialsOf } from './fixtures/read-whole.ts';
import { stopOf, valuesOf } from './fixtures/summary.ts';

const FRONT =
  '2026-11-24 04:26:48.000001,11111111-1111-4111-8111-111111111111,22222222-2222-4222-8222-222222222222,192.0.2.70,50022,';

test.each([
  ['today', '198.51.100.10,21,ftp,admin,password,'],
  ['of T-Pot', '198.51.100.10,21,ftp,admin,password'],
  ['in the old README', '21,ftp,admin,password'],
])('a row of auth.csv as it is %s', (_, rest) => {
  const reading = read(FRONT + rest);
  expect(stopOf(reading)).toBeNull();
  expect(reading.format).toBe('heralding');
  expect(valuesOf(reading)).toMatchObject({
    session: '22222222-2222-4222-8222-222222222222',
    source: '192.0.2.70',
    'source-port': '50022',
    'destination-port': '21',
    protocol: 'ftp',
  });
  expect(credentialsOf(reading)).toEqual([['admin', 'password']]);
  expect(reading.instant).toEqual({ utc: Date.UTC(2026, 10, 24, 4, 26, 48), offset: null });
});

test('a row of session.csv', () => {
  const reading = read(
    '2026-11-24 04:26:48.000001,3,22222222-2222-4222-8222-222222222222,192.0.2.70,50022,198.51.100.10,21,ftp,0',
  );
  expect(valuesOf(reading)).toMatchObject({ source: '192.0.2.70', protocol: 'ftp' });
  expect(reading.credentials).toEqual([]);
});

test('quotes are as Python writes them', () => {
  const reading = read(`${FRONT}198.51.100.10,21,ftp,"a,""b""",,`);
  expect(credentialsOf(reading)).toEqual([['a,"b"', '']]);
  const user = reading.credentials[0]?.user;
  expect(reading.raw.slice(user?.span.start, user?.span.end)).toBe('a,""b""');
});

test('a row that is cut inside quotes', () => {
  const reading = read(`${FRONT}198.51.100.10,21,ftp,"a,`);
  expect(stopOf(reading)).toBe('closing-quote at |');
  expect(faultsOf(reading)).toEqual([]);
});

test('the header line is a record that says nothing', () => {
  const header =
    'timestamp,auth_id,session_id,source_ip,source_port,destination_port,protocol,username,password';
  expect(valuesOf(read(header))).toEqual({ extra: header });
});

test('the columns of the header go before the usual ones', () => {
  const columns = 'timestamp,auth_id,session_id,src_ip,password,username'.split(',');
  const reading = read(
    `2026-11-24 04:26:48,11111111-1111-4111-8111-111111111111,s,192.0.2.70,pw,name`,
    columns,
  );
  expect(credentialsOf(reading)).toEqual([['name', 'pw']]);
});
