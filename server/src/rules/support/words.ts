/**
 * The words of a name in lower case: `unitPrice`, `UnitPrice`, `unit_price`, `UNIT_PRICE` and `unit-price` all give `unit` and
 * `price`; digits are their own words (`price2` is `price`, `2`), accents are dropped (`coût` is `cout`).
 */
export function wordsOf(name: string): readonly string[] {
  let words = known.get(name);
  if (!words) {
    words = split(name);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(name, words);
  }
  return words;
}

/** Schemas call most columns the same, and many rules ask. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 5_000;

function split(name: string): readonly string[] {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Za-z])([0-9])/g, '$1 $2')
    .replace(/([0-9])([A-Za-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** Plurals that the endings below would get wrong. */
const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  calories: 'calorie',
  movies: 'movie',
  cookies: 'cookie',
  series: 'series',
  children: 'child',
  men: 'man',
  women: 'woman',
  data: 'datum',
  media: 'medium',
  indices: 'index',
  matrices: 'matrix',
  vertices: 'vertex',
  statuses: 'status',
  taxes: 'tax',
  euros: 'euro',
  taux: 'taux',
  prix: 'prix',
  frais: 'frais',
  devis: 'devis',
  poids: 'poids',
  temps: 'temps',
  cours: 'cours',
};

/** Words that end in `s` and are no plural. */
const SINGULAR_IN_S = /(?:ss|us|is|as|os)$/;

/**
 * The singular of an English or French noun as names use them: `companies` → `company`, `boxes` → `box`,
 * `factures` → `facture`, `status` → `status`. A word that is no plural stays as it is.
 */
export function singular(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular) return irregular;
  if (word.length < 4 || !word.endsWith('s') || SINGULAR_IN_S.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** The words of a name with underscores between, the last one singular: `OrderLines` → `order_line`. */
export function singularName(name: string): string {
  const words = wordsOf(name);
  return [...words.slice(0, -1), ...words.slice(-1).map(singular)].join('_');
}
