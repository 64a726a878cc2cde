// The pages of the sample site and of the inbox, as people with a small window, a dark screen or a screen reader
// meet them; keeps a picture of each in screenshots/.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFindings, openBrowser, overflow, picture, requestsElsewhere, visitor } from './browser.js';
import { demonstration } from './svar.js';

let browser;
let demo;
let addresses;
let session;

before(async () => {
  [browser, demo] = await Promise.all([openBrowser(), demonstration()]);
  addresses = { ...(await publicPages()), ...(await staffPages()) };
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

/** One page of each kind, found as a reader would find it. */
async function publicPages() {
  const site = await (await fetch(`${demo.origin}/svar-site.json`)).json();
  const posts = site.pages.filter((page) => page.authors.length > 0);
  const post = posts.find((page) => !page.authors.some((author) => author.guest));
  const guestPost = posts.find((page) => page.authors.some((author) => author.guest));
  const guest = await visitor(browser);
  await guest.page.goto(demo.origin + post.url);
  const author = await guest.page.locator('a[rel~=author]').first().getAttribute('href');
  await guest.context.close();
  return {
    front: '/', older: '/page/2/', english: '/en/', authors: '/forfattere/', topics: '/emner/', topic: '/emner/drift/', allSeries: '/serier/',
    series: '/serier/lys-i-hundre-ar/', search: '/sok/', archive: '/arkiv/', year: '/arkiv/2026/', lost: '/404.html', code: '/2025/11/tre-feil-og-en-fredag/',
    talk: '/2026/02/dere-har-rett-i-det-meste/', post: post.url, author: new URL(author, demo.origin).pathname, guest: guestPost.url, conversation: `/threads/${post.key}`, signIn: '/sign-in',
  };
}

/** The pages of the inbox, after signing in by the link that the demonstration prints. */
async function staffPages() {
  const link = demo.output().match(/https?:\/\/\S+\/sign-in\/link\/\S+/)[0];
  const staff = await visitor(browser);
  await staff.page.goto(link);
  await staff.page.click('main button');
  await staff.page.locator('.turn h3 a').first().waitFor();
  session = await staff.context.storageState();
  const turn = await staff.page.locator('.turn h3 a').first().getAttribute('href');
  await staff.page.goto(demo.origin + turn);
  const editor = await staff.page.locator('a[href*="reply="]').first().getAttribute('href');
  await staff.context.close();
  return { inbox: '/inbox', thread: turn, editor, report: '/inbox/report?by=post' };
}

const LOOKS = ['light', 'dark'].flatMap((colorScheme) => [360, 1280].map((width) => ({ colorScheme, width })));

/** Opens `path` in every look and fails with all that is wrong with it. */
async function inspect(name, path, storageState) {
  const wrong = [];
  for (const { colorScheme, width } of LOOKS) {
    const guest = await visitor(browser, { colorScheme, viewport: { width, height: 800 }, locale: 'nb-NO', storageState });
    await guest.page.goto(demo.origin + path, { waitUntil: 'load' });
    await guest.page.locator('details').evaluateAll((all) => all.forEach((details) => { details.open = true; }));
    const look = `${name}-${colorScheme}-${width}`;
    await picture(guest.page, look);
    wrong.push(...(await accessibilityFindings(guest.page)).map((finding) => `${look}: ${finding}`));
    for (const narrow of width === 360 ? [360, 320] : [width]) {
      await guest.page.setViewportSize({ width: narrow, height: 800 });
      const extra = await overflow(guest.page);
      if (extra > 0) wrong.push(`${look}: scrolls sideways by ${extra} pixels at ${narrow}`);
    }
    wrong.push(...requestsElsewhere(guest, demo.origin).map((address) => `${look}: asks ${address}`));
    wrong.push(...guest.errors.map((error) => `${look}: ${error}`));
    if (!storageState && (await guest.context.cookies()).length > 0) wrong.push(`${look}: sets a cookie`);
    await guest.context.close();
  }
  assert.deepEqual(wrong, []);
}

const READERS = ['older', 'english', 'authors', 'topics', 'topic', 'allSeries', 'series', 'search', 'archive', 'year', 'lost', 'code', 'talk'];

for (const name of [...READERS, 'front', 'post', 'author', 'guest', 'conversation', 'signIn', 'inbox', 'thread', 'editor', 'report']) {
  const isForStaff = ['inbox', 'thread', 'editor', 'report'].includes(name);
  test(`${name}: nothing to find for axe, nothing to scroll sideways, nobody else asked`, () =>
    inspect(name, addresses[name], isForStaff ? session : undefined));
}
