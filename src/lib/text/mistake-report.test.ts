import { expect, test } from 'vitest';
import { mistakeReport } from './mistake-report.ts';

const QUESTIONS = { wrong: '違う所 & 正しい内容：', source: '確かめられる資料：' };

test('a report names the page, in its title and in full, and asks two things', () => {
  const page = 'https://learn.example.com/en/x/4ZG8/';
  const address = new URL(mistakeReport('https://git.example/bees/issues', page, QUESTIONS));
  expect(`${address.origin}${address.pathname}`).toBe('https://git.example/bees/issues/new');
  expect(address.searchParams.get('title')).toBe('/en/x/4ZG8/');
  expect(address.searchParams.get('body')).toBe(`${page}\n\n違う所 & 正しい内容：\n\n確かめられる資料：\n`);
});

test('a slash at the end of the list of issues is no step of its own', () => {
  const address = mistakeReport('https://git.example/issues/', 'https://a.example/', QUESTIONS);
  expect(address).toMatch(/^https:\/\/git\.example\/issues\/new\?title=%2F&/);
});
