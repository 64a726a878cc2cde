// The built sites that `run` has made, and the files in them.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export const sites = [
  { name: "the sample", root: process.env.VALIDATE_SAMPLE },
  { name: "the imported blog", root: process.env.VALIDATE_IMPORTED },
].filter((site) => site.root);

if (sites.length === 0) throw new Error("start these tests with tests/validate/run");

/** The paths of the files in a site whose path ends so. */
export function files(root, ending) {
  return readdirSync(root, { recursive: true })
    .filter((path) => path.endsWith(ending))
    .sort();
}

export const read = (root, path) => readFileSync(join(root, path), "utf8");
