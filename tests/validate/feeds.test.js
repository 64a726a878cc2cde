// Every feed through a parser of another author, and what a feed reader then has.
import assert from "node:assert/strict";
import test from "node:test";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { XMLValidator } from "fast-xml-parser";
import { files, read, sites } from "./sites.js";

const formats = {
  "atom.xml": (text) => {
    const feed = parseAtomFeed(text);
    return {
      self: feed.links.find((link) => link.rel === "self").href,
      entries: (feed.entries ?? []).map((it) => ({
        id: it.id,
        authors: it.authors.map((one) => [one.name, one.uri]),
        date: it.updated,
        html: it.content.value ?? it.content,
      })),
    };
  },
  "rss.xml": (text) => {
    const feed = parseRssFeed(text);
    return {
      self: feed.atom.links.find((link) => link.rel === "self").href,
      entries: (feed.items ?? []).map((it) => ({
        id: it.guid.value,
        authors: (it.dc.creators ?? [it.dc.creator]).map((name) => [name, it.link]),
        date: it.pubDate,
        html: it.content.encoded,
      })),
    };
  },
  "feed.json": (text) => {
    const feed = parseJsonFeed(JSON.parse(text));
    return {
      self: feed.feed_url,
      entries: (feed.items ?? []).map((it) => ({
        id: it.id,
        authors: it.authors.map((one) => [one.name, one.url]),
        date: it.date_modified,
        html: it.content_html,
      })),
    };
  },
};

/** The mistakes of an entry. */
function mistakes(entry) {
  const found = [];
  if (entry.authors.length === 0 || entry.authors.flat().some((it) => !it)) found.push("authors");
  if (!entry.authors.every(([, url]) => URL.canParse(url))) found.push("address of an author");
  if (Number.isNaN(new Date(entry.date).valueOf())) found.push(`date ${entry.date}`);
  const html = entry.html ?? "";
  for (const [, name, value] of html.matchAll(/\s(href|src|poster|cite)="([^"]*)"/g))
    if (!URL.canParse(value)) found.push(`${name} ${value}`);
  const forbidden = html.match(/<(script|style|iframe|form|object|embed|[a-z]+-[a-z-]+)[\s>]|\son\w+=|\sstyle=|\ssrcset=/i);
  if (forbidden) found.push(forbidden[0]);
  return found;
}

for (const { name, root } of sites)
  for (const [file, parse] of Object.entries(formats)) {
    const paths = files(root, file);
    test(`${paths.length} feeds ${file} of ${name} are read as they are meant`, () => {
      let entries = 0;
      for (const path of paths) {
        const text = read(root, path);
        if (file.endsWith(".xml")) assert.equal(XMLValidator.validate(text), true, path);
        const feed = parse(text);
        assert.ok(feed.self.endsWith(`/${path}`), `${path}: ${feed.self}`);
        const ids = new Set(feed.entries.map((it) => it.id));
        assert.equal(ids.size, feed.entries.length, `${path}: an id twice`);
        for (const entry of feed.entries) assert.deepEqual(mistakes(entry), [], `${path}: ${entry.id}`);
        entries += feed.entries.length;
      }
      assert.ok(paths.length > 0 && entries > 0);
    });
  }
