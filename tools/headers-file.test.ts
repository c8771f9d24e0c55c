import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from './headers-file.ts';

const FILE = `# for every page
/*
  Content-Security-Policy: default-src 'none'; img-src 'self'
  X-Content-Type-Options: nosniff

/_astro/*
  Cache-Control: public, max-age=31556952, immutable
/x/:id/embed/
  Content-Security-Policy: frame-ancestors *
/robots.txt
\tX-Robots-Tag: all
`;

describe('a _headers file', () => {
  const rules = parseHeaders(FILE);

  it.each([
    [
      '/',
      {
        'content-security-policy': "default-src 'none'; img-src 'self'",
        'x-content-type-options': 'nosniff',
      },
    ],
    [
      '/_astro/a.css',
      {
        'content-security-policy': "default-src 'none'; img-src 'self'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'public, max-age=31556952, immutable',
      },
    ],
    [
      '/robots.txt',
      {
        'content-security-policy': "default-src 'none'; img-src 'self'",
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'all',
      },
    ],
  ])('sends with %s what its rules say', (path, headers) => {
    expect(headersFor(rules, path)).toEqual(headers);
  });

  it('joins one header of two rules with a comma', () => {
    expect(headersFor(rules, '/x/4ZG8/embed/')['content-security-policy']).toBe(
      "default-src 'none'; img-src 'self', frame-ancestors *",
    );
  });

  it('lets a :name stand for one step only', () => {
    expect(headersFor(rules, '/x/a/b/embed/')['content-security-policy']).not.toContain('frame-ancestors');
  });

  it('takes a dot for a dot', () => {
    expect(headersFor(rules, '/robots-txt')).not.toHaveProperty('x-robots-tag');
  });

  it.each([
    ['/*\n  X-Frame-Options DENY', '_headers:2: "X-Frame-Options DENY" is not "Name: value"'],
    ['  X-Frame-Options: DENY', '_headers:1: a header without an address above it'],
    ['\n*.css\n  A: b', '_headers:2: "*.css" is not an address; expected it to begin with /'],
  ])('says where %j is wrong', (text, message) => {
    expect(() => parseHeaders(text)).toThrow(message);
  });
});
