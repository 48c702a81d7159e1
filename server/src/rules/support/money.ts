import {
  COUNTED_WORDS,
  FRENCH_MEASURES,
  MEASURE_WORDS,
  MONEY_QUALIFIERS,
  MONEY_TABLE_WORDS,
  MONEY_WORDS,
  OTHER_MEANINGS,
  RATIO_WORDS,
  VALUE_WORDS,
  WEAK_MONEY_WORDS,
} from '../lexicons/money.ts';
import { singular, wordsOf } from './words.ts';

/** How sure a name is about money: its own words say so, the table's name does, or only `total` or `amount` hints at it. */
export type MoneySense = 'exact' | 'table' | 'weak';

/**
 * Whether a column holds money, by its name and its table's. Undefined where it does not seem to: no money word, or a word that
 * makes it a proportion (`tax_rate`) or a measure (`total_distance`). What follows `per` only says per what (`price_per_kg`).
 */
export function moneySense(table: string, column: string): MoneySense | undefined {
  const words = subjectWords(column);
  if (words.some((word) => RATIO_WORDS.has(word)) || hasOtherMeaning(words)) return undefined;
  const lastMoney = words.findLastIndex((word) => MONEY_WORDS.has(word));
  if (lastMoney >= 0) {
    if (isCurrencyPair(words) || isMeasureOf(words)) return undefined;
    return words.slice(lastMoney + 1).some((word) => MEASURE_WORDS.has(word)) ? undefined : 'exact';
  }
  if (words.some((word) => MEASURE_WORDS.has(word) || COUNTED_WORDS.has(word))) return undefined;
  const weak = words.filter((word) => WEAK_MONEY_WORDS.has(word)).length;
  if (weak > 1 || (weak === 1 && words.some((word) => MONEY_QUALIFIERS.has(word)))) return 'exact';
  const ownTable = wordsOf(table).map(singular);
  const moneyAround =
    [...ownTable, ...words].some((word) => MONEY_TABLE_WORDS.has(word)) &&
    !ownTable.some((word) => RATIO_WORDS.has(word));
  if (moneyAround && words.some((word) => VALUE_WORDS.has(word))) return 'table';
  return weak === 1 && !modifiesSomethingElse(words) ? 'weak' : undefined;
}

/** `nombre_factures`, `number_of_payments`: the first word says what is measured. */
function isMeasureOf([first = '', second = '']: readonly string[]): boolean {
  return FRENCH_MEASURES.has(first) || (second === 'of' && MEASURE_WORDS.has(first));
}

/** The singular words of a column's name up to `per`; run-together compounds (`unitprice`) are taken apart, and terms of
 * two words (`sub_total`, `chiffre_affaires`) are one. */
function subjectWords(column: string): readonly string[] {
  const joined = column
    .replace(/per_?cent/i, 'percent')
    .replace(/sub_?total/i, '_subtotal')
    .replace(/chiffre_?(?:d_?)?affaires?/i, 'revenue');
  const words = wordsOf(joined).flatMap(splitCompound).map(singular);
  const per = words.findIndex((word) => word === 'per' || word === 'par');
  return per > 0 ? words.slice(0, per) : words;
}

const COMPOUND =
  /^(unit|total|sale|sales|list|net|gross|base|item|line|order|grand|min|max|avg|sub)(price|cost|amount|total|salary|balance|revenue)s?$/;

function splitCompound(word: string): readonly string[] {
  if (word === 'subtotal' || word === 'subtotals') return [word];
  const match = COMPOUND.exec(word);
  return match?.[1] && match[2] ? [match[1], match[2]] : [word];
}

function hasOtherMeaning(words: readonly string[]): boolean {
  return OTHER_MEANINGS.some(([first, second]) =>
    words.some((word, index) => word === first && words[index + 1] === second),
  );
}

const CURRENCY_CODE = /^(?:usd|eur|gbp|chf|cad|aud|nzd|jpy|cny|inr|brl|mxn|pln|czk|huf|krw|sgd|hkd|zar)$/;

/** `eur_usd` names an exchange rate. */
function isCurrencyPair(words: readonly string[]): boolean {
  return words.filter((word) => CURRENCY_CODE.test(word)).length > 1;
}

/** `total` before an unknown noun counts that noun: `total_widgets`. */
function modifiesSomethingElse(words: readonly string[]): boolean {
  const total = words.indexOf('total');
  return total >= 0 && total < words.length - 1 && !/^[0-9]+$/.test(words[total + 1] ?? '');
}
