// What a reader of a post with a film sends to whoever keeps the film: nothing, until the button is pressed.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFindings, openBrowser, overflow, picture, requestsElsewhere, visitor } from './browser.js';
import { demonstration } from './svar.js';

const POST = '/2026/09/linja-vi-glemte/';
const PLAYER = 'https://www.youtube-nocookie.com/';

let browser;
let demo;

before(async () => {
  [browser, demo] = await Promise.all([openBrowser(), demonstration()]);
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** A visitor for whom the film's address answers with a page of our own. */
async function readerOfFilm(options) {
  const reader = await visitor(browser, options);
  await reader.context.route(`${PLAYER}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Film</title><p>Filmen' }));
  return reader;
}

test('nothing is asked of the keeper of a film until its button is pressed', async () => {
  const reader = await readerOfFilm();
  await reader.page.goto(demo.origin + POST, { waitUntil: 'load' });
  const film = reader.page.locator('.film');
  await film.scrollIntoViewIfNeeded();
  const before = await film.boundingBox();
  assert.deepEqual(requestsElsewhere(reader, demo.origin), []);

  await reader.page.getByRole('link', { name: 'Spill av filmen: Skriptet ringer stolen' }).press('Enter');
  const player = film.locator('iframe');
  await player.waitFor();
  await reader.page.frameLocator('.film iframe').getByText('Filmen').waitFor();
  const asked = requestsElsewhere(reader, demo.origin);
  assert.equal(asked.length, 1, asked.join('\n'));
  assert.ok(asked[0].startsWith(`${PLAYER}embed/`), asked[0]);
  assert.equal(await player.getAttribute('title'), 'Skriptet ringer stolen, 40 sekunder');
  assert.equal(await player.evaluate((frame) => document.activeElement === frame), true);
  const after = await film.boundingBox();
  assert.deepEqual([after.width, after.height], [before.width, before.height]);
  assert.deepEqual(reader.errors, []);
  await reader.context.close();
});

test('without JavaScript a film is a link to where it is', async () => {
  const reader = await readerOfFilm({ javaScriptEnabled: false });
  await reader.page.goto(demo.origin + POST);
  assert.equal(await reader.page.locator('.film > a').getAttribute('href'), 'https://youtu.be/eksempel-1z');
  await reader.context.close();
});

test('code, tables and films are open to everyone, on narrow screens too', async () => {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [320, 1280]) {
      const reader = await readerOfFilm({ colorScheme, viewport: { width, height: 800 } });
      await reader.page.goto(demo.origin + POST);
      assert.deepEqual(await accessibilityFindings(reader.page), [], `${colorScheme}, ${width}`);
      assert.equal(await overflow(reader.page), 0, `${colorScheme}, ${width}`);
      await picture(reader.page, `reading-${colorScheme}-${width}`);
      await reader.context.close();
    }
  }
});
