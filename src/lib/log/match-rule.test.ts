import { expect, test } from 'vitest';
import { matchOf, type Seen } from './match-rule.ts';

const NOTHING: Seen = { method: 'GET', uri: '/', headers: 'Host: www.example.com\n', body: '' };

test.each<[string, Partial<Seen>, number, string]>([
  ['no rule, no number', {}, 200, 'False'],
  ['a place of its own', { uri: '/robots.txt' }, 200, '1006'],
  ['tied to no place', { uri: '/x/robots.txt.bak?a=1' }, 200, '1006'],
  ['in that case only', { uri: '/PHPMYADMIN/' }, 200, 'False'],
  ['a dot is any character', { uri: '/nojspfile' }, 200, '1020'],
  ['of that method only', { method: 'POST', uri: '/x.jsp' }, 200, 'False'],
  ['a bar is an "or"', { headers: 'User-Agent: () { :; }; echo 2014 \n' }, 200, '1010'],
  ['and so is its other side', { headers: 'User-Agent: x md5sum\n' }, 200, '1010'],
  ['Shellshock with another command is none', { headers: 'User-Agent: () { :; }; id\n' }, 200, 'False'],
  ['another status', { uri: '/manager/html' }, 401, '1032'],
  ['the highest number wins', { uri: '/manager/html?x=whoami', body: 'whoami' }, 200, '1043'],
  [
    'a name with a password',
    { uri: '/manager/html', headers: 'Authorization: Basic dG9tY2F0OnBhc3N3b3JkCg==\n' },
    200,
    '1034',
  ],
  ['a method by itself', { method: 'PUT', uri: '/x' }, 201, '1005'],
  ['in the body', { method: 'POST', uri: '/x', body: 'f=/etc/passwd' }, 200, '1016'],
  ['both a method and a place', { method: 'POST', uri: '/wls-wsat/CoordinatorPortType' }, 500, '1041'],
  ['or the place alone', { uri: '/wls-wsat/CoordinatorPortType' }, 500, '1040'],
])('%s', (_, seen, status, match) => {
  expect(matchOf({ ...NOTHING, ...seen })).toEqual({ status, match });
});
