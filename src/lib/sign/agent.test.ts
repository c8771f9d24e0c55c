import { describe, expect, test } from 'vitest';
import { isBrowserName, KnownAgents } from './agent.ts';

describe('a known agent', () => {
  const agents = new KnownAgents([
    { pattern: 'Googlebot\\/', tags: ['search-engine'] },
    { pattern: '[wW]get', tags: ['http-library'] },
    { pattern: 'bot', tags: ['seo'] },
  ]);

  test.each([
    ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.example.com/)', 'search-engine'],
    ['Wget/1.21', 'http-library'],
    ['somebot', 'seo'],
  ])('%s is the first of the list that fits', (name, tag) => {
    expect(agents.of(name)?.tags).toEqual([tag]);
  });

  test.each(['', 'Mozilla/5.0', 'GOOGLEBOT/2.1', 'BOT'])('%j is none: case counts', (name) => {
    expect(agents.of(name)).toBeNull();
  });

  test('is the same when it is asked again', () => {
    expect(agents.of('Wget/1')).toBe(agents.of('Wget/1'));
    expect(agents.of('nobody')).toBe(agents.of('nobody'));
  });
});

describe('a browser’s full name', () => {
  test.each([
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko',
  ])('is %s', (name) => {
    expect(isBrowserName(name)).toBe(true);
  });

  test.each([
    '',
    'Mozilla/5.0',
    'Mozilla/5.0 zgrab/0.x',
    'Mozilla/5.0 (compatible; ExampleBot/1.0; +https://www.example.com/)',
    'curl/8.5.0',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64)',
    'Chrome/126.0.0.0 Safari/537.36',
  ])('is not %j', (name) => {
    expect(isBrowserName(name)).toBe(false);
  });
});
