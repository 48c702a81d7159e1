import type { QualifiedName } from '../../model/identifier.ts';
import { nameText } from '../../model/identifier.ts';
import { AUDIT_PHRASES, BESIDE_AUDIT_WORDS } from '../lexicons/audit-tables.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { isTestPath } from '../support/paths.ts';
import { cteOf, eachQuery, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';
import { hasPhrase, nameWords } from '../support/security/name-phrases.ts';

const meta: RuleMeta = {
  id: 'audit-log-tampering',
  title: 'Audit records must not be changed or deleted',
  group: 'security',
  priority: 'P1',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'warning',
  confidence: [
    { value: 75, when: 'UPDATE, DELETE or TRUNCATE of a table that is named for an audit trail' },
    { value: 50, when: 'an UPDATE of a migration, which may only fill a new column' },
  ],
  aboutRunning: false,
  docs: {
    why: `An audit trail is evidence only while nobody can rewrite it. Code that updates or deletes its rows, and so a role that may, is what SOC 2 and ISO 27001 auditors look for, and what an intruder uses to cover
the traces.`,
    howToFix:
      'Only insert, and REVOKE UPDATE, DELETE and TRUNCATE from the application’s role. Let retention drop whole partitions, in a job of its own with the reason written down.',
    whenNotToUse:
      'Suppress it with the reason for a retention job. Tables beside the trail (`audit_settings`, `audit_types`), temporary tables, tests, seeds and rollbacks are silent.',
    bad: [
      {
        title: 'Deletes the evidence',
        dialect: 'postgresql',
        files: [
          { path: 'queries/purge.sql', text: "DELETE FROM audit_log WHERE created_at < now() - interval '90 days';\n" },
        ],
      },
    ],
    good: [
      {
        title: 'Only adds to it',
        dialect: 'postgresql',
        files: [{ path: 'queries/log.sql', text: 'INSERT INTO audit_log (actor, action) VALUES ($1, $2);\n' }],
      },
    ],
    sources: [
      'SOC 2 Trust Services Criteria CC7.2; ISO/IEC 27001:2022, annex A 8.15',
      'OWASP, Logging Cheat Sheet',
      'slow-query-linter COMP-AUD-001',
    ],
  },
};

/** The finding sits on the table's name. */
export const auditLogTampering: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['truncate', 'alterTable', ...QUERY_KINDS],
  check(context) {
    const { fact } = context.parsed;
    if (context.direction === 'down' || context.file.role === 'seed' || isTestPath(context.file.path)) return;
    if (fact.kind === 'truncate') {
      for (const table of fact.tables) report(context, table, 'empties');
      return;
    }
    if (fact.kind === 'alterTable' && context.dialect === 'clickhouse') {
      for (const action of fact.actions) {
        if (action.kind !== 'other') continue;
        const mutation = /^(update|delete)\b/i.exec(context.statement.text.slice(action.span.start, action.span.end));
        if (mutation) report(context, fact.name, mutation[1]?.toLowerCase() === 'update' ? 'changes' : 'deletes');
      }
      return;
    }
    const query = queryOfFact(fact);
    if (!query) return;
    for (const { query: one, ctes } of eachQuery(query)) {
      if (one.kind === 'partial') {
        const [target] = one.tables;
        if (target && (one.verb === 'update' || one.verb === 'delete')) report(context, target.name, VERBS[one.verb]);
      } else if ((one.kind === 'update' || one.kind === 'delete') && !cteOf(one.target, ctes)) {
        report(context, one.target.name, VERBS[one.kind]);
      }
    }
  },
};

const VERBS = { update: 'changes', delete: 'deletes' } as const;

function report(context: TimelineContext, name: QualifiedName, verb: 'changes' | 'deletes' | 'empties'): void {
  if (!isAuditTable(name) || context.before.table(name)?.temporary) return;
  const backfill = verb === 'changes' && context.file.role === 'migration' && !context.nested;
  const records = verb === 'empties' ? 'the audit trail' : 'records of the audit trail';
  context.report(name.span, {
    confidence: backfill || keepsForAWhile(context) ? 50 : 75,
    message: `This ${verb} ${records} ${nameText(name)}, which is evidence only while nobody rewrites it. Only insert into it, and let retention drop whole partitions with the reason written down.`,
  });
}

/** Names of functions that take away what is old enough. */
const RETENTION = /(?:^_?p|P)(?:urge|rune)|(?:^_?c|C)lean|(?:^_?r|R)eten|(?:^_?e|E)xpire|(?:^_?a|A)rchive|(?:^_?o|O)ld/;

/** In a program: by the name of its function, the retention itself. */
function keepsForAWhile({ statement: { embedding } }: TimelineContext): boolean {
  return RETENTION.test(embedding?.site.functionName ?? '');
}

function isAuditTable({ schema, object }: QualifiedName): boolean {
  if (/^[#@]/.test(object.name)) return false;
  const words = nameWords(object.name);
  if (words.some((word) => BESIDE_AUDIT_WORDS.has(word))) return false;
  return hasPhrase(words, AUDIT_PHRASES) || /^audit(?:ing|_?logs?)?$/i.test(schema?.name ?? '');
}
