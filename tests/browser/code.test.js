// Code that a reader takes along: copied as it was written, without the numbers beside it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, visitor } from './browser.js';
import { demonstration } from './svar.js';

const POST = '/2026/09/linja-vi-glemte/';

let browser;
let demo;

before(async () => {
  [browser, demo] = await Promise.all([openBrowser(), demonstration()]);
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

test('a button copies a piece of code as it was written, and says so', async () => {
  const reader = await visitor(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  await reader.page.goto(demo.origin + POST);
  const button = reader.page.locator('.copied-from button').first();
  await button.focus();
  assert.equal(await button.textContent(), 'Kopier');
  await reader.page.keyboard.press('Enter');
  await reader.page.getByRole('button', { name: 'Kopiert' }).waitFor();
  const copied = await reader.page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^"""Ringer stolen .*"""\nimport json\n/);
  assert.deepEqual(reader.errors, []);
  await reader.context.close();
});

test('a page without code loads no script for it, and code needs none to be read', async () => {
  const reader = await visitor(browser, { javaScriptEnabled: false });
  await reader.page.goto(demo.origin + POST);
  assert.equal(await reader.page.locator('pre code').first().isVisible(), true);
  assert.equal(await reader.page.locator('button.copy').count(), 0);
  await reader.page.goto(`${demo.origin}/2026/10/botta-i-gangen/`);
  assert.equal(await reader.page.locator('script[src*="code"]').count(), 0);
  await reader.context.close();
});
