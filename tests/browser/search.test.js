// How a reader searches: with the keyboard, with æ, ø and å, and without JavaScript; and what the pages ask for
// before anyone does.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFindings, openBrowser, picture, requestsElsewhere, visitor } from './browser.js';
import { publishedSite } from './svar.js';

let browser;
let site;

before(async () => {
  [browser, site] = await Promise.all([openBrowser(), publishedSite()]);
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

const isOfSearch = (address) => /assets\/search/.test(address);
const titles = (page) => page.locator('#find-results h2').allTextContents();

async function withSearch(options, use) {
  const guest = await visitor(browser, options);
  try {
    await use(guest, guest.page);
  } finally {
    await guest.context.close();
  }
}

test('a post asks for nothing of the search, and the search page not for the index', () => withSearch({}, async (guest, page) => {
  await page.goto(`${site.origin}/2026/03/havet-og-jeg/`);
  assert.deepEqual(guest.requests.filter(isOfSearch), []);
  await page.click('header a[href="/sok/"]');
  await page.waitForLoadState('networkidle');
  const asked = guest.requests.filter(isOfSearch);
  assert.equal(asked.length, 1, `only the script: ${asked}`);
  assert.match(asked[0], /search\.[0-9a-f]+\.js$/);
}));

test('a reader finds a post with the keyboard alone', () => withSearch({}, async (guest, page) => {
  await page.goto(`${site.origin}/sok/`);
  await page.focus('#find-words');
  await page.keyboard.type('kabelene');
  await page.locator('#find-results h2').waitFor();
  assert.deepEqual(await titles(page), ['Fiber under fjorden']);
  assert.equal(await page.textContent('#find-count'), '1 treff');
  assert.equal(await page.textContent('#find-results mark'), 'kabel');
  assert.deepEqual(await accessibilityFindings(page), []);
  await picture(page, 'search');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/fiber-under-fjorden/');
  await page.goBack();
  await page.locator('#find-results h2').waitFor();
  assert.equal(await page.inputValue('#find-words'), 'kabelene');
  assert.deepEqual(requestsElsewhere(guest, site.origin, site.service), []);
  assert.deepEqual(guest.errors, []);
}));

test('words are found as they are typed, with and without æ, ø and å', () => withSearch({}, async (guest, page) => {
  for (const words of ['strømmen', 'stroemmen', 'strøm', 'str', 'STRØM', 'fjordens']) {
    await page.goto(`${site.origin}/sok/?q=${encodeURIComponent(words)}`);
    await page.locator('#find-results h2').first().waitFor();
    assert.deepEqual(await titles(page), ['Fiber under fjorden'], words);
  }
  await page.goto(`${site.origin}/sok/?q=hele+havet`);
  await page.locator('#find-results h2').first().waitFor();
  assert.deepEqual(await titles(page), ['Havet og jeg']);
}));

test('a reader hears that there is nothing, and what comes close', () => withSearch({}, async (guest, page) => {
  await page.goto(`${site.origin}/sok/?q=giraff`);
  await page.getByText('Ingen treff på «giraff»').waitFor();
  assert.deepEqual(await titles(page), []);
  await page.goto(`${site.origin}/sok/?q=fjrod`);
  await page.getByText('Her er det som ligner').waitFor();
  assert.deepEqual(await titles(page), ['Fiber under fjorden']);
}));

test('what a reader types is text', () => withSearch({}, async (guest, page) => {
  await page.goto(`${site.origin}/sok/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await page.getByText('Ingen treff').waitFor();
  assert.equal(await page.locator('main img').count(), 0);
  assert.deepEqual(guest.dialogs, []);
}));

test('an index that does not come is told in words', () => withSearch({}, async (guest, page) => {
  await page.route(/assets\/search\/nb/, (route) => route.abort());
  await page.goto(`${site.origin}/sok/?q=kabel`);
  await page.getByText('Søket svarer ikke akkurat nå').waitFor();
}));

test('without JavaScript the page says so and offers other ways', () => withSearch({ javaScriptEnabled: false }, async (guest, page) => {
  await page.goto(`${site.origin}/sok/?q=kabel`);
  assert.match(await page.textContent('noscript'), /trenger JavaScript/);
  for (const way of ['/arkiv/', '/tags/', '/authors/']) {
    assert.equal(await page.locator(`.find-else a[href="${way}"]`).count(), 1, way);
  }
}));
