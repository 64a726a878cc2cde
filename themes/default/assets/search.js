// Searches the posts: asks for the index when a reader starts to search, and draws what it finds.

const NORDIC = { ä: 'æ', ö: 'ø', æ: 'æ', ø: 'ø', å: 'å' };
const ENGLISH = { æ: 'ae', ø: 'o' };
const WORD = /[\p{Alphabetic}\p{N}\u0300-\u036f]{2,}/gu;
const PAGE = 10;

/** A word in lower case without the marks on its letters, as the index has it. */
export const folded = (word, lang) => word.normalize('NFC').replace(/[^\0-\x7f]/gu, (letter) =>
  (lang === 'en' ? ENGLISH : NORDIC)[letter] ?? letter.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));

// The stemmers follow the descriptions at snowballstem.org. A region is where a suffix may start; of several suffixes
// the longest counts, which is the one that a search from the left meets first.

const region = (word, vowels, from = 0) => {
  const found = new RegExp(`[${vowels}][^${vowels}]`, 'u').exec(word.slice(from));
  return found ? from + found.index + 2 : word.length;
};
const nordicRegion = (word) => (word.length < 3 ? word.length : Math.max(3, region(word, 'aeiouyæøå')));
const ending = (word, from, suffixes) => {
  const found = suffixes.exec(word.slice(from));
  return found ? [found[0], word.slice(0, from + found.index)] : [];
};

const NB_MAIN = /(a|e|ede|ande|ende|ane|ene|hetene|erte|en|heten|ar|er|heter|s|as|es|edes|endes|enes|hetenes|ens|hetens|ers|ets|et|het|ert|ast)$/;
const NB_OTHER = /(leg|eleg|ig|eig|lig|elig|els|lov|elov|slov|hetslov)$/;
const DA_MAIN = /(hed|ethed|ered|e|erede|ende|erende|ene|erne|ere|en|heden|eren|er|heder|erer|s|heds|es|endes|erendes|enes|ernes|eres|ens|hedens|erens|ers|ets|erets|et|eret)$/;

const norwegian = (word) => {
  const from = nordicRegion(word);
  const [suffix, rest] = ending(word, from, NB_MAIN);
  if (suffix === 'erte' || suffix === 'ert') word = `${rest}er`;
  else if (suffix && (suffix !== 's' || /([bcdfghjlmnoprtvyz]|[^aeiouyæøå]k)$/u.test(rest))) word = rest;
  if (/[dv]t$/.test(word.slice(from))) word = word.slice(0, -1);
  return ending(word, from, NB_OTHER)[1] ?? word;
};

const danish = (word) => {
  const from = nordicRegion(word);
  const pair = () => { if (/(gd|dt|gt|kt)$/.test(word.slice(from))) word = word.slice(0, -1); };
  const [suffix, rest] = ending(word, from, DA_MAIN);
  if (suffix && (suffix !== 's' || /[abcdfghjklmnoprtvyzå]$/.test(rest))) word = rest;
  pair();
  if (word.endsWith('igst')) word = word.slice(0, -2);
  const [other, stem] = ending(word, from, /(ig|lig|elig|els|løst)$/);
  if (other === 'løst') word = word.slice(0, -1);
  else if (other) {
    word = stem;
    pair();
  }
  const double = /([^aeiouyæøå])\1$/u.test(word) && word.length > from;
  return double ? word.slice(0, -1) : word;
};

const WHOLE = {
  skis: 'ski', skies: 'sky', dying: 'die', lying: 'lie', tying: 'tie', idly: 'idl', gently: 'gentl', ugly: 'ugli',
  early: 'earli', only: 'onli', singly: 'singl', sky: 'sky', news: 'news', howe: 'howe', atlas: 'atlas',
  cosmos: 'cosmos', bias: 'bias', andes: 'andes',
};
const KEPT = /^(succeed|proceed|exceed|canning|inning|earring|herring|outing)$/;
const SECOND = {
  tional: 'tion', enci: 'ence', anci: 'ance', abli: 'able', entli: 'ent', izer: 'ize', ization: 'ize', ational: 'ate',
  ation: 'ate', ator: 'ate', alism: 'al', aliti: 'al', alli: 'al', fulness: 'ful', ousli: 'ous', ousness: 'ous',
  iveness: 'ive', iviti: 'ive', biliti: 'ble', bli: 'ble', ogi: 'og', fulli: 'ful', lessli: 'less', li: '',
};
const THIRD = {
  tional: 'tion', ational: 'ate', alize: 'al', icate: 'ic', iciti: 'ic', ical: 'ic', ful: '', ness: '', ative: '',
};
const oneOf = (table) => new RegExp(`(${Object.keys(table).join('|')})$`);
const SECOND_ENDS = oneOf(SECOND);
const THIRD_ENDS = oneOf(THIRD);
const FOURTH_ENDS = /(ic|ance|ence|able|ible|ate|ive|ize|iti|al|ism|ion|er|ous|ant|ent|ment|ement)$/;
const VOWEL = /[aeiouy]/;
const isShort = (word) => /([^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/u.test(word);

const english = (word) => {
  if (Object.hasOwn(WHOLE, word)) return WHOLE[word];
  if (word.length < 3) return word;
  word = word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
  const special = /^(gener|commun|arsen)/.exec(word);
  const first = special ? special[0].length : region(word, 'aeiouy');
  const second = region(word, 'aeiouy', first);
  let [suffix, rest] = ending(word, 0, /(ied|s|ies|sses|ss|us)$/);
  if (suffix === 'sses') word = `${rest}ss`;
  else if (suffix === 'ied' || suffix === 'ies') word = rest + (rest.length > 1 ? 'i' : 'ie');
  else if (suffix === 's' && VOWEL.test(rest.slice(0, -1))) word = rest;
  if (KEPT.test(word)) return word;
  [suffix, rest] = ending(word, 0, /(ed|eed|ing|edly|eedly|ingly)$/);
  if (suffix?.startsWith('eed')) {
    if (rest.length >= first) word = `${rest}ee`;
  } else if (suffix && VOWEL.test(rest)) {
    word = rest;
    if (/(at|bl|iz)$/.test(word)) word += 'e';
    else if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(word)) word = word.slice(0, -1);
    else if (word.length === first && isShort(word)) word += 'e';
  }
  if (/.[^aeiouy][yY]$/u.test(word)) word = `${word.slice(0, -1)}i`;
  [suffix, rest] = ending(word, 0, SECOND_ENDS);
  const fits = { ogi: /l$/, li: /[cdeghkmnrt]$/ }[suffix];
  if (suffix && rest.length >= first && (fits?.test(rest) ?? true)) word = rest + SECOND[suffix];
  [suffix, rest] = ending(word, 0, THIRD_ENDS);
  if (suffix && rest.length >= (suffix === 'ative' ? Math.max(first, second) : first)) word = rest + THIRD[suffix];
  [suffix, rest] = ending(word, 0, FOURTH_ENDS);
  if (suffix && rest.length >= second && (suffix !== 'ion' || /[st]$/.test(rest))) word = rest;
  rest = word.slice(0, -1);
  if (word.endsWith('e') && (rest.length >= second || (rest.length >= first && !isShort(rest)))) word = rest;
  else if (word.endsWith('ll') && rest.length >= second) word = rest;
  return word.replaceAll('Y', 'y');
};

/** What the forms of a folded word have in common. */
export const stemmed = (word, lang) => ({ da: danish, en: english }[lang] ?? norwegian)(word);

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Tells each document of a list with its weight; gives how many there are. */
const read = (list, tell) => {
  let [count, document, value, shift] = [0, 0, 0, 0];
  for (const letter of list) {
    const digit = DIGITS.indexOf(letter);
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit < 32) {
      document += value >> 3;
      tell(document, (value & 7) + 1);
      document += 1;
      count += 1;
      value = shift = 0;
    }
  }
  return count;
};

/** The index at `address`, of which files come only when they are asked for. */
export const openIndex = async (address, lang) => {
  const files = new Map();
  const load = (url) => {
    if (!files.has(url)) {
      const coming = fetch(url).then((answer) => {
        if (!answer.ok) throw new Error(`${answer.status}`);
        return answer.json();
      });
      coming.catch(() => files.delete(url));
      files.set(url, coming);
    }
    return files.get(url);
  };
  const manifest = await load(address);
  const stop = new Set(manifest.stop.split(' '));
  const named = (hashes, at) => load(new URL(`${hashes.slice(at * 8, at * 8 + 8)}.json`, address));
  const shardOf = (key) => {
    let [low, high] = [0, manifest.keys.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (manifest.keys[middle] <= key) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
  /** Every stem between two texts that stands in at most four files. */
  const between = async (first, last) => {
    if (manifest.terms) return [manifest.terms];
    const start = shardOf(first);
    const end = Math.min(shardOf(last), start + 3);
    return Promise.all(Array.from({ length: end - start + 1 }, (_, at) => named(manifest.shards, start + at)));
  };
  const words = (text) => (text.toLowerCase().replaceAll('\u00ad', '').match(WORD) ?? []);

  /** The stems that a word may mean, each with how well it fits. */
  const meanings = async (word) => {
    const typed = [word, word.replaceAll('aa', 'å').replaceAll('ae', 'æ').replaceAll('oe', 'ø'),
      word.replaceAll('å', 'aa').replaceAll('æ', 'ae').replaceAll('ø', 'oe')];
    const spellings = new Set(typed.map((spelling) => folded(spelling, lang)));
    const fitting = new Map();
    await Promise.all([...spellings].map(async (start) => {
      const stem = stemmed(start, lang);
      const shards = await Promise.all([between(stem, stem), between(start, `${start}\uffff`)]);
      for (const [key, list] of shards.flat().flatMap(Object.entries)) {
        if (key === stem) fitting.set(key, [list, 1]);
        else if (key.startsWith(start) && !fitting.has(key)) fitting.set(key, [list, (0.7 * start.length) / key.length]);
      }
    }));
    return fitting;
  };
  /** The same of a word that nothing starts with: stems that are one letter away. */
  const close = async (word) => {
    const start = stemmed(folded(word, lang), lang);
    const shards = start.length > 3 ? await between(start.slice(0, 2), `${start.slice(0, 2)}\uffff`) : [];
    return new Map(shards.flatMap(Object.entries).filter(([key]) => isOneAway(key, start)).map(([key, list]) => [key, [list, 0.5]]));
  };

  /** The numbers of the documents that answer a question, best first. */
  const find = async (question) => {
    const all = words(question);
    const telling = all.filter((word) => !stop.has(folded(word, lang)));
    const sums = new Map();
    let isClose = false;
    await Promise.all(telling.map(async (word) => {
      let fitting = await meanings(word);
      if (!fitting.size) {
        fitting = await close(word);
        isClose ||= fitting.size > 0;
      }
      const best = new Map();
      for (const [list, fit] of fitting.values()) {
        const rare = Math.log(1 + manifest.count / (1 + read(list, () => {})));
        read(list, (at, weight) => best.set(at, Math.max(best.get(at) ?? 0, fit * rare * weight)));
      }
      for (const [at, score] of best) {
        const [sum, hits] = sums.get(at) ?? [0, 0];
        sums.set(at, [sum + score, hits + 1]);
      }
    }));
    const score = ([at, [sum, hits]]) => [at, sum * hits * hits];
    const found = [...sums].map(score).sort((a, b) => b[1] - a[1] || b[0] - a[0]);
    return { found: found.map(([at]) => at), words: telling, isClose };
  };
  const row = async (at) => {
    if (manifest.rows) return manifest.rows[at];
    return (await named(manifest.chunks, Math.floor(at / manifest.size)))[at % manifest.size];
  };
  return { find, row };
};

/** Whether one letter more, less, other or swapped makes one word of the other. */
const isOneAway = (a, b) => {
  if (Math.abs(a.length - b.length) > 1) return false;
  let [start, end] = [0, 0];
  while (start < a.length && a[start] === b[start]) start += 1;
  const rest = Math.min(a.length, b.length) - start;
  while (end < rest && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return Math.max(left.length, right.length) < 2 || (left.length === 2 && left === right[1] + right[0]);
};

/** Fills an element with a text in which what was asked for is marked. */
const fillMarked = (element, text, words, lang) => {
  const asked = words.map((word) => folded(word, lang));
  const stems = new Set(asked.map((word) => stemmed(word, lang)));
  let done = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const plain = folded(word.toLowerCase(), lang);
    if (!stems.has(stemmed(plain, lang)) && !asked.some((start) => plain.startsWith(start))) continue;
    const mark = document.createElement('mark');
    mark.textContent = word;
    element.append(text.slice(done, index), mark);
    done = index + word.length;
  }
  element.append(text.slice(done));
};

const start = (form) => {
  const { lang } = document.documentElement;
  const by = (id) => document.getElementById(id);
  const [field, count, list, more] = ['find-words', 'find-count', 'find-results', 'find-more'].map(by);
  const { dataset } = form;
  let index;
  let answer = { found: [], words: [] };
  let shown = 0;
  let asked = 0;
  const open = () => {
    index ??= openIndex(new URL(dataset.index, location.href), lang).catch((error) => {
      index = undefined;
      throw error;
    });
    return index;
  };
  const draw = ([url, title, summary, other, date, dateWords, writers]) => {
    const item = by('find-result').content.cloneNode(true);
    const [link, text, names, time] = ['a', '.entry-sum', '.names', 'time'].map((part) => item.querySelector(part));
    link.href = url;
    if (other) link.hreflang = link.lang = text.lang = other;
    fillMarked(link, title, answer.words, lang);
    fillMarked(text, summary, answer.words, lang);
    names.textContent = writers;
    time.textContent = dateWords;
    if (date) time.dateTime = date;
    else time.parentElement.remove();
    return item;
  };
  const showMore = async (own) => {
    const { row } = await open();
    const rows = await Promise.all(answer.found.slice(shown, shown + PAGE).map(row));
    if (own !== asked) return;
    if (!shown) list.replaceChildren();
    const before = shown;
    list.append(...rows.map(draw));
    shown += rows.length;
    more.hidden = shown >= answer.found.length;
    if (before) list.children[before].querySelector('a').focus();
  };
  const say = (text, number, question) => text.replace('%n', number).replace('%q', () => question);
  const search = async () => {
    const own = asked += 1;
    const question = field.value.trim();
    try {
      const found = question ? await (await open()).find(question) : { found: [], words: [] };
      if (own !== asked) return;
      answer = found;
      shown = 0;
      await showMore(own);
      if (own !== asked) return;
      const total = answer.found.length;
      const text = !total ? dataset.none : answer.isClose ? dataset.close : total === 1 ? dataset.one : dataset.many;
      count.textContent = question && say(text, total, question);
    } catch {
      if (own === asked) count.textContent = dataset.failed;
    }
  };
  // The address says what was asked for, so that the way back from a post leads to the same list.
  const keep = () => {
    const address = new URL(location.href);
    address.search = field.value.trim() ? new URLSearchParams({ q: field.value.trim() }) : '';
    history.replaceState(null, '', address);
  };
  let waiting;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 150);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') list.querySelector('a')?.focus();
  });
  field.addEventListener('focus', () => open().catch(() => {}), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    keep();
    search();
  });
  field.addEventListener('change', keep);
  more.addEventListener('click', () => showMore(asked).catch(() => { count.textContent = dataset.failed; }));
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  if (field.value) search();
};

const form = globalThis.document?.getElementById('find');
if (form) start(form);
