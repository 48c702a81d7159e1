import type { Column, Table } from '../../../model/schema.ts';
import { parsedAt } from '../places.ts';
import { definitionOf } from './column-name.ts';

/** A character set and collation in MySQL, as far as the statements tell. */
interface Encoding {
  readonly charset?: string;
  readonly collation?: string;
}

/** What the column says, else what its table says; a collation tells its character set. */
function encodingOf(table: Table, column: Column): Encoding {
  const definition = definitionOf(column);
  const { fact } = parsedAt(table.origin);
  const options = fact.kind === 'createTable' ? fact.options : {};
  // A column that names its own character set has that one's default collation, which depends on the server.
  const own = definition?.charset !== undefined || definition?.collation !== undefined;
  const collation = (own ? definition?.collation : options.collate)?.toLowerCase().replace(/^['"]|['"]$/g, '');
  const charset = (own ? definition?.charset : options.charset)?.toLowerCase().replace(/^['"]|['"]$/g, '');
  const known = charset ?? collation?.split('_')[0];
  return {
    ...(known === undefined ? {} : { charset: known === 'utf8' ? 'utf8mb3' : known }),
    ...(collation === undefined ? {} : { collation }),
  };
}

/**
 * In which of the two a pair of text columns surely differs, with both values; undefined where they agree or too little is known.
 * MySQL manual, 13.1.20.5 FOREIGN KEY Constraints: “For nonbinary (character) string columns, the character set and collation must be the same.”
 */
export function encodingDifference(
  table: Table,
  own: Column,
  referenced: Table,
  other: Column,
): { readonly own: string; readonly other: string } | undefined {
  if (own.type.family !== 'text' || other.type.family !== 'text') return undefined;
  const [a, b] = [encodingOf(table, own), encodingOf(referenced, other)];
  if (a.charset && b.charset && a.charset !== b.charset) return { own: a.charset, other: b.charset };
  if (a.collation && b.collation && a.collation !== b.collation) return { own: a.collation, other: b.collation };
  return undefined;
}
