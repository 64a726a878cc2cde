// What a reader sees of a conversation: baked into the page, and newer where the service answers.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, requestsElsewhere, visitor } from './browser.js';
import { publishedSite } from './svar.js';

const POST = '/2026/03/fiber-under-fjorden/';
const KEY = 'fiber-under-fjorden';

let browser;
let site;

before(async () => {
  [browser, site] = await Promise.all([openBrowser(), publishedSite()]);
  await site.comment(KEY, { name: 'Liv', markdown: 'Når kommer fiberen til øya?' });
  await site.bake();
  await site.comment(KEY, { name: 'Liv', markdown: 'Denne kom etter at siden ble bygd.' });
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

test('with JavaScript the comments that came after the build are there too', async () => {
  const reader = await visitor(browser);
  await reader.page.goto(site.origin + POST);
  await reader.page.getByText('Denne kom etter at siden ble bygd.').waitFor();
  assert.equal(await reader.page.getByText('Når kommer fiberen til øya?').count(), 1);
  assert.equal(await reader.page.locator('[data-part=stale]').isVisible(), false);
  assert.deepEqual(reader.errors, []);
  await reader.context.close();
});

test('without JavaScript the page holds the comments of the build', async () => {
  const reader = await visitor(browser, { javaScriptEnabled: false });
  await reader.page.goto(site.origin + POST);
  assert.equal(await reader.page.getByText('Når kommer fiberen til øya?').isVisible(), true);
  assert.equal(await reader.page.getByText('Denne kom etter').count(), 0);
  await reader.page.locator('noscript a, .svar-newer a').first().click();
  await reader.page.getByText('Denne kom etter at siden ble bygd.').waitFor();
  await reader.context.close();
});

test('a thread costs one request beside the stream of news, sets no cookie and asks nobody else', async () => {
  const reader = await visitor(browser);
  for (const path of [POST, '/', '/2026/03/havet-og-jeg/']) {
    await reader.page.goto(site.origin + path, { waitUntil: 'networkidle' });
  }
  assert.deepEqual(requestsElsewhere(reader, site.origin, site.service), []);
  assert.deepEqual(await reader.context.cookies(), []);
  const asked = reader.requests.filter((address) => address.includes(`/api/v1/threads/${KEY}`));
  const threads = asked.filter((address) => !address.endsWith('/events'));
  assert.equal(threads.length, 1, asked.join('\n'));
  assert.ok(asked.length <= 2, asked.join('\n'));
  await reader.context.close();
});

test('with the service stopped the page shows the comments of the build and says so', async () => {
  await site.stopService();
  const reader = await visitor(browser);
  await reader.page.goto(site.origin + POST);
  await reader.page.locator('[data-part=stale]').waitFor();
  assert.equal(await reader.page.getByText('Når kommer fiberen til øya?').isVisible(), true);
  await reader.context.close();

  const withoutScript = await visitor(browser, { javaScriptEnabled: false });
  await withoutScript.page.goto(site.origin + POST);
  assert.equal(await withoutScript.page.getByText('Når kommer fiberen til øya?').isVisible(), true);
  await withoutScript.context.close();
  await site.startService();
});
