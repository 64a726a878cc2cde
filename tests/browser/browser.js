// Opens Debian's Chromium and watches what a page does: which addresses it asks, which dialogs it opens,
// which errors it meets.

import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];
const SCREENSHOTS = new URL('./screenshots/', import.meta.url);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Starts the browser; `SVAR_TEST_CHROMIUM` names another one than Debian's. */
export function openBrowser() {
  const executablePath = process.env.SVAR_TEST_CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: FLAGS });
}

/**
 * A visitor with an empty browser profile. `requests`, `dialogs` and `errors` fill up as the visitor moves; options are
 * Playwright's (`javaScriptEnabled`, `colorScheme`, `viewport`, `locale`).
 */
export async function visitor(browser, options = {}) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const seen = { requests: [], dialogs: [], errors: [] };
  context.on('request', (request) => seen.requests.push(request.url()));
  context.on('dialog', (dialog) => {
    seen.dialogs.push(dialog.message());
    dialog.dismiss().catch(() => {});
  });
  context.on('weberror', (error) => seen.errors.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text());
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  return { context, page, ...seen };
}

/** The addresses that the visitor's pages asked outside of `origins`. */
export function requestsElsewhere(visitor, ...origins) {
  const own = new Set(origins.map((origin) => new URL(origin).origin));
  const isLocal = (address) => /^(data|blob|about):/.test(address);
  return visitor.requests.filter((address) => !isLocal(address) && !own.has(new URL(address).origin));
}

/** What axe-core finds against WCAG 2 A and AA, one line a finding, with the place and what to do. */
export async function accessibilityFindings(page) {
  // Evaluated by the debugger, which a strict Content-Security-Policy lets through; a script element it would not.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary.replaceAll('\n', ' ')}`));
}

/** How many pixels the page is wider than its window: 0 where nobody has to scroll sideways. */
export function overflow(page) {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

/** Keeps a picture of the whole page in `screenshots/`, to be looked at by a person. */
export async function picture(page, name) {
  await mkdir(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: new URL(`${name}.png`, SCREENSHOTS).pathname, fullPage: true });
}
