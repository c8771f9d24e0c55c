import { expect, test } from 'vitest';
import { useSite } from './visit.ts';

const site = useSite();

test.each([
  ['curl/8.5.0', '153'],
  ['Mozilla/5.0 Chrome/126.0.0.0', '555'],
  ['', '153'],
])('the name %j is answered with a page of %s bytes', async (name, bytes) => {
  const { page, close } = await site.visit('lessons/user-agent/');
  await page.locator('#name-tag-agent').fill(name);
  expect(await page.locator('[data-bytes]').innerText()).toContain(bytes);
  expect(await page.locator('[data-line]').innerText()).toContain(` 404 ${bytes} "-" "${name || '-'}"`);
  await close();
});

test('a name that looks like markup stays text', async () => {
  const { page, complaints, close } = await site.visit('lessons/user-agent/');
  await page.locator('#name-tag-agent').fill('"><img src=x onerror=alert(1)>');
  expect(await page.locator('[data-line]').innerText()).toContain('\\x22><img src=x onerror=alert(1)>');
  expect(await page.locator('[data-line] *').count()).toBe(0);
  expect(complaints.console).toEqual([]);
  await close();
});
