// A line on which one thing is late: holds back the answers to chosen requests, hands a page over in pieces, and
// writes down what moved on the screen, from where to where.

import { createServer } from 'node:http';

/** How many bytes a slow line brings at a time, and how long the next ones take. */
const PIECE = 8_000;
const PACE_MS = 40;

/** Serves what `origin` serves, each page in pieces with a pause between them. */
export async function inPieces(origin) {
  const server = createServer(async (request, response) => {
    const accept = request.headers.accept ?? '*/*';
    const answer = await fetch(origin + request.url, { headers: { accept } });
    const type = answer.headers.get('content-type') ?? '';
    response.writeHead(answer.status, { 'Content-Type': type });
    if (type.startsWith('text/event-stream')) return answer.body.cancel();
    const bytes = Buffer.from(await answer.arrayBuffer());
    const piece = request.headers['sec-fetch-dest'] === 'document' ? PIECE : bytes.length;
    for (let at = 0; at < bytes.length; at += piece) {
      response.write(bytes.subarray(at, at + piece));
      if (piece < bytes.length) await new Promise((resolve) => setTimeout(resolve, PACE_MS));
    }
    response.end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, stop };
}

/** Holds back the answers to all addresses that match `pattern` until `letGo`, and says how many there were. */
export async function holdBack(page, pattern) {
  const held = { count: 0 };
  const gate = new Promise((resolve) => { held.letGo = resolve; });
  await page.route(pattern, async (route) => {
    held.count += 1;
    await gate;
    // A page that has been left does not wait for its answer.
    await route.continue().catch(() => {});
  });
  return held;
}

/** Has the page write down every jump from its first picture on; `jumps` reads them. */
export function watchJumps(page) {
  return page.addInitScript(() => {
    const box = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
    const name = (node) => {
      if (!node) return 'something that is gone';
      const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
      const id = element.id ? `#${element.id}` : '';
      const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 30);
      return `${element.localName}${id}.${[...element.classList].join('.')} “${text}”`;
    };
    window.jumps = [];
    window.jumpObserver = new PerformanceObserver((list) => list.getEntries().forEach(window.noteJump));
    // What is smaller is a line that a reader is not yet at, or a fraction of a pixel.
    const smallest = 0.001;
    window.noteJump = (entry) => {
      const moved = entry.sources.map(({ node, previousRect, currentRect }) =>
        `    ${name(node)}: ${box(previousRect)} → ${box(currentRect)}`);
      if (entry.hadRecentInput || entry.value < smallest) return;
      window.jumps.push(`  ${entry.value.toFixed(4)} at ${Math.round(entry.startTime)} ms\n${moved.join('\n')}`);
    };
    window.jumpObserver.observe({ type: 'layout-shift', buffered: true });
  });
}

/** The jumps so far, a paragraph each: how far, when, and what moved. */
export function jumps(page) {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    window.jumpObserver.takeRecords().forEach(window.noteJump);
    return window.jumps;
  });
}
