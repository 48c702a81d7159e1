import type { Dialect } from '../../../text/dialect.ts';

/** SQL types by Prisma's scalar types and the attributes that name them (Prisma documentation, "PostgreSQL" and "MySQL", Type mapping). */
const TYPES: readonly (readonly [
  sql: RegExp,
  type: string,
  attribute: (numbers: string, dialect: Dialect) => string,
])[] = [
  [/^(?:timestamptz|timestamp with time zone)/i, 'DateTime', (n) => ` @db.Timestamptz(${n || '6'})`],
  [/^datetime/i, 'DateTime', (n, dialect) => (dialect === 'sqlite' ? '' : ` @db.DateTime(${n || '0'})`)],
  [/^timestamp/i, 'DateTime', (n) => ` @db.Timestamp(${n || '6'})`],
  [/^date\b/i, 'DateTime', () => ' @db.Date'],
  [/^bool|^bit$|^tinyint\(1\)/i, 'Boolean', () => ''],
  [/^bigint|^bigserial|^int8/i, 'BigInt', () => ''],
  [/^(?:small|tiny|medium)?int|^serial|^int4/i, 'Int', () => ''],
  [/^(?:numeric|decimal)/i, 'Decimal', (n) => (n === '' ? '' : ` @db.Decimal(${n})`)],
  [/^(?:double|float|real)/i, 'Float', () => ''],
  [/^jsonb?/i, 'Json', () => ''],
  [/^uuid/i, 'String', () => ' @db.Uuid'],
  [/^binary/i, 'Bytes', (n) => (n === '' ? '' : ` @db.Binary(${n})`)],
  [/^(?:varchar|character varying)/i, 'String', (n) => (n === '' ? '' : ` @db.VarChar(${n})`)],
];

/** A SQL type as a Prisma field's type and its native attribute; `String` for those that are none of the usual ones. */
export function prismaType(sql: string, dialect: Dialect): { readonly type: string; readonly attribute: string } {
  const numbers = (/\(([^)]*)\)/.exec(sql)?.[1] ?? '').replace(/\s*,\s*/g, ', ').trim();
  const found = TYPES.find(([pattern]) => pattern.test(sql));
  return found ? { type: found[1], attribute: found[2](numbers, dialect) } : { type: 'String', attribute: '' };
}
