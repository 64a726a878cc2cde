// How a reader writes: with JavaScript in place, without it through the plain form, and what a mistake costs.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, visitor } from './browser.js';
import { publishedSite } from './svar.js';

const POST = '/2026/03/fiber-under-fjorden/';

let browser;
let site;

before(async () => {
  [browser, site] = await Promise.all([openBrowser(), publishedSite()]);
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

/** A reader on the post; with JavaScript, once the script has taken over the form. */
async function readerOnThePost(options = {}) {
  const reader = await visitor(browser, options);
  await reader.page.goto(site.origin + POST);
  if (options.javaScriptEnabled !== false) await reader.page.waitForLoadState('networkidle');
  return reader;
}

async function write(page, { name, mail, markdown }) {
  if (name !== undefined) await page.fill('#svar-name', name);
  if (mail !== undefined) await page.fill('#svar-mail', mail);
  if (markdown !== undefined) await page.fill('#svar-markdown', markdown);
}

const send = (page) => page.click('.svar-form button[type=submit]:not([name])');

test('with JavaScript a comment appears on the page that it was written on', async () => {
  const reader = await readerOnThePost();
  await write(reader.page, { name: 'Liv', markdown: 'Hvor dypt er det **egentlig**?' });
  await send(reader.page);
  const text = reader.page.locator('.svar-text', { hasText: 'Hvor dypt er det egentlig?' });
  await text.waitFor();
  assert.equal(await text.locator('strong').innerText(), 'egentlig');
  assert.equal(new URL(reader.page.url()).origin, site.origin);
  assert.equal(await reader.page.inputValue('#svar-markdown'), '');
  assert.deepEqual(reader.errors, []);
  await reader.page.reload();
  await text.waitFor();
  await reader.context.close();
});

test('without JavaScript the plain form posts and leads to the conversation', async () => {
  const reader = await readerOnThePost({ javaScriptEnabled: false });
  await write(reader.page, { name: 'Per Uten Skript', mail: 'per@example.org', markdown: 'Jeg har ikke JavaScript.' });
  await send(reader.page);
  const comment = reader.page.locator('.svar-comment', { hasText: 'Jeg har ikke JavaScript.' });
  await comment.waitFor();
  assert.equal(await comment.locator('.svar-name').innerText(), 'Per Uten Skript');
  assert.equal((await reader.page.content()).includes('per@example.org'), false, 'the mail address is never shown');
  await reader.page.locator(`a[href$="${POST}"]`).first().click();
  assert.equal(new URL(reader.page.url()).origin, site.origin);
  await reader.context.close();
});

for (const javaScriptEnabled of [false, true]) {
  const how = javaScriptEnabled ? 'with' : 'without';

  test(`${how} JavaScript a mistake is told above the form and everything typed is still there`, async () => {
    const reader = await readerOnThePost({ javaScriptEnabled });
    await write(reader.page, { name: 'Liv', mail: 'dette er ikke en adresse', markdown: 'Et langt spørsmål.\n\nI to avsnitt.' });
    await send(reader.page);
    const errors = reader.page.locator('.svar-errors');
    await errors.waitFor();
    assert.match(await errors.innerText(), /e-post/i);
    assert.equal(await reader.page.inputValue('#svar-name'), 'Liv');
    assert.equal(await reader.page.inputValue('#svar-mail'), 'dette er ikke en adresse');
    assert.equal(await reader.page.inputValue('#svar-markdown'), 'Et langt spørsmål.\n\nI to avsnitt.');
    const form = await reader.page.locator('#svar-name').boundingBox();
    assert.ok((await errors.boundingBox()).y < form.y, 'the errors stand above the fields');
    await reader.context.close();
  });
}

test('an answer is written in place and stands under the comment that it answers', async () => {
  const reader = await readerOnThePost();
  await write(reader.page, { name: 'Liv', markdown: 'Hvem la kabelen?' });
  await send(reader.page);
  const question = reader.page.locator('.svar-comment', { hasText: 'Hvem la kabelen?' });
  await question.waitFor();
  await question.locator('.svar-reply').click();
  assert.equal(new URL(reader.page.url()).origin, site.origin);
  await write(reader.page, { name: 'Ola', markdown: 'Det gjorde vi på øya.' });
  await send(reader.page);
  const answer = reader.page.locator('li', { has: question }).locator('.svar-answers .svar-comment');
  await answer.waitFor();
  assert.match(await answer.innerText(), /Det gjorde vi på øya/);
  await reader.context.close();
});

test('a comment that the service did not take is not lost', async () => {
  const reader = await readerOnThePost();
  await write(reader.page, { name: 'Liv', markdown: 'Denne må ikke forsvinne.' });
  await site.stopService();
  await send(reader.page);
  await reader.page.locator('.svar-errors').waitFor();
  assert.equal(await reader.page.inputValue('#svar-markdown'), 'Denne må ikke forsvinne.');
  await site.startService();
  await send(reader.page);
  await reader.page.locator('.svar-text', { hasText: 'Denne må ikke forsvinne.' }).waitFor();
  assert.equal(await reader.page.locator('.svar-text', { hasText: 'Denne må ikke forsvinne.' }).count(), 1);
  await reader.context.close();
});
