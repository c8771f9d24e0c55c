import { expect, it } from 'vitest';
import { keyOf } from '../drill/key.ts';
import { NO_PROGRESS } from './progress.ts';
import { signsDrilled } from './signs-drilled.ts';

it('the signs of practised lines are found by their keys, without near misses, makers and exercises', () => {
  const keys = [
    keyOf('git-config', 'GET /.git/config'),
    keyOf('git-config', 'GET /.git/config HTTP/1.1'),
    keyOf('log4shell', '${jndi:}'),
    keyOf('git-config', 'GET /git-config-howto/'),
    keyOf('visit', 'GET /'),
    '4ZG8',
    'today:2026-11-24',
    'constructor',
    '//elsewhere.example/x-1a2b3c4',
  ];
  const answer = { viewpoint: 'path', right: 'exploit', given: null, evidence: 'open' } as const;
  const drills = keys.map((line) => ({ ...answer, at: '2026-11-24T00:00:00.000Z', line }));
  const near = new Set([keyOf('git-config', 'GET /git-config-howto/').slice(-7)]);
  const found = signsDrilled({ ...NO_PROGRESS, drills }, { near, makers: new Set(['visit']) });
  expect(found).toEqual(['git-config', 'log4shell']);
});
