import type { EditFix, StatementEdit } from '../../../model/fix.ts';
import type { Identifier } from '../../../model/identifier.ts';
import type { Statement } from '../../../model/statement.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { tokenize } from '../../../text/lexer.ts';
import { isReservedWord } from '../../lexicons/reserved-identifiers.ts';
import type { FixContext } from '../../rule.ts';
import { quoteIdentifier } from '../identifiers.ts';
import { isNested } from '../places.ts';
import { addBlockAttribute } from '../prisma-edits.ts';
import type { DeclaredName } from './declared-names.ts';

/**
 * Renames a name where it is declared and wherever else its file mentions it. Undefined where the file is deployed, where another file of the
 * database mentions the name or already has the new one, and where something else has the same name.
 */
export function renameFix(
  context: FixContext,
  declared: DeclaredName,
  statement: Statement,
  newName: string,
): EditFix | undefined {
  const { database, dialect, deployed } = context;
  const { name, span } = declared.identifier;
  if (deployed || newName === '' || newName === name || isNested({ statement, span })) return undefined;
  if (!/^\w+$/.test(name)) return undefined;
  const old = new RegExp(`\\b${name}\\b`, 'i');
  const wanted = new RegExp(`\\b${newName}\\b`, 'i');
  for (const { path } of database.plan.files) {
    const text = database.textOf(path) ?? '';
    if (wanted.test(text) || (path !== statement.file && old.test(text))) return undefined;
  }
  const { fact } = statement.parsed;
  if (fact.kind === 'createTable' && fact.prisma) return renameInPrisma(context, declared, statement, newName);
  const edits: StatementEdit[] = [];
  const written = quoteIdentifier(newName, dialect);
  for (const one of database.statementsOf(statement.file)) {
    if (!old.test(one.text)) continue;
    // Another statement may mean another table's column of that name.
    if (one.embedding || (declared.kind === 'column' && one !== statement)) return undefined;
    for (const token of tokenize(one.text, dialect)) {
      const text = one.text.slice(token.start, token.end);
      if (token.kind === 'string' && old.test(text)) return undefined;
      if (token.kind !== 'word' && token.kind !== 'quoted') continue;
      const isDeclaration = one === statement && token.start === span.start;
      // A reserved word without quotes is the keyword.
      if (!isDeclaration && token.kind === 'word' && isReservedWord(name, dialect)) continue;
      if (!isDeclaration && !isSameName(text, token.kind === 'quoted', name, dialect)) continue;
      edits.push({ statement: one, span: { start: token.start, end: token.end }, newText: written });
    }
  }
  return edits.length === 0 ? undefined : { kind: 'edit', title: `Rename to ${newName}`, edits, bulk: false };
}

/** PostgreSQL folds what has no quotes and compares exactly; elsewhere case says nothing, or next to nothing. */
function isSameName(written: string, quoted: boolean, name: string, dialect: Dialect): boolean {
  const plain = quoted ? written.slice(1, -1) : written;
  if (dialect !== 'postgresql') return plain.toLowerCase() === name.toLowerCase();
  return (quoted ? plain : plain.toLowerCase()) === name;
}

/** The model or field gets the new name and keeps its old one in the database. */
function renameInPrisma(
  { database }: FixContext,
  declared: DeclaredName,
  statement: Statement,
  newName: string,
): EditFix | undefined {
  const { name, span } = declared.identifier;
  const mention = new RegExp(`\\b${name}\\b`, 'g');
  const edits: StatementEdit[] = [];
  for (const one of database.statementsOf(statement.file)) {
    for (const match of one.text.matchAll(mention)) {
      const isDeclaration = one === statement && match.index === span.start;
      // A field that is mentioned elsewhere may be another model's, and a relation field has no column to map.
      if (!isDeclaration && declared.kind === 'column') return undefined;
      if (/["'/]/.test(one.text.slice(one.text.lastIndexOf('\n', match.index) + 1, match.index))) return undefined;
      edits.push({ statement: one, span: { start: match.index, end: match.index + name.length }, newText: newName });
    }
  }
  const map =
    declared.kind === 'table' ? addBlockAttribute(statement, `@@map("${name}")`) : mapOfField(statement, declared);
  if (!map) return undefined;
  return { kind: 'edit', title: `Rename to ${newName} and map it to ${name}`, edits: [...edits, map], bulk: false };
}

function mapOfField(statement: Statement, { identifier }: DeclaredName): StatementEdit | undefined {
  const { fact } = statement.parsed;
  if (fact.kind !== 'createTable') return undefined;
  const column = fact.columns.find(({ name }) => name.span.start === identifier.span.start);
  if (!column) return undefined;
  const { end } = column.span;
  return { statement, span: { start: end, end }, newText: ` @map("${identifier.name}")` };
}

/** Writes a name with letters, digits and underscores alone; undefined where its file is deployed or something else mentions the name. */
export function renameSpecial(
  context: FixContext,
  { name, span }: Identifier,
  statement: Statement,
): EditFix | undefined {
  const { database, dialect, deployed } = context;
  if (deployed || isNested({ statement, span })) return undefined;
  const mentions = database.plan.files.reduce(
    (sum, { path }) => sum + ((database.textOf(path) ?? '').split(name).length - 1),
    0,
  );
  const newName = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z0-9_]+/g, '_')
    .replace(/^_+|_+$/g, '');
  if (mentions !== 1 || newName === '') return undefined;
  const edits = [{ statement, span, newText: quoteIdentifier(newName, dialect) }];
  return { kind: 'edit', title: `Rename to ${newName}`, edits, bulk: false };
}
