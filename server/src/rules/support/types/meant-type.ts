import type { Column } from '../../../model/schema.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { wordsOf } from '../words.ts';

/** What a column's name says it holds. */
export type Meaning = 'moment' | 'date' | 'count' | 'flag' | 'uuid';

const LAST_WORDS: Readonly<Record<string, Meaning>> = { at: 'moment', date: 'date', count: 'count', uuid: 'uuid' };
const FIRST_WORDS: Readonly<Record<string, Meaning>> = {
  is: 'flag',
  has: 'flag',
  est: 'flag',
  nb: 'count',
  nombre: 'count',
};

/** After the French `date_`: of what event it is. `date_format` and its like are texts. */
const FRENCH_EVENTS: ReadonlySet<string> = new Set(
  'creation modification naissance fin debut expiration paiement facture facturation commande livraison envoi inscription echeance maj mise suppression publication validation embauche'.split(
    ' ',
  ),
);

/** The meaning of a column's name of at least two words; undefined where it says none. */
export function meaningOf(name: string): Meaning | undefined {
  const words = wordsOf(name);
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  if (words.length < 2) return undefined;
  if (Object.hasOwn(FIRST_WORDS, first)) return FIRST_WORDS[first];
  if (first === 'date' && FRENCH_EVENTS.has(words[1] ?? '')) return 'date';
  return Object.hasOwn(LAST_WORDS, last) ? LAST_WORDS[last] : undefined;
}

type TypesByMeaning = Readonly<Record<Meaning, string>>;

const MYSQL: TypesByMeaning = { moment: 'datetime', date: 'date', count: 'int', flag: 'boolean', uuid: 'binary(16)' };

const TYPES: Partial<Record<Dialect, TypesByMeaning>> = {
  postgresql: { moment: 'timestamptz', date: 'date', count: 'int', flag: 'boolean', uuid: 'uuid' },
  mysql: MYSQL,
  mariadb: { ...MYSQL, uuid: 'uuid' },
  sqlite: { moment: 'datetime', date: 'date', count: 'integer', flag: 'boolean', uuid: 'blob' },
  tsql: { moment: 'datetime2', date: 'date', count: 'int', flag: 'bit', uuid: 'uniqueidentifier' },
  clickhouse: { moment: 'DateTime', date: 'Date', count: 'UInt32', flag: 'Bool', uuid: 'UUID' },
};

/** The dialect's own type for what a text column means; undefined where a text is the way to keep it. */
export function nativeType(meaning: Meaning, column: Column, dialect: Dialect): string | undefined {
  const { text } = column.type;
  if (
    meaning === 'uuid' &&
    (dialect === 'mysql' || dialect === 'sqlite') &&
    /^n?(?:var)?char\s*\(\s*(?:3[2-9]|40)\s*\)/i.test(text)
  ) {
    return undefined;
  }
  const type = TYPES[dialect]?.[meaning];
  return type && dialect === 'clickhouse' && /\bnullable\b/i.test(text) ? `Nullable(${type})` : type;
}

/** A text default in the new type; undefined where it has none there. */
export function renewedDefault(written: string, meaning: Meaning, dialect: Dialect): string | undefined {
  const text = /^'([^']*)'(?:::[\w ]+(?:\(\d+\))?)?$/.exec(written)?.[1]?.trim();
  switch (meaning) {
    case 'flag': {
      const word = (text ?? written).toLowerCase();
      const [yes, no] = dialect === 'tsql' || dialect === 'sqlite' ? ['1', '0'] : ['true', 'false'];
      if (/^(?:t|true|y|yes|1|on|oui|o)$/.test(word)) return yes;
      return /^(?:f|false|n|no|0|off|non)$/.test(word) ? no : undefined;
    }
    case 'count':
      return /^-?\d+$/.test(text ?? written) ? (text ?? written) : undefined;
    case 'uuid':
      return /^(?:gen_random_uuid|uuid_generate_v4|newid|uuid|generateUUIDv4)\s*\(\)/i.test(written)
        ? written.replace(/::[\w ]+$/, '')
        : undefined;
    default:
      return /^(?:now\s*\(\)|current_timestamp|current_date|sysdatetime\s*\(\)|getdate\s*\(\)|getutcdate\s*\(\))/i.test(
        written,
      )
        ? written.replace(/::[\w ]+$/, '')
        : undefined;
  }
}
