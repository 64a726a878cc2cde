// Scripts that a reader sends in: through the form, back to the form, onto the page, into the inbox. None may run,
// none may ask another machine.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser, requestsElsewhere, visitor } from './browser.js';
import { publishedSite } from './svar.js';

const POST = '/2026/03/fiber-under-fjorden/';
const KEY = 'fiber-under-fjorden';


const PAYLOADS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '"><script>alert(1)</script>',
  '\'-alert(1)-\'',
  '</textarea><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</noscript><img src=x onerror=alert(1)>',
  '</svar-comments><script>alert(1)</script>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '<form action="https://elsewhere.example/"><button>Send</button></form>',
  '<style>@import "https://elsewhere.example/style.css";</style>',
  '<link rel=stylesheet href=https://elsewhere.example/style.css>',
  '<meta http-equiv=refresh content="0;url=https://elsewhere.example/">',
  '<base href="https://elsewhere.example/">',
  '<a href="javascript:alert(1)">her</a>',
  '[her](javascript:alert(1))',
  '[her](JaVaScRiPt:alert(1))',
  '[her](java\tscript:alert(1))',
  '[her](&#106;avascript:alert(1))',
  '[her](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[her](vbscript:msgbox(1))',
  '[her](https://example.org "onmouseover=alert(1)")',
  '[her](https://example.org" onmouseover="alert(1))',
  '<javascript:alert(1)>',
  '![bilde](https://elsewhere.example/pixel.gif)',
  '![x](javascript:alert(1))',
  '[a]: javascript:alert(1)\n\n[a]',
  '`<script>alert(1)</script>`',
  '```html\n<script>alert(1)</script>\n```',
  '<div style="background:url(https://elsewhere.example/x.png)">',
  '{{ 7 * 7 }} {% include "x" %} ${7*7}',
  '<!--><script>alert(1)</script>-->',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '\u003cimg src=x onerror=alert(1)\u003e',
  '<img src=x onerror=alert(1)//',
];

let browser;
let site;

before(async () => {
  [browser, site] = await Promise.all([openBrowser(), publishedSite()]);
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

/** Posts what the plain form posts, as `attacker`, and gives the answer. */
function postForm(fields) {
  return fetch(`${site.service}/api/v1/threads/${KEY}/comments`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html', Origin: site.origin },
    body: new URLSearchParams(fields),
  });
}

/** Fails where something of a payload came to life on the page that the visitor is on. */
async function assertTame(guest, page) {
  assert.deepEqual(guest.dialogs, [], `a dialog on ${page}`);
  assert.deepEqual(requestsElsewhere(guest, site.origin, site.service), [], `a request elsewhere from ${page}`);
  const alive = await guest.page.evaluate(() => {
    const root = document.querySelector('.svar-thread') ?? document.body;
    const elements = [...root.querySelectorAll('script, iframe, object, embed, img, svg, math, style, link, meta, base')];
    const handlers = [...root.querySelectorAll('*')].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on') || name === 'style'));
    const links = [...root.querySelectorAll('a[href]')].filter((link) => !/^(https?|mailto):$/.test(link.protocol));
    return [...elements, ...handlers, ...links].map((element) => element.outerHTML);
  });
  assert.deepEqual(alive, [], `something alive on ${page}`);
}

test('no script of a comment runs on the page, in the conversation or on a built page', async () => {
  let taken = 0;
  for (const [index, payload] of PAYLOADS.entries()) {
    const answer = await postForm({ name: `Angriper ${index}`, markdown: payload });
    if (answer.status === 303) taken += 1;
  }
  for (const payload of PAYLOADS) {
    const answer = await postForm({ name: payload.slice(0, 80), markdown: 'Navnet mitt er rart.' });
    if (answer.status === 303) taken += 1;
  }
  assert.ok(taken > PAYLOADS.length / 2, `only ${taken} payloads were taken: the test tries nothing`);
  await site.bake();

  for (const javaScriptEnabled of [true, false]) {
    const guest = await visitor(browser, { javaScriptEnabled });
    for (const page of [site.origin + POST, `${site.service}/threads/${KEY}`]) {
      await guest.page.goto(page, { waitUntil: 'networkidle' });
      await guest.page.locator('.svar-comment').first().waitFor();
      if (javaScriptEnabled) await assertTame(guest, page);
      else assert.deepEqual(requestsElsewhere(guest, site.origin, site.service), [], page);
    }
    await guest.context.close();
  }
});

test('no script runs that the form gives back to its writer', async () => {
  const guest = await visitor(browser);
  for (const payload of PAYLOADS) {
    const fields = { name: payload, mail: payload, markdown: payload, parent: payload };
    const answer = await postForm({ ...fields, website: '' });
    const html = await answer.text();
    if (answer.status === 303) continue;
    assert.equal(answer.status, 422, payload);
    assert.ok(html.toLowerCase().startsWith('<!doctype html>'), html.slice(0, 200));
    // Shown under the address that it came from, with the policy that came with it.
    await guest.page.route(`${site.service}/given-back`, (route) => route.fulfill({
      status: 422, body: html, headers: Object.fromEntries(answer.headers),
    }));
    await guest.page.goto(`${site.service}/given-back`);
    await assertTame(guest, `the form with ${payload}`);
    await guest.page.unroute(`${site.service}/given-back`);
  }
  await guest.context.close();
});

test('the pages of the service forbid inline scripts and other origins', async () => {
  for (const path of [`/threads/${KEY}`, '/sign-in', '/threads/no-such-page']) {
    const policy = (await fetch(site.service + path)).headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src '(none|self)'/, path);
    assert.doesNotMatch(policy, /unsafe-(inline|eval)/, path);
  }
});
