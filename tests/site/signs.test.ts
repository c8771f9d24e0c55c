import { expect, test } from 'vitest';
import { loadSigns } from '../../tools/load-signs.ts';
import { useSite } from './visit.ts';

const site = useSite();
const signs = loadSigns();
const exploits = signs.filter(({ intent }) => intent === 'exploit');

test('without JavaScript the field guide is the whole list, and no filter that could do nothing', async () => {
  const { page, close } = await site.visit('signs/', { javaScriptEnabled: false });
  expect(await page.locator('[data-sign]').count()).toBe(signs.length);
  expect(await page.locator('[data-sign]:visible').count()).toBe(signs.length);
  expect(await page.locator('div.filter').isVisible()).toBe(false);
  await close();
});

test('the list narrows by viewpoint, intent, year and words, and the address can be sent', async () => {
  const { page, close } = await site.visit('en/signs/');
  const shown = page.locator('[data-sign]:visible');
  await page.locator('select[name=intent]').selectOption('exploit');
  expect(await shown.count()).toBe(exploits.length);
  expect(await page.locator('.filter output').textContent()).toBe(`${exploits.length} signs`);
  await page.locator('select[name=viewpoint]').selectOption('header');
  const inHeaders = exploits.filter(({ viewpoint }) => viewpoint === 'header');
  expect(await shown.count()).toBe(inHeaders.length);
  expect(page.url()).toContain('?viewpoint=header&intent=exploit');
  await page.reload();
  expect(await shown.count()).toBe(inHeaders.length);
  await page.locator('select[name=viewpoint]').selectOption('');
  await page.getByRole('searchbox').fill('CVE-2021-44228');
  const named = exploits.filter(({ cve }) => cve?.includes('CVE-2021-44228') === true);
  expect(named.length).toBeGreaterThan(0);
  expect(await shown.count()).toBe(named.length);
  await page.getByRole('searchbox').fill('no sign has these words');
  expect(await shown.count()).toBe(0);
  expect(await page.locator('[data-viewpoint-of]:visible').count()).toBe(0);
  await close();
});

test('an address that asks for what is not there shows everything', async () => {
  const { page, close } = await site.visit('signs/?intent=no-such&viewpoint=%3Cimg%3E&since=1');
  expect(await page.locator('[data-sign]:visible').count()).toBe(signs.length);
  await close();
});

test('a sign shows its evidence on the line, its pitfall, near misses, searches and sources', async () => {
  const { page, close } = await site.visit('en/signs/git-config/', { javaScriptEnabled: false });
  expect(await page.locator('.log [data-role="mark"]').first().textContent()).toContain('/.git/config');
  expect(await page.locator('h2').allTextContents()).toEqual(
    expect.arrayContaining([
      'What it means',
      'What it does not mean',
      'Near misses',
      'Find it in your own log',
      'Sources',
    ]),
  );
  const [kql, elasticsearch] = await page.locator('.query pre').allTextContents();
  expect(kql).toContain('request_uri.keyword : *');
  expect(elasticsearch).toContain('"regexp"');
  await page.locator('.query summary').first().click();
  expect(await page.locator('.query pre').first().isVisible()).toBe(true);
  await close();
});

test('a sign that an exercise has on its line leads to the exercise', async () => {
  const { page, close } = await site.visit('signs/zgrab-ua/');
  expect(await page.locator('.ids a').allTextContents()).toContain('4ZG8');
  await close();
});
