import { applyEdits } from '../../../server/src/fix/apply-edits.ts';
import { fixesOf, STILL_CLOCK } from '../../../server/src/fix/fixes-of.ts';
import { selectBulk } from '../../../server/src/fix/select-bulk.ts';
import type { Engine } from '../../../server/src/lint/engine.ts';
import type { ResolvedFix, TextEdit } from '../../../server/src/model/fix.ts';
import type { ParsedStatement, Statement } from '../../../server/src/model/statement.ts';
import { queryOfFact } from '../../../server/src/schema/names/placed-queries.ts';
import type { Span } from '../../../server/src/text/span.ts';

/** A statement before and after a fix that may be applied in bulk and changes a query in it. */
export interface QueryRewrite {
  /** The rules whose fixes are applied: one, or all of a bulk pass. */
  readonly rules: readonly string[];
  readonly statement: Statement;
  readonly before: string;
  readonly after: string;
}

/** Where the queries of a statement stand, those of views, of tables made from a query and of routines included. */
function querySpans({ fact, nested }: ParsedStatement): Span[] {
  const query = queryOfFact(fact);
  return [...(query ? [query.span] : []), ...nested.flatMap(querySpans)];
}

/** The bulk rewrites of the queries of a file: each on its own, and all of one pass together. */
export function queryRewrites(engine: Engine, path: string): QueryRewrite[] {
  const byStatement = new Map<Statement, { rule: string; fix: ResolvedFix }[]>();
  for (const finding of engine.findings(path)) {
    const statement = engine.sourceOf(finding)?.statement;
    if (!statement) continue;
    for (const fix of fixesOf(engine, finding, STILL_CLOCK)) {
      if (!fix.bulk || fix.kind !== 'edit' || !fix.edits.some((edit) => isInQuery(edit, statement))) continue;
      byStatement.set(statement, [...(byStatement.get(statement) ?? []), { rule: finding.ruleId, fix }]);
    }
  }
  return [...byStatement].flatMap(([statement, found]) => {
    const pass = selectBulk(found.map(({ fix }) => fix));
    const together = found.filter(({ fix }) => pass.includes(fix));
    const choices =
      found.length > 1 && together.length > 1 ? [...found.map((one) => [one]), together] : found.map((one) => [one]);
    return choices.map((chosen) => ({
      rules: chosen.map(({ rule }) => rule),
      statement,
      before: statement.text,
      after: applied(
        statement,
        chosen.flatMap(({ fix }) => fix.edits ?? []),
      ),
    }));
  });
}

function isInQuery({ file, span }: TextEdit, { file: own, start, parsed }: Statement): boolean {
  return (
    file === own &&
    querySpans(parsed).some((query) => start + query.start <= span.start && span.end <= start + query.end)
  );
}

function applied({ text, start }: Statement, edits: readonly TextEdit[]): string {
  return applyEdits(
    text,
    edits.map(({ span, newText }) => ({ span: { start: span.start - start, end: span.end - start }, newText })),
  );
}
