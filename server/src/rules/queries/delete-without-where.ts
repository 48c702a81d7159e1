import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { isMeantForAll, isMeantForTable } from '../support/client/emptying-names.ts';
import { addWhereFix, type UnrestrictedWrite, unrestrictedWrites } from '../support/missing-where.ts';
import { QUERY_KINDS } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'delete-without-where',
  title: 'DELETE needs a WHERE',
  group: 'queries',
  priority: 'P0',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'error',
  confidence: [
    { value: 95, when: 'there is no WHERE, or it is always true' },
    {
      value: 50,
      when: 'a LIMIT bounds the number of rows, the file is a rollback, or a function of a program says that it empties something',
    },
  ],
  aboutRunning: false,
  docs: {
    why: `It deletes every row of the table. A forgotten or half-selected WHERE is how production tables are emptied; and even where it is meant, DELETE is the slow way:
it writes every row to the log, fires every trigger, and leaves the space to VACUUM.`,
    howToFix: `Say which rows with WHERE. To empty a table on purpose use \`TRUNCATE\`, which says so.`,
    whenNotToUse: `Temporary tables (\`#t\`, CREATE TEMPORARY TABLE), targets that are CTEs, and seed files, which clear what they fill, are exempt. An inner join restricts as a
WHERE does; PostgreSQL's USING without WHERE does not. \`1 = 1\` and \`true\` count as no WHERE, unless another condition stands beside them. A
statement with a template hole after the table's name is passed over, since its WHERE may come from there. In rollbacks, and in a program's \`clear()\` or \`deleteAllUsers()\`, it is only a suggestion.`,
    bad: [
      {
        title: 'Everything goes',
        dialect: 'postgresql',
        files: [{ path: 'queries/purge.sql', text: 'DELETE FROM sessions;\n' }],
      },
    ],
    good: [
      {
        title: 'Only what has expired',
        dialect: 'postgresql',
        files: [{ path: 'queries/purge.sql', text: 'DELETE FROM sessions WHERE expires_at < now();\n' }],
      },
    ],
    sources: [
      'PostgreSQL manual, DELETE: “If the WHERE clause is absent, the effect is to delete all rows in the table”; TRUNCATE',
      'MySQL manual, sql_safe_updates',
      'Postgres Language Server banDeleteWithoutWhere, SOAR CLA.014, pgrubic GN023, tsqlrefine dml-without-where',
    ],
  },
};

/** The finding sits on `DELETE FROM table`. */
export const deleteWithoutWhere: Rule = {
  scope: 'timeline',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    if (context.file.role === 'seed') return;
    for (const write of unrestrictedWrites(context, 'delete')) {
      const table = nameText(write.target.name);
      const rollback = context.direction === 'down';
      const orTruncate = LACKS_TRUNCATE.has(context.dialect) ? '' : ', or use TRUNCATE to empty the table on purpose';
      context.report(write.span, {
        confidence: write.limited || rollback || isMeant(context, write) ? 50 : 95,
        ...(rollback ? { severity: 'warning' as const } : {}),
        message: write.constantWhere
          ? `The WHERE is always true, so this deletes every row of ${table}. Say which rows are meant${orTruncate}.`
          : `Without WHERE this deletes ${write.limited ? 'any' : 'all'} rows of ${table}. Say which rows are meant${orTruncate}.`,
        fixes: (fixContext) => (fixContext.deployed ? [] : fixesFor(context, write)),
      });
    }
  },
};

function isMeant(context: TimelineContext, { target }: UnrestrictedWrite): boolean {
  return isMeantForAll(context) || isMeantForTable(context, target.name);
}

function fixesFor(context: TimelineContext, write: UnrestrictedWrite): readonly Fix[] {
  const addWhere = addWhereFix(context, write);
  const truncate = truncateFix(context, write);
  return [addWhere, truncate].filter((fix) => fix !== undefined);
}

/** Engines in which only DELETE empties a table. */
const LACKS_TRUNCATE: ReadonlySet<string> = new Set(['sqlite']);

/** Engines that have TRUNCATE TABLE. */
const TRUNCATES: ReadonlySet<string> = new Set(['postgresql', 'mysql', 'mariadb', 'tsql', 'snowflake', 'redshift']);

/** Offered where the DELETE is the whole statement and does nothing but delete. */
function truncateFix(context: TimelineContext, { query, target, limited }: UnrestrictedWrite): Fix | undefined {
  const { statement, dialect } = context;
  if (query.kind !== 'delete' || context.nested || limited || !TRUNCATES.has(dialect)) return undefined;
  if (query.with.length > 0 || query.using.length > 0 || query.returning.length > 0 || query.orderBy.length > 0)
    return undefined;
  if (query.span.start !== 0 || query.span.end !== statement.text.length) return undefined;
  const name = statement.text.slice(target.name.span.start, target.name.span.end);
  const newText = `${/^[a-z]/.test(statement.text) ? 'truncate table' : 'TRUNCATE TABLE'} ${name}`;
  return {
    kind: 'edit',
    title: 'Empty the table with TRUNCATE',
    bulk: false,
    edits: [{ statement, span: query.span, newText }],
  };
}
