// A member of staff in the inbox: signs in by a one-time link, holds, answers, takes back.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, visitor } from './browser.js';
import { publishedSite } from './svar.js';

const POST = '/2026/03/fiber-under-fjorden/';
const KEY = 'fiber-under-fjorden';

let browser;
let site;
let staff;
let page;

before(async () => {
  [browser, site] = await Promise.all([openBrowser(), publishedSite()]);
  await site.comment(KEY, { name: 'Liv', markdown: 'Når kommer fiberen til øya?' });
  staff = await visitor(browser, { locale: 'nb-NO', viewport: { width: 360, height: 740 } });
  page = staff.page;
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

/** Opens the inbox and gives its turns. */
async function turns() {
  await page.goto(`${site.service}/inbox`);
  return page.locator('.turns:not(.listed) .turn');
}

/** Opens the editor under the reader's question. */
async function openEditor() {
  await (await turns()).first().locator('h3 a').click();
  await page.locator('article', { hasText: 'Når kommer fiberen til øya?' }).locator('a[href*="reply="]').click();
}

const send = () => page.click('.editor button.first');

/** What a reader without JavaScript sees under the post at this moment. */
async function conversation() {
  return (await fetch(`${site.service}/threads/${KEY}`)).text();
}

test('a one-time link signs in once', async () => {
  const link = (await site.addStaff('ingrid')).trim();
  await page.goto(`${site.service}/inbox`);
  assert.match(page.url(), /\/sign-in/, 'nobody sees the inbox without an account');
  await page.goto(link);
  await page.click('main button');
  assert.equal(new URL(page.url()).pathname, '/inbox');

  const thief = await visitor(browser);
  await thief.page.goto(link);
  await thief.page.click('main button');
  assert.equal(await thief.page.getByRole('alert').count(), 1);
  await thief.page.goto(`${site.service}/inbox`);
  assert.match(thief.page.url(), /\/sign-in/);
  await thief.context.close();
});

test('the inbox lists the question with the time that is left', async () => {
  const list = await turns();
  assert.equal(await list.count(), 1);
  assert.match(await list.first().innerText(), /Liv/);
  assert.match(await list.first().innerText(), /Når kommer fiberen til øya\?/);
  assert.match(await list.first().locator('.left').innerText(), /igjen/);
});

test('a holding reply without a time is refused, and nothing typed is lost', async () => {
  await openEditor();
  await page.fill('#markdown', 'Vi undersøker saken.');
  await page.check('input[value=holding]');
  await page.fill('#promised_at', '');
  await send();
  assert.equal(await page.locator('.editor [role=alert]').count(), 1);
  assert.equal(await page.inputValue('#markdown'), 'Vi undersøker saken.');
  assert.equal(await page.isChecked('input[value=holding]'), true);
});

test('a holding reply is public with its promise, and the turn still waits', async () => {
  const inTwoDays = new Date(Date.now() + 48 * 3_600_000).toISOString().slice(0, 16);
  await page.fill('#promised_at', inTwoDays);
  await send();
  assert.match(await conversation(), /Vi undersøker saken\./);
  assert.match(await conversation(), /svar-holding/);
  const list = await turns();
  assert.equal(await list.count(), 1);
  assert.equal(await list.first().locator('.mark-promise').count(), 1);
});

test('a full reply in the voice of the company ends the wait', async () => {
  await openEditor();
  await page.fill('#markdown', 'Fiberen kommer i mars.');
  await page.check('input[value=company]');
  await send();
  assert.match(await conversation(), /Fiberen kommer i mars\./);
  assert.match(await conversation(), /Prøveselskapet/);
  assert.equal(await (await turns()).count(), 0);
});

test('a reply that is taken back is gone, and the turn waits again', async () => {
  await page.goto(`${site.service}/inbox/threads/${KEY}`);
  const reply = page.locator('article', { hasText: 'Fiberen kommer i mars.' });
  await reply.locator('form[action$="/take-back"] button').click();
  assert.doesNotMatch(await conversation(), /Fiberen kommer i mars\./);
  assert.equal(await (await turns()).count(), 1);
});

test('the report counts the turn as answered by the holding reply and still open', async () => {
  await page.goto(`${site.service}/inbox/report`);
  const running = (clock) => page.locator(`section[aria-labelledby=clock-${clock}] .key-running strong`).innerText();
  assert.deepEqual([await running('first'), await running('full')], ['0', '1']);
  assert.equal(await page.getByRole('alert').count(), 0);
});

test('a reader without JavaScript sees the holding reply on the built page', async () => {
  await site.bake();
  const reader = await visitor(browser, { javaScriptEnabled: false });
  await reader.page.goto(site.origin + POST);
  const reply = reader.page.locator('.svar-comment', { hasText: 'Vi undersøker saken.' });
  assert.match(await reply.innerText(), /Ingrid/);
  assert.equal(await reply.locator('.svar-badge').count(), 1);
  await reader.context.close();
});
