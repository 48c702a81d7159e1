/** The conventions that names of a schema follow. */
export const CASE_STYLES = [
  'snake_case',
  'camelCase',
  'PascalCase',
  'SCREAMING_SNAKE_CASE',
  'Capitalized_Snake',
] as const;
export type CaseStyle = (typeof CASE_STYLES)[number];

const PATTERNS: Readonly<Record<CaseStyle, RegExp>> = {
  snake_case: /^_*[a-z0-9]+(?:_+[a-z0-9]+)*_*$/,
  camelCase: /^_*[a-z][a-zA-Z0-9]*$/,
  PascalCase: /^[A-Z][a-zA-Z0-9]*$/,
  SCREAMING_SNAKE_CASE: /^_*[A-Z0-9]+(?:_+[A-Z0-9]+)*_*$/,
  Capitalized_Snake: /^[A-Z][a-zA-Z0-9]*(?:_[A-Z0-9][a-zA-Z0-9]*)*$/,
};

/** Whether a name follows a convention; a single word in lower case follows several. */
export function follows(name: string, style: CaseStyle): boolean {
  return stylesOf(name).has(style);
}

/** The names of a schema are looked at whenever one of them changes, so what is known of them is kept, up to so many. */
const MOST_KNOWN = 50_000;
const known = new Map<string, ReadonlySet<CaseStyle>>();

/** The conventions that a name follows. */
export function stylesOf(name: string): ReadonlySet<CaseStyle> {
  let styles = known.get(name);
  if (!styles) {
    styles = new Set(CASE_STYLES.filter((style) => PATTERNS[style].test(name)));
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(name, styles);
  }
  return styles;
}

/** A name in a convention: `firstName` in snake_case is `first_name`. */
export function inStyle(name: string, style: CaseStyle): string {
  const words = name
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  switch (style) {
    case 'snake_case':
      return words.join('_');
    case 'SCREAMING_SNAKE_CASE':
      return words.join('_').toUpperCase();
    case 'PascalCase':
      return words.map(capital).join('');
    case 'Capitalized_Snake':
      return words.map(capital).join('_');
    case 'camelCase':
      return words.map((word, index) => (index === 0 ? word : capital(word))).join('');
  }
}
