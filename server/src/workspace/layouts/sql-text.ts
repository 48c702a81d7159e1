import type { MigrationRequest } from './layout.ts';

/** Comment lines, each with `-- ` before it; an empty string for no lines. */
export function commentLines(lines: readonly string[]): string {
  return lines.map((line) => `-- ${line}`.trimEnd()).join('\n');
}

/** Statements, each with its terminator, one below the other. */
export function terminated(statements: readonly string[]): string {
  return statements
    .map((statement) => statement.trim())
    .map((statement) => (statement.endsWith(';') ? statement : `${statement};`))
    .join('\n\n');
}

/** Parts of a file with one blank line between them and one newline at the end. Empty parts vanish. */
export function fileText(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The request's comment as comment lines. */
export function headComment(request: MigrationRequest): string {
  return request.comment === undefined || request.comment === '' ? '' : commentLines(request.comment.split('\n'));
}

/** The statements that undo the migration, or a comment that there is nothing to undo. */
export function downText(request: MigrationRequest): string {
  return request.down.length > 0 ? terminated(request.down) : '-- Nothing to undo.';
}

/** The rollback as a comment, for tools that only run forward: people find it where they look for it, and no runner executes it. */
export function commentedRollback(request: MigrationRequest): string {
  if (request.down.length === 0) return '';
  return commentLines(['Rollback:', ...terminated(request.down).split('\n')]);
}

/** A statement that a tool would cut at its inner semicolons (a function body), between the tool's own markers. */
export function guardStatements(statements: readonly string[], begin: string, end: string): string {
  return statements
    .map((statement) => {
      const text = terminated([statement]);
      return text.slice(0, -1).includes(';') ? `${begin}\n${text}\n${end}` : text;
    })
    .join('\n\n');
}
