// What a page costs a reader: bytes on the wire, and requests to others.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openBrowser, requestsElsewhere, visitor } from './browser.js';
import { demonstration } from './svar.js';

const POST = '/2026/01/nitten-timer-pa-vardneset/';
const KILOBYTE = 1000;

let browser;
let demo;

before(async () => {
  [browser, demo] = await Promise.all([openBrowser(), demonstration()]);
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** What the page at `path` loaded: address, kind and size on the wire, text compressed as any web server would. */
async function loaded(path) {
  const reader = await visitor(browser);
  const answers = [];
  reader.page.on('response', (response) => answers.push(response));
  await reader.page.goto(demo.origin + path, { waitUntil: 'networkidle' });
  const files = [];
  for (const response of answers) {
    const kind = response.request().resourceType();
    // The preview's own script and stream are not part of a published page.
    if (/\/(_svar|__|reload)/.test(new URL(response.url()).pathname) || kind === 'eventsource') continue;
    const bytes = await response.body().catch(() => Buffer.alloc(0));
    const isPacked = ['font', 'image'].includes(kind) && !response.url().endsWith('.svg');
    files.push({ url: response.url(), kind, size: isPacked ? bytes.length : gzipSync(bytes, { level: 9 }).length });
  }
  assert.deepEqual(requestsElsewhere(reader, demo.origin), []);
  await reader.context.close();
  return files;
}

const sum = (files) => files.reduce((all, file) => all + file.size, 0);

test('a post weighs under 60 kB without its pictures, under 10 kB of it script, 12 kB of it style', async () => {
  const files = (await loaded(POST)).filter((file) => file.kind !== 'image');
  const of = (kind) => files.filter((file) => file.kind === kind);
  const told = files.map(({ url, size }) => `${size} ${url}`).join('\n');
  assert.ok(sum(files) < 60 * KILOBYTE, `${sum(files)} bytes\n${told}`);
  assert.ok(sum(of('script')) < 10 * KILOBYTE, told);
  assert.ok(sum(of('stylesheet')) < 12 * KILOBYTE, told);
  assert.ok(of('font').length === 1 && of('stylesheet').length >= 3, `all of it was seen:\n${told}`);
});

test('the script of a thread weighs under 6 kB', async () => {
  const script = await (await fetch(`${demo.origin}/embed.js`)).text();
  const size = gzipSync(script, { level: 9 }).length;
  assert.ok(script.includes('svar-comments') && size < 6 * KILOBYTE, `${size} bytes`);
});
