// Reads lines of a language and a word, and writes what the script of the search page makes of each word.

import { readFileSync } from 'node:fs';
import { folded, stemmed } from '../../themes/default/assets/search.js';

const lines = readFileSync(0, 'utf8').split('\n').filter(Boolean);
const stems = lines.map((line) => {
  const [lang, word] = line.split('\t');
  return stemmed(folded(word, lang), lang);
});
process.stdout.write(stems.join('\n'));
