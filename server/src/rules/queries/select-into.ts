import type { EditFix } from '../../model/fix.ts';
import { nameText, type QualifiedName } from '../../model/identifier.ts';
import type { SelectQuery } from '../../model/query.ts';
import type { Statement } from '../../model/statement.ts';
import type { FixContext, Rule, RuleMeta, StatementContext } from '../rule.ts';
import { QUERY_KINDS, queryOfFact } from '../support/queries.ts';

const meta: RuleMeta = {
  id: 'select-into',
  title: 'A table should be made with CREATE TABLE AS',
  group: 'queries',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql', 'tsql'],
  severity: 'info',
  confidence: [{ value: 75, when: 'SELECT … INTO makes a table (SQL Server: with TOP and without ORDER BY)' }],
  aboutRunning: false,
  docs: {
    why: `In PostgreSQL \`SELECT … INTO t\` makes a table, and in a PL/pgSQL function the same words fill a variable, so a query that moves from one to the other changes its
meaning. \`CREATE TABLE t AS\` says what it does and can do more (IF NOT EXISTS, storage options). In SQL Server, where SELECT INTO is the only form, TOP without ORDER BY
copies rows that nobody chose.`,
    howToFix: 'PostgreSQL: write `CREATE TABLE t AS SELECT …`. SQL Server: add ORDER BY, or leave TOP out.',
    whenNotToUse: 'SELECT INTO a variable of a function is something else and not reported.',
    bad: [
      {
        title: 'Makes a table, hidden in a query',
        dialect: 'postgresql',
        files: [{ path: 'queries/copy.sql', text: 'SELECT id, name INTO t2 FROM t1;\n' }],
      },
    ],
    good: [
      {
        title: 'Says that it makes a table',
        dialect: 'postgresql',
        files: [{ path: 'queries/copy.sql', text: 'CREATE TABLE t2 AS SELECT id, name FROM t1;\n' }],
      },
    ],
    sources: ['PostgreSQL manual, SELECT INTO: “CREATE TABLE AS is the recommended syntax”', 'pgrubic GN014'],
  },
};

/** The finding sits on the new table's name. */
export const selectInto: Rule = {
  scope: 'statement',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    if (query?.kind !== 'select' || !query.into) return;
    if (context.dialect === 'tsql') checkTop(context, query, query.into);
    else if (!context.nested) reportInto(context, query, query.into);
  },
};

function checkTop(context: StatementContext, query: SelectQuery, into: QualifiedName): void {
  const { limit, limitPercent, orderBy } = query;
  if (!limit || orderBy.length > 0) return;
  const copiesStructure = limit.kind === 'literal' && Number(limit.value) === 0;
  const copiesAll = limitPercent && limit.kind === 'literal' && Number(limit.value) >= 100;
  if (copiesStructure || copiesAll) return;
  context.report(into.span, {
    confidence: 75,
    message: `TOP without ORDER BY fills ${nameText(into)} with rows that nobody chose. Add ORDER BY, or leave TOP out.`,
  });
}

function reportInto(context: StatementContext, query: SelectQuery, into: QualifiedName): void {
  context.report(into.span, {
    confidence: 75,
    message:
      `SELECT … INTO makes the table ${nameText(into)} here and fills a variable in a function. ` +
      `Write CREATE TABLE ${nameText(into)} AS SELECT ….`,
    fixes: (fixContext, statement) => fixesFor(fixContext, statement, query, into),
  });
}

/** `INTO [TEMPORARY|TEMP|UNLOGGED] [TABLE] t`. */
const INTO_CLAUSE = /\binto\s+((?:(?:local|global)\s+)?(?:temporary|temp|unlogged)\s+)?(?:table\s+)?$/i;

function fixesFor(
  { deployed }: FixContext,
  statement: Statement,
  query: SelectQuery,
  into: QualifiedName,
): readonly EditFix[] {
  const { text } = statement;
  const clause = INTO_CLAUSE.exec(text.slice(0, into.span.start));
  if (deployed || !clause) return [];
  const kind = (clause[1] ?? '').trim().replace(/\s+/g, ' ');
  const name = text.slice(into.span.start, into.span.end);
  const words = /^[a-z]/.test(text) ? ['create', 'table', 'as'] : ['CREATE', 'TABLE', 'AS'];
  const head = [words[0], kind, words[1], name, words[2]].filter((word) => word !== '').join(' ');
  const after = /^\s*/.exec(text.slice(into.span.end))?.[0].length ?? 0;
  const edits = [
    { statement, span: { start: query.span.start, end: query.span.start }, newText: `${head} ` },
    { statement, span: { start: clause.index, end: into.span.end + after }, newText: '' },
  ];
  return [{ kind: 'edit', title: 'Write CREATE TABLE AS', bulk: true, edits }];
}
