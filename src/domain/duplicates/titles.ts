/** Ranks, honorifics and offices that stand before a name, folded. None of these words is a part of a name. */
const WORDS = new Set(
  `general gen lieutenant lt lieut major maj colonel col senior sr snr brigadier brig admiral adm vice rear captain capt
  commander cdr commodore marshal sergeant sgt minister deputy president chairman chairwoman chairperson prime premier
  secretary chief mr mrs ms miss madam madame dr prof professor sir comrade ambassador excellency defence defense foreign
  state councillor counselor director spokesman spokesperson retired ret`.split(/\s+/),
);

/** Titles of several words, of which each by itself may be a part of a name: `Tường` is one, `thượng tướng` none. */
const PHRASES = [
  'h e',
  'his excellency',
  'her excellency',
  'tong bi thu',
  'chu tich nuoc',
  'chu tich',
  'pho chu tich',
  'thu tuong',
  'pho thu tuong',
  'bo truong',
  'thu truong',
  'bo truong quoc phong',
  'bo truong bo quoc phong',
  'dai tuong',
  'thuong tuong',
  'trung tuong',
  'thieu tuong',
  'do doc',
  'pho do doc',
  'chuan do doc',
  'dai ta',
  'thuong ta',
  'trung ta',
  'thieu ta',
  'dong chi',
  'dai su',
].map((phrase) => phrase.split(' '));

const HAN_BEFORE =
  /^(中国|越南|越共|中共|中央|国防部长|國防部長|外交部长|外交部長|国家|國家|国防部|國防部|外交部|副|总书记|總書記|主席|部长|部長|总理|總理|上将|上將|中将|中將|少将|少將|大将|大將|将军|將軍|大使)+/u;
const HAN_BEHIND =
  /(先生|女士|同志|阁下|閣下|上将|上將|中将|中將|少将|少將|大将|大將|将军|將軍|大校|部长|部長|副部长|副部長|主席|副主席|总理|總理|总书记|總書記|书记|書記|大使|委员长|委員長|国务委员)+$/u;

/** The name of a Chinese text without what stands stuck to it, as far as two characters are left. */
export function hanWithoutTitles(text: string): string {
  const behind = text.replace(HAN_BEHIND, '');
  const bare = Array.from(behind).length < 2 ? text : behind;
  const before = bare.replace(HAN_BEFORE, '');
  return Array.from(before).length < 2 ? bare : before;
}

/** How many of the folded words before a name are titles; a name keeps two words. */
export function titleLength(words: readonly string[]): number {
  let start = 0;
  for (let more = next(words, start); more > 0 && words.length - start - more >= 2; more = next(words, start)) {
    start += more;
  }
  return start;
}

function next(words: readonly string[], start: number): number {
  const phrases = PHRASES.filter((phrase) => phrase.every((word, index) => words[start + index] === word));
  const longest = Math.max(0, ...phrases.map((phrase) => phrase.length));
  return longest > 0 ? longest : WORDS.has(words[start] ?? '') ? 1 : 0;
}
