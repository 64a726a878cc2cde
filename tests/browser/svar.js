// Starts the real binary: builds the small test site, runs the comments service, serves the built files as a plain
// web server would, and the preview with its demonstration.

import { execFile, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { createServer as createSocket } from 'node:net';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const BINARY = join(process.env.CARGO_TARGET_DIR ?? join(REPOSITORY, 'target'), 'debug', 'svar');
const PATIENCE_MS = 60_000;

/** A port that nobody listens on at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const socket = createSocket();
    socket.once('error', reject);
    socket.listen(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}

/** A folder of its own for one test file; `remove` deletes it. */
export async function scratchFolder() {
  const path = await mkdtemp(join(tmpdir(), 'svar-browser-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Runs `svar` to its end and gives what it printed; a non-zero exit is an error with its messages. */
export async function svar(folder, args, env = {}) {
  const { stdout } = await promisify(execFile)(BINARY, ['-r', folder, ...args], {
    cwd: folder, env: { ...process.env, ...env },
  });
  return stdout;
}

/** Starts `svar` with `args` and waits until `readyAddress` answers. */
export async function start(folder, args, readyAddress, env = {}) {
  const child = spawn(BINARY, ['-r', folder, ...args], {
    cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const running = { child, output: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes) => { running.output += bytes; });
  }
  const ended = new Promise((resolve) => child.once('exit', resolve));
  running.stop = (signal = 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await answers(readyAddress))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`svar ${args.join(' ')} did not answer at ${readyAddress}:\n${running.output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return running;
}

/**
 * The small test site, built, with its comments service and a web server for its files, each on an address of its
 * own as in production. `stopService` and `startService` take the service away and bring it back.
 */
export async function publishedSite() {
  const scratch = await scratchFolder();
  const folder = join(scratch.path, 'site');
  const service = `http://127.0.0.1:${await freePort()}`;
  await cp(join(REPOSITORY, 'tests/site'), folder, { recursive: true });
  const configuration = join(folder, 'svar.yaml');
  const text = await readFile(configuration, 'utf8');
  await writeFile(configuration, text.replaceAll('http://comments.invalid', service));

  const files = await serveFiles(join(folder, 'public'), service);
  const env = {
    SVAR_DATABASE_URL: `sqlite:${join(scratch.path, 'comments.db')}`,
    SVAR_SECRET: 'b82e6f1047c93da5e0174f9c62ab38d1',
  };
  const site = { folder, env, service, origin: files.origin, run: (...args) => svar(folder, args, env) };
  site.build = (...args) => site.run('build', '--base-url', files.origin, ...args);
  site.bake = async () => {
    const exported = join(scratch.path, 'comments.json');
    await site.run('comments', 'export', '--output', exported);
    await site.build('--comments', exported);
  };
  site.startService = async () => {
    const args = ['comments', 'serve', '--listen', new URL(service).host, '--posts-per-minute', '0'];
    site.running = await start(folder, args, `${service}/healthz`, env);
  };
  site.comment = async (key, fields) => {
    const answer = await fetch(`${service}/api/v1/threads/${key}/comments`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(fields),
    });
    if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
  };
  site.addStaff = (id, ...args) => {
    const who = ['--name', 'Ingrid Sand', '--mail', 'ingrid@example.org', '--role', 'editor'];
    return site.run('comments', 'staff', 'add', id, ...who, ...args);
  };
  site.stopService = () => site.running.stop();
  site.stop = async () => {
    await site.running?.stop();
    files.close();
    await scratch.remove();
  };
  await site.build();
  await site.startService();
  return site;
}

/** `svar serve --demo` on this repository's own site. */
export async function demonstration() {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const running = await start(REPOSITORY, ['serve', '--demo', '--port', String(port)], `${origin}/`);
  return { origin, ...running, stop: running.stop, output: () => running.output };
}

const TYPES = {
  '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.xml': 'application/xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp',
};

/** Serves built files under the strictest policy that the documentation recommends for a site with comments. */
async function serveFiles(folder, service) {
  const policy = `default-src 'self'; script-src 'self' ${service}; style-src 'self' ${service}; `
    + `connect-src 'self' ${service}; form-action 'self' ${service}; frame-ancestors 'none'; base-uri 'none'`;
  const server = createServer(async (request, response) => {
    let path = join(folder, decodeURIComponent(new URL(request.url, 'http://x').pathname));
    try {
      if ((await stat(path)).isDirectory()) path = join(path, 'index.html');
      const bytes = await readFile(path);
      response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
      response.setHeader('Content-Security-Policy', policy);
      response.end(bytes);
    } catch {
      response.statusCode = 404;
      response.end('nothing here');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

async function answers(address) {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
