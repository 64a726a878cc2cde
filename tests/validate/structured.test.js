// The JSON-LD of every page against the types of schema.org, by the TypeScript compiler.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import test from "node:test";
import ts from "typescript";
import { files, read, sites } from "./sites.js";

const here = fileURLToPath(new URL(".", import.meta.url));

/** What the compiler says of values, each of which has to be a Thing: for each wrong value its text. */
function complaints(values) {
  const folder = mkdtempSync(join(here, "node_modules/.types-"));
  const file = join(folder, "values.ts");
  const lines = values.map((it, at) => `export const v${at}: Thing = ${JSON.stringify(it, null, 1)};`);
  writeFileSync(file, `import type { Thing } from "schema-dts";\n${lines.join("\n")}\n`);
  const program = ts.createProgram([file], { noEmit: true, strict: true, types: [], moduleResolution: ts.ModuleResolutionKind.NodeNext, module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, skipLibCheck: true });
  const found = ts.getPreEmitDiagnostics(program).map((it) => ({
    value: it.file?.text.slice(0, it.start).split("\nexport const ").length - 2,
    said: ts.flattenDiagnosticMessageText(it.messageText, "\n"),
  }));
  rmSync(folder, { recursive: true });
  return found;
}

/** A value with every text shortened to what the compiler sees of it, so that alike ones are checked once. */
function shape(value, key = "") {
  if (Array.isArray(value)) return [...new Map(value.map((it) => [JSON.stringify(shape(it, key)), shape(it, key)])).values()];
  if (value && typeof value === "object")
    return Object.fromEntries(
      Object.entries(value)
        // What an action asks for: any property of schema.org may have this ending, and the types leave it out.
        .filter(([name]) => !name.endsWith("-input"))
        .map(([name, it]) => [name, shape(it, name)]),
    );
  if (typeof value === "number") return 1;
  return typeof value === "string" && key !== "@type" && !value.startsWith("https://schema.org/") ? "text" : value;
}

function graphs(root) {
  return files(root, ".html").flatMap((path) => {
    const found = read(root, path).match(/<script type="application\/ld\+json">(.*?)<\/script>/s);
    return found ? [{ path, graph: JSON.parse(found[1]) }] : [];
  });
}

/** What schema.org leaves open and search engines ask for. */
function missing(node) {
  const needed = {
    BlogPosting: ["headline", "datePublished", "dateModified", "author", "publisher", "mainEntityOfPage", "inLanguage"],
    BreadcrumbList: ["itemListElement"],
    ProfilePage: ["mainEntity"],
    Blog: ["name", "url"],
    WebSite: ["name", "url"],
  };
  const open = (needed[node["@type"]] ?? []).filter((name) => !node[name]);
  const dates = ["datePublished", "dateModified"].filter((name) => node[name] && !/T.*(Z|[+-]\d\d:\d\d)$/.test(node[name]));
  return [...open, ...dates];
}

const wrong = [{ "@type": "BlogPosting", headline: "x", autor: "y" }, { "@type": "BlogPost", headline: "x" }];
const told = sites.map(({ name, root }) => ({ name, pages: graphs(root) }));
const nodes = told.flatMap(({ pages }) => pages).flatMap(({ graph }) => graph["@graph"]);
const shapes = new Map(nodes.map((node) => [JSON.stringify(shape(node)), shape(node)]));
// The types are many, and so the compiler runs once for everything.
const found = complaints([...wrong, ...shapes.values()]);

test("the compiler knows the words of schema.org", () =>
  assert.deepEqual(found.filter((it) => it.value < wrong.length).map((it) => it.value), [0, 1]));

test(`${nodes.length} things that pages say of themselves are as schema.org has them`, () =>
  assert.deepEqual(found.filter((it) => !(it.value < wrong.length)), []));

for (const { name, pages } of told)
  test(`${pages.length} pages of ${name} tell what search engines ask for`, () => {
    for (const { path, graph } of pages) {
      assert.equal(graph["@context"], "https://schema.org", path);
      for (const node of graph["@graph"]) assert.deepEqual(missing(node), [], path);
    }
    const types = new Set(pages.flatMap(({ graph }) => graph["@graph"].map((node) => node["@type"])));
    for (const type of ["BlogPosting", "BreadcrumbList", "ProfilePage", "Blog", "WebSite"]) assert.ok(types.has(type), type);
  });
