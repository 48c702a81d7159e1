import type { Statement } from '../../model/statement.ts';
import type { Span } from '../../text/span.ts';

/** True where a program puts in a part of a stretch of its SQL. */
export function isComputed({ embedding }: Statement, { start, end }: Span): boolean {
  return embedding?.pieces.some((piece) => piece.kind === 'hole' && piece.start < end && start < piece.end) ?? false;
}

/** What programs call a table that they are told: a parameter, or a property of what they are given. */
const TOLD =
  /^(?:\$\{)?\s*(?:[\w$.]+\()*\s*(?:[a-z]\w*\.)?(?:table(?:Name|Ref|Id|Ident|Identifier|Sql|Path|Expr|Expression)?|tbl|t|q|table_name|fullTableName|qualifiedTable\w*|relation|relationName|view|viewName|baseView\w*|entity|entityName|model|modelName|collection|collectionName|resource|name|from|source|target|sourceTable|targetTable)\b(?!\.(?:table|schema)\.)/;

/** A part of what describes a table: `${entity.schemaName}`, `${options.table}`. */
const DESCRIBED =
  /^(?:\$\{)?\s*(?:entity(?:Info)?|table(?:Info|Def|Definition|Config|Meta|Ref)?|model|meta(?:data)?|options|opts|params|ref|spec|def|definition|target|source)\.\w/;

/** What quotes a name: nobody does so with one that the program holds itself. */
const QUOTED = /^(?:\$\{)?\s*(?:[\w$]+\.)*(?:escape\w*|quote\w*|quoted\w*|q|qi|ident\w*|wrap\w*|qualif\w*)\(/i;

/** True for a name that a program works with whichever table it is: it is told the table, so that it cannot know its columns. */
export function isToldName({ embedding }: Statement, { start, end }: Span): boolean {
  return (
    embedding?.pieces.some(
      ({ kind, source = '', ...piece }) =>
        kind === 'hole' &&
        piece.start < end &&
        start < piece.end &&
        [TOLD, DESCRIBED, QUOTED].some((pattern) => pattern.test(source)),
    ) ?? false
  );
}
