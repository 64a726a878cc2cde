// The watch itself: a test that counts requests and dialogs is worth nothing if the watch is blind.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { accessibilityFindings, openBrowser, overflow, requestsElsewhere, visitor } from './browser.js';

const BAD_PAGE = `<!doctype html><title>Bad</title><img src="https://elsewhere.example/pixel.gif">
<div style="width: 3000px">wide</div><script>alert('seen')</script>`;

let browser;
let server;
let address;

before(async () => {
  browser = await openBrowser();
  server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(BAD_PAGE);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${server.address().port}`;
});

after(async () => {
  await browser?.close();
  server?.close();
});

test('the watch sees a request elsewhere, a dialog, a page that is too wide and an image without a text', async () => {
  const guest = await visitor(browser, { viewport: { width: 360, height: 640 } });
  await guest.page.goto(address);
  assert.deepEqual(requestsElsewhere(guest, address), ['https://elsewhere.example/pixel.gif']);
  assert.deepEqual(guest.dialogs, ['seen']);
  assert.ok(await overflow(guest.page) > 2000);
  const findings = await accessibilityFindings(guest.page);
  assert.ok(findings.some((finding) => finding.startsWith('image-alt: ')), findings.join('\n'));
  await guest.context.close();
});
