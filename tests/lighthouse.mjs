#!/usr/bin/env node
// Measures the sample site with Lighthouse, as a phone on a slow network sees it: the front page, a long post with
// pictures, an author. Ends with 1 where a score is below 100. Takes some minutes and wants a quiet machine, and so
// is no part of tests/run. Lighthouse is installed into target/lighthouse when it is not there yet.

import { execFileSync, spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SVAR = process.env.SVAR ?? join(ROOT, 'target/debug/svar');
const TOOLS = join(ROOT, 'target/lighthouse');
const PAGES = process.argv.slice(2).length > 0
  ? process.argv.slice(2) : ['/', '/2026/01/nitten-timer-pa-vardneset/', '/forfattere/hodan-lie/'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const TYPES = {
  '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.xml': 'application/xml', '.txt': 'text/plain', '.woff2': 'font/woff2', '.png': 'image/png',
  '.jpg': 'image/jpeg', '.webp': 'image/webp', '.avif': 'image/avif',
};

if (!existsSync(join(TOOLS, 'node_modules/lighthouse'))) {
  mkdirSync(TOOLS, { recursive: true });
  execFileSync('npm', ['install', '--prefix', TOOLS, '--no-fund', '--no-audit', 'lighthouse@13'], { stdio: 'inherit' });
}

const scratch = mkdtempSync(join(tmpdir(), 'svar-lighthouse-'));
const folder = join(scratch, 'public');
const server = createServer(answer);
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}`;
execFileSync(SVAR, ['--root', ROOT, 'build', '--base-url', origin, '--output-dir', folder], { stdio: 'inherit' });

const servicePort = server.address().port + 1;
const env = { ...process.env, SVAR_DATABASE_URL: `sqlite:${join(scratch, 'comments.db')}`, SVAR_SECRET: 'only for measuring, and gone afterwards' };
const service = spawn(SVAR, ['comments', 'serve', '--root', ROOT, '--listen', `127.0.0.1:${servicePort}`, '--site', join(folder, 'svar-site.json')],
  { env, stdio: 'ignore' });

/** The built files, compressed as a web server does it; everything else comes from the comments service. */
function answer(incoming, outgoing) {
  let path = join(folder, decodeURIComponent(new URL(incoming.url, 'http://x').pathname));
  if (existsSync(path) && statSync(path).isDirectory()) path = join(path, 'index.html');
  if (!existsSync(path)) return pass(incoming, outgoing);
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const headers = { 'Content-Type': type, 'Cache-Control': path.includes('/assets/') ? 'max-age=31536000, immutable' : 'max-age=300' };
  if (/text|json|xml|javascript/.test(type)) {
    outgoing.writeHead(200, { ...headers, 'Content-Encoding': 'gzip' });
    return createReadStream(path).pipe(createGzip()).pipe(outgoing);
  }
  outgoing.writeHead(200, headers);
  return createReadStream(path).pipe(outgoing);
}

function pass(incoming, outgoing) {
  const inner = ask({ port: servicePort, path: incoming.url, method: incoming.method, headers: incoming.headers }, (answered) => {
    outgoing.writeHead(answered.statusCode, answered.headers);
    answered.pipe(outgoing);
  });
  inner.on('error', () => outgoing.writeHead(404).end());
  incoming.pipe(inner);
}

function measure(path) {
  return new Promise((done) => {
    const report = join(scratch, 'report.json');
    const args = [origin + path, '--quiet', '--output=json', `--output-path=${report}`, `--only-categories=${CATEGORIES}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync'];
    const run = spawn(join(TOOLS, 'node_modules/.bin/lighthouse'), args, { env: { ...process.env, CHROME_PATH: '/usr/bin/chromium' }, stdio: ['ignore', 'ignore', 'inherit'] });
    run.on('exit', () => done(JSON.parse(readFileSync(report, 'utf8'))));
  });
}

let isGood = true;
for (const path of PAGES) {
  const { categories, audits } = await measure(path);
  const scores = CATEGORIES.map((name) => Math.round(categories[name].score * 100));
  isGood &&= scores.every((score) => score === 100);
  const times = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];
  console.log(`${scores.join(' ')}  ${path}  ${times.map((name) => `${name} ${audits[name].displayValue}`).join(', ')}`);
  const wanted = CATEGORIES.flatMap((name) => categories[name].auditRefs).filter((it) => it.weight > 0).map((it) => it.id);
  for (const id of new Set(wanted)) {
    if (audits[id].score !== null && audits[id].score < 0.9) console.log(`  ${id}: ${audits[id].title} ${audits[id].displayValue ?? ''}`);
  }
}
service.kill();
server.close();
rmSync(scratch, { recursive: true, force: true });
process.exit(isGood ? 0 : 1);
