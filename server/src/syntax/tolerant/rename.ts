import type { Identifier, QualifiedName } from '../../model/identifier.ts';
import type { AlterAction, AlterTable } from '../../model/table-facts.ts';
import { ifExists } from './names.ts';
import { type SqlSource, unquote } from './source.ts';

/** RENAME TABLE a TO b, c TO d: each as an ALTER TABLE of its own, with its first and last token. */
export function readRenames(
  source: SqlSource,
  word: number,
  last: number,
): { fact: AlterTable; first: number; last: number }[] {
  return source.segments(word + 1, last).flatMap(([from, to]) => {
    const exists = ifExists(source, from);
    const target = source.nameEnd(exists.next) + 2;
    if (!source.isName(exists.next) || !source.is(target - 1, 'to') || !source.isName(target) || target > to) return [];
    const action: AlterAction = {
      kind: 'renameTable',
      newName: source.qualifiedName(target),
      span: source.span(from, source.nameEnd(target)),
    };
    return [{ fact: alterTable(source.qualifiedName(exists.next), exists.found, action), first: from, last: to }];
  });
}

function alterTable(name: QualifiedName, exists: boolean, action: AlterAction): AlterTable {
  return { kind: 'alterTable', objectType: 'table', name, ifExists: exists, only: false, actions: [action] };
}

/** What the third argument of sp_rename says is renamed; without it a table, view or other object is. */
const KINDS = new Set(['COLUMN', 'INDEX', 'OBJECT']);

/**
 * `sp_rename 'schema.table.column', 'new', 'COLUMN'`: names inside strings, possibly given by `@objname =`. Undefined where the
 * arguments are no literals. `at` is the first argument.
 */
export function readSpRename(source: SqlSource, at: number, last: number): AlterTable | undefined {
  const values = source.segments(at, last).map(([, to]) => to);
  const [object, newName, kind] = values;
  if (object === undefined || newName === undefined || !source.isString(object) || !source.isString(newName))
    return undefined;
  const parts = namesInString(source, object);
  const [to] = namesInString(source, newName, true);
  const what = kind === undefined ? 'OBJECT' : stringText(source, kind).toUpperCase();
  const part = parts.at(-1);
  if (!part || !to || !KINDS.has(what)) return undefined;
  const span = source.span(at, last);
  if (what === 'OBJECT')
    return alterTable(qualified(parts), false, { kind: 'renameTable', newName: qualified([to]), span });
  if (parts.length < 2) return undefined;
  const table = qualified(parts.slice(0, -1));
  return alterTable(
    table,
    false,
    what === 'COLUMN'
      ? { kind: 'renameColumn', column: part, newName: to, span }
      : { kind: 'renameIndex', index: part, newName: to, span },
  );
}

function qualified(parts: readonly Identifier[]): QualifiedName {
  const [object, schema, catalog] = parts.toReversed() as [Identifier, Identifier | undefined, Identifier | undefined];
  const first = parts[0] ?? object;
  return {
    ...(catalog ? { catalog } : {}),
    ...(schema ? { schema } : {}),
    object,
    span: { start: first.span.start, end: object.span.end },
  };
}

function stringText(source: SqlSource, index: number): string {
  const written = source.written(index);
  return unquote(written.slice(Math.max(0, written.search(/['"]/))));
}

/** The dotted names in a string literal, each at its place. `whole` takes everything for one name, as sp_rename does with the new one. */
function namesInString(source: SqlSource, index: number, whole = false): Identifier[] {
  const written = source.written(index);
  const open = written.search(/['"]/) + 1;
  const content = written.slice(open, written.endsWith("'") || written.endsWith('"') ? -1 : undefined);
  const start = source.span(index, index).start + open;
  if (whole) {
    const span = { start, end: start + content.length };
    return content === '' ? [] : [{ name: content.replaceAll("''", "'"), quoted: true, span }];
  }
  return [...content.matchAll(/\[(?:[^\]]|\]\])*\]|"[^"]*"|[^.]+/g)].map(({ 0: text, index: offset }) => {
    const quoted = text.startsWith('[') || text.startsWith('"');
    const span = { start: start + offset, end: start + offset + text.length };
    return { name: quoted ? unquote(text) : text.trim(), quoted, span };
  });
}
