import { fileEndOf } from '../../model/file-span.ts';
import type { Finding } from '../../model/finding.ts';
import type { TextEdit } from '../../model/fix.ts';
import { tokenize } from '../../text/lexer.ts';
import type { SourceDocument } from '../../workspace/document.ts';

/** A first line that its migration tool, or the shell, insists on. */
const MANDATORY_FIRST_LINE = /^(?:\s*--\s*liquibase formatted sql|#!)[^\n]*(\n|$)/i;

/** A comment above the finding's line that switches its rule off there. */
export function suppressForLine(document: SourceDocument, finding: Finding): TextEdit {
  const at = lineStart(document.text, safeOffset(document, finding.span.start));
  const indentation = /^[ \t]*/.exec(document.text.slice(at, finding.span.start))?.[0] ?? '';
  return insertion(
    finding.file,
    at,
    `${indentation}${comment(document, 'disable-next-line', finding.ruleId)}`,
    document,
  );
}

/** A comment at the head of the file that switches the finding's rule off in it. */
export function suppressForFile(document: SourceDocument, finding: Finding): TextEdit {
  const at = MANDATORY_FIRST_LINE.exec(document.text)?.[0].length ?? 0;
  return insertion(finding.file, at, comment(document, 'disable-file', finding.ruleId), document);
}

function comment(document: SourceDocument, form: string, ruleId: string): string {
  return `${COMMENT_MARKS[document.language]} schemawise-${form} ${ruleId}`;
}

const COMMENT_MARKS = { sql: '--', prisma: '///', typescript: '//' } as const;

function insertion(file: string, at: number, line: string, document: SourceDocument): TextEdit {
  const lineEnd = document.text.includes('\r\n') ? '\r\n' : '\n';
  return { file, span: { start: at, end: at }, newText: line + lineEnd };
}

/**
 * An offset at whose line a comment may stand: the one given, or the statement's start where the line begins inside
 * a string or a quoted name, which a comment would become part of.
 */
function safeOffset(document: SourceDocument, offset: number): number {
  if (document.language === 'prisma') return offset;
  const start = lineStart(document.text, offset);
  const statement = document.statements.find((one) => one.start <= offset && offset <= fileEndOf(one));
  if (!statement || start <= statement.start) return offset;
  if (document.language === 'typescript') return statement.start;
  const inside = start - statement.start;
  const broken = tokenize(statement.text, document.dialect).some((token) => token.start < inside && inside < token.end);
  return broken ? statement.start : offset;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
