// The site map: read by an XML parser of another author, and every address in it looked up.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { read, sites } from "./sites.js";

const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => ["sitemap", "url", "xhtml:link"].includes(name) });
const w3cDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;

function parsed(root, path) {
  const text = read(root, path);
  assert.equal(XMLValidator.validate(text), true, path);
  return parser.parse(text);
}

for (const { name, root } of sites)
  test(`the site map of ${name} names pages that are there, may be listed and name each other`, () => {
    const parts = parsed(root, "sitemap.xml").sitemapindex.sitemap;
    const urls = parts.flatMap(({ loc, lastmod }) => {
      assert.match(lastmod, w3cDate);
      const part = parsed(root, new URL(loc).pathname.slice(1)).urlset.url;
      assert.ok(part.length <= 10_000);
      return part;
    });
    const alternates = new Map(
      urls.map((url) => [url.loc, (url["xhtml:link"] ?? []).map((it) => [it["@_hreflang"], it["@_href"]])]),
    );
    assert.equal(alternates.size, urls.length, "an address twice");
    for (const { loc, lastmod } of urls) {
      if (lastmod) assert.match(lastmod, w3cDate, loc);
      const path = decodeURIComponent(new URL(loc).pathname);
      const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
      assert.ok(existsSync(file), `${loc} is not there`);
      const page = read(root, path.endsWith("/") ? `${path}index.html` : path);
      assert.ok(!page.includes('content="noindex"'), loc);
      assert.ok(page.includes(`<link rel="canonical" href="${loc}">`), `${loc} is not canonical`);
      for (const [, other] of alternates.get(loc))
        assert.ok(alternates.get(other)?.some(([, back]) => back === loc), `${other} does not name ${loc}`);
    }
    assert.match(read(root, "robots.txt"), /^Sitemap: https:\/\/.*\/sitemap\.xml$/m);
  });
