import type { EditFix } from '../../../model/fix.ts';
import type { QualifiedName } from '../../../model/identifier.ts';
import type { Table } from '../../../model/schema.ts';
import type { FileContext } from '../../rule.ts';
import { isTestPath } from '../paths.ts';
import { inCaseOf } from '../places.ts';
import { databaseTable } from '../workspace-tables.ts';
import { divide, fileRuns, isProcedure, type Run, type RunStep, routineRuns, stepText } from './runs.ts';
import { hasImplicitTransactions, isNamedQueries, writtenTable } from './writes.ts';

/** Files that fill a database: started again from the beginning when they fail. */
const SEED_PATH = /seed|fixture|sample|demo|dump|data|example|bench/i;

interface Write {
  readonly step: RunStep;
  readonly name: QualifiedName;
  readonly table: Table;
}

/**
 * Reports scripts of an application, and procedures whose statements commit one by one, that write to two tables of which one refers to the
 * other. Migrations, seeds and tests are left alone, and so are PostgreSQL's routines, which are atomic.
 */
export function checkScriptWrites(context: FileContext): void {
  const { file, dialect, database } = context;
  const procedures = dialect === 'postgresql' ? [] : routineRuns(context).filter(isProcedure);
  for (const run of procedures) checkRun(context, run);
  const isScript = file.role === 'query' || (file.role === 'seed' && !SEED_PATH.test(file.path));
  if (!isScript) return;
  const runs = fileRuns(context.steps).filter(
    ({ steps }) => steps.filter((step) => writtenTable(step.parsed)).length > 1,
  );
  // The text is read last: whoever has read it is asked again at every keystroke.
  if (runs.length === 0 || isTestPath(file.path) || isNamedQueries(database.textOf(file.path))) return;
  for (const run of runs) {
    // Placeholders are for programs, which run such statements one by one, in whatever transaction they have.
    if (!run.wrapped && !run.steps.some((step) => /\$\d|\?|%s/.test(stepText(step)))) checkRun(context, run);
  }
}

function checkRun(context: FileContext, run: Run): void {
  if (hasImplicitTransactions(run.steps)) return;
  const writes = divide(run).loose.flatMap((step): Write[] => {
    const name = writtenTable(step.parsed);
    const table = name && databaseTable(context.database, name);
    return name && table ? [{ step, name, table }] : [];
  });
  for (const [position, second] of writes.entries()) {
    const first = writes.slice(0, position).find((one) => areRelated(one.table, second.table));
    if (!first) continue;
    const { statement, parsed } = second.step;
    context.report(statement, parsed.span, {
      confidence: 50,
      message:
        `This writes ${second.table.name} in a transaction of its own, apart from ${first.table.name} before, to which it belongs: where it fails, the first stays done. ` +
        'Put both between BEGIN and COMMIT.',
      related: [
        {
          at: { statement: first.step.statement, span: first.step.parsed.span },
          message: `the write to ${first.table.name}, which stays done`,
        },
      ],
      fixes: ({ deployed }) => (deployed || run.routine ? [] : wrap(context, first, writes.at(-1) ?? second)),
    });
    return;
  }
}

function areRelated(a: Table, b: Table): boolean {
  if (a.key === b.key) return false;
  return (
    a.foreignKeys.some(({ referencedTable }) => referencedTable === b.key) ||
    b.foreignKeys.some(({ referencedTable }) => referencedTable === a.key)
  );
}

const BEGIN: Readonly<Partial<Record<FileContext['dialect'], string>>> = {
  mysql: 'START TRANSACTION',
  mariadb: 'START TRANSACTION',
  tsql: 'BEGIN TRANSACTION',
};

function wrap({ dialect }: FileContext, first: Write, last: Write): readonly EditFix[] {
  const from = first.step;
  const to = last.step;
  const { start } = from.parsed.span;
  const { end } = to.parsed.span;
  const isWhole = to.parsed === to.statement.parsed && to.statement.terminated;
  const begin = inCaseOf(from.statement, BEGIN[dialect] ?? 'BEGIN');
  const commit = inCaseOf(to.statement, dialect === 'tsql' ? 'COMMIT TRANSACTION' : 'COMMIT');
  return [
    {
      kind: 'edit',
      title: 'Put them into a transaction',
      bulk: false,
      edits: [
        { statement: from.statement, span: { start, end: start }, newText: `${begin};\n` },
        { statement: to.statement, span: { start: end, end }, newText: `;\n${commit}${isWhole ? '' : ';'}` },
      ],
    },
  ];
}
