import { expect, test } from 'vitest';
import { DIONAEA } from './fixtures/json-lines.ts';
import { credentialsOf, readWhole } from './fixtures/read-whole.ts';
import { valuesOf } from './fixtures/summary.ts';

test('a connection: lists that belong together by place', () => {
  const reading = readWhole('dionaea', DIONAEA);
  expect(valuesOf(reading)).toEqual({
    source: '203.0.113.11',
    'source-port': '40004',
    destination: '192.0.2.82',
    'destination-port': '21',
    protocol: 'ftpd',
    event: 'accept',
    time: '2026-11-24T04:26:48.123456',
    command: 'USER anonymous\nPASS guess-one\nQUIT',
  });
  expect(credentialsOf(reading)).toEqual([
    ['anonymous', 'guess-one'],
    ['root', ''],
  ]);
  expect(reading.instant?.offset).toBeNull();
});

test('the other shape: lists of objects', () => {
  const reading = readWhole('dionaea', {
    ...DIONAEA,
    credentials: [{ password: 'a', username: 'b' }],
    ftp: {
      commands: [
        { command: 'USER', arguments: 'b' },
        { command: '', arguments: '' },
      ],
    },
  });
  expect(credentialsOf(reading)).toEqual([['b', 'a']]);
  expect(reading.fields.command?.value).toBe('USER b\n');
});

test.each([
  [
    'more names than passwords',
    { username: ['a', 'b'], password: ['c'] },
    [
      ['a', 'c'],
      ['b', null],
    ],
  ],
  ['nothing of use', 'text', []],
  ['none', undefined, []],
])('credentials with %s', (_, credentials, expected) => {
  expect(credentialsOf(readWhole('dionaea', { ...DIONAEA, credentials }))).toEqual(expected);
});
