// Every page through the Nu HTML checker.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import test, { after } from "node:test";
import { files, sites } from "./sites.js";

const jar = fileURLToPath(new URL("node_modules/vnu-jar/build/dist/vnu.jar", import.meta.url));
const excepted = JSON.parse(readFileSync(new URL("imported-exceptions.json", import.meta.url)));

// What the checker has to find, in a folder of its own.
const wrong = mkdtempSync(join(tmpdir(), "svar-validate-"));
writeFileSync(join(wrong, "index.html"), "<!doctype html><title>x</title><p><div></p>");
after(() => rmSync(wrong, { recursive: true }));

/** The errors and warnings of all pages, each with its address; Java starts once for all of them. */
const findings = checked([wrong, ...sites.map((site) => site.root)]);

function checked(folders) {
  const options = ["-Xss8m", "-jar", jar, "--skip-non-html", "--format", "json", ...folders];
  const run = spawnSync("java", options, { encoding: "utf8", maxBuffer: 1 << 28 });
  assert.ok(run.stderr?.startsWith("{"), run.stderr || String(run.error));
  return JSON.parse(run.stderr)
    .messages.filter((it) => it.type !== "info" || it.subType === "warning")
    .map((it) => ({
      file: fileURLToPath(it.url),
      said: `${it.message} (line ${it.lastLine}: ${it.extract?.trim()})`,
    }));
}

const below = (root) =>
  findings
    .filter((it) => it.file.startsWith(root))
    .map(({ file, said }) => ({ page: relative(root, file), said }));

test("the checker finds what is wrong", () => assert.notEqual(below(wrong).length, 0));

for (const { name, root } of sites) {
  const pages = files(root, ".html");
  test(`${pages.length} pages of ${name} are right`, () => {
    const exceptions = name === "the imported blog" ? excepted : {};
    const found = below(root);
    const unexcused = found.filter((it) => !(it.page in exceptions));
    assert.deepEqual(unexcused.slice(0, 40), []);
    const needless = Object.keys(exceptions).filter((page) => !found.some((it) => it.page === page));
    assert.deepEqual(needless, [], "these pages have no mistakes any more");
  });
}
