import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import type { OpenDocument } from '../documents.ts';
import { guardedRequest } from '../guard.ts';
import { columnMarkdown, tableMarkdown } from '../hover/definition.ts';
import { lockLine } from '../hover/lock-lines.ts';
import { namedAt } from '../hover/named-at.ts';
import type { LanguageServer } from '../language-server.ts';
import { migrationLocks } from '../migration-locks.ts';

/** Shows what a migration locks, and what the files make of the table or column under the cursor. Works when it is asked, and keeps nothing. */
export function register(server: LanguageServer): void {
  const { connection, documents, log } = server;
  server.onInitialize(() => ({ hoverProvider: true }));
  connection.onHover(
    guardedRequest(log, 'textDocument/hover', null, async ({ textDocument, position }: HoverParams) => {
      const document = documents.get(textDocument.uri);
      if (!document) return null;
      await document.project.settled();
      return hoverAt(document, document.text.offsetAt(position));
    }),
  );
}

/** Statements in programs and Prisma files have editors of their own that show such things. */
function hoverAt({ project, key, text }: OpenDocument, offset: number): Hover | null {
  const statements = project.engine.document(key)?.statements ?? [];
  const statement = statements.find(({ start, text: { length } }) => start <= offset && offset <= start + length);
  const found = project.engine.databaseOf(key);
  if (!statement || !found || statement.embedding || found.place.role === 'prisma') return null;
  const { context: database, place } = found;
  const schema = database.timeline.before(statement);
  const named = namedAt(statement.parsed, offset - statement.start, schema, database.dialect);
  const parts = migrationLocks(place, database)(statement).map(lockLine);
  if (named?.column) parts.push(columnMarkdown(named.table, named.column, schema, database.dialect));
  else if (named) parts.push(tableMarkdown(named.table, schema, database.dialect));
  if (parts.length === 0) return null;
  const contents = { kind: MarkupKind.Markdown, value: parts.join('\n\n') };
  if (!named) return { contents };
  const { start, end } = named.span;
  const range = { start: text.positionAt(statement.start + start), end: text.positionAt(statement.start + end) };
  return { contents, range };
}
