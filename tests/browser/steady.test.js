// Nothing that a reader looks at moves, whatever comes late.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, visitor } from './browser.js';
import { holdBack, inPieces, jumps, watchJumps } from './slow_line.js';
import { demonstration } from './svar.js';

const POST = '/2026/01/nitten-timer-pa-vardneset/';
const PAGES = ['/', POST, '/forfattere/', '/forfattere/hodan-lie/', '/sok/'];
// The stream of news beside a thread never ends, so it is nothing that could come late.
const COMMENTS = /\/api\/v1\/threads\/[^/]+$/;
const PICTURES = /\.(webp|avif|png|jpe?g|svg)$/;
const LATE = [
  { what: 'the font', pattern: /\.woff2/, pages: PAGES },
  { what: 'the styles', pattern: /(brand|theme|reading|comments)[^/]*\.css/, pages: PAGES },
  { what: 'the scripts', pattern: /\/(embed|share|film|search|code)[^/]*\.js/, pages: [POST, '/sok/'] },
  { what: 'the comments', pattern: COMMENTS, pages: [POST] },
  { what: 'the pictures', pattern: PICTURES, pages: PAGES },
];

let browser;
let demo;
let pieces;

before(async () => {
  [browser, demo] = await Promise.all([openBrowser(), demonstration()]);
  pieces = await inPieces(demo.origin);
});

after(async () => {
  await browser?.close();
  pieces?.stop();
  await demo?.stop();
});

async function watchedReader(width) {
  const reader = await visitor(browser, { viewport: { width, height: 800 } });
  await watchJumps(reader.page);
  return reader;
}

/** Waits until something is painted; the clock of frames stands still before that. */
const painted = (page) => page.waitForFunction(
  () => performance.getEntriesByName('first-contentful-paint').length > 0, null, { polling: 20 });

/** Scrolls from the top to the bottom, a screen at a time, each of them painted. */
const readThrough = (page) => page.evaluate(async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  for (let y = 0; y < document.body.scrollHeight; y += 600) {
    window.scrollTo({ top: y, behavior: 'instant' });
    await frame();
  }
});

/** Has the reader look at the comments, or at the end of a page without. */
const lookAtTheEnd = (page) => page.evaluate(() => {
  const end = document.querySelector('svar-comments .svar-write') ?? document.querySelector('.foot');
  end.scrollIntoView({ block: 'center', behavior: 'instant' });
});

for (const width of [360, 1280]) {
  for (const { what, pattern, pages } of LATE) {
    test(`nothing jumps with ${what} late, ${width} pixels wide`, async () => {
      await Promise.all(pages.map(async (path) => {
        const { page, context } = await watchedReader(width);
        const late = await holdBack(page, pattern);
        await page.goto(demo.origin + path, { waitUntil: 'commit' });
        await page.waitForFunction(() => document.querySelector('.foot'), null, { polling: 20 });
        if (what !== 'the styles') {
          await painted(page);
          await readThrough(page);
          await lookAtTheEnd(page);
        }
        late.letGo();
        await page.waitForLoadState('load');
        await page.evaluate(() => document.fonts.ready.then(() => {}));
        await painted(page);
        await readThrough(page);
        assert.deepEqual(await jumps(page), [], `${path}\n${(await jumps(page)).join('\n')}`);
        assert.ok(late.count > 0, `${path}: something was held back`);
        await context.close();
      }));
    });
  }

  test(`nothing jumps on a page that comes piece by piece, ${width} pixels wide`, async () => {
    for (const path of PAGES) {
      const { page, context } = await watchedReader(width);
      await page.goto(pieces.origin + path, { waitUntil: 'load' });
      await readThrough(page);
      assert.deepEqual(await jumps(page), [], `${path}\n${(await jumps(page)).join('\n')}`);
      await context.close();
    }
  });
}

test('a jump would be seen: a picture without its size, and late', async () => {
  const { page, context } = await watchedReader(360);
  await page.route(demo.origin + POST, async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    const body = html.replaceAll(/(<img[^>]*) width="\d+" height="\d+"/g, '$1');
    assert.notEqual(body, html, 'the pictures have their size');
    await route.fulfill({ response: answer, body });
  });
  const late = await holdBack(page, PICTURES);
  await page.goto(demo.origin + POST, { waitUntil: 'commit' });
  await painted(page);
  late.letGo();
  await page.waitForLoadState('load');
  assert.match((await jumps(page)).join('\n'), /^ {2}0\.\d+ at \d+ ms\n.*→/);
  await context.close();
});

test('nothing jumps when the comments cannot be had', async () => {
  const { page, context } = await watchedReader(360);
  await page.route(COMMENTS, (route) => route.abort());
  await page.goto(demo.origin + POST, { waitUntil: 'commit' });
  await painted(page);
  await lookAtTheEnd(page);
  const stale = page.locator('[data-part="stale"]');
  await stale.waitFor();
  const { note, form } = await stale.evaluate((paragraph) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    return { note: range.getBoundingClientRect().bottom, form: document.querySelector('.svar-form').getBoundingClientRect().top };
  });
  assert.ok(note < form, `the note ends at ${note}, above the form at ${form}`);
  assert.deepEqual(await jumps(page), [], (await jumps(page)).join('\n'));
  await context.close();
});

test('the comment that a reader looks at stays where it is when newer ones come', async () => {
  const { page, context } = await watchedReader(360);
  let letGo;
  const gate = new Promise((resolve) => { letGo = resolve; });
  await page.route(COMMENTS, async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    const newer = '<li><div class="svar-comment" id="c-newer"><p>Newer, and long.</p><p>Very.</p></div></li>';
    await gate;
    await route.fulfill({ response: answer, body: html.replace('<ol class="svar-comments">', `$&${newer}`) });
  });
  await page.goto(demo.origin + POST, { waitUntil: 'commit' });
  await painted(page);
  const seen = page.locator('.svar-comment').last();
  const place = () => seen.evaluate((comment) => comment.getBoundingClientRect().top);
  await seen.evaluate((comment) => comment.scrollIntoView({ block: 'start', behavior: 'instant' }));
  const before = await place();
  letGo();
  await page.locator('#c-newer').waitFor();
  const moved = Math.abs(await place() - before);
  assert.ok(moved <= 1, `moved by ${moved} pixels`);
  await context.close();
});
