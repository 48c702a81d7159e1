import type { Fix } from '../../model/fix.ts';
import type { Span } from '../../text/span.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { isComputed } from '../support/computed-parts.ts';
import { wordsOfStatement } from '../support/migrations/statement-words.ts';
import { textAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'mysql-non-innodb-engine',
  title: 'Tables must be kept by InnoDB',
  group: 'mysql',
  priority: 'P1',
  recommended: true,
  dialects: ['mysql', 'mariadb'],
  severity: 'warning',
  confidence: [{ value: 90, when: 'a table, or the default, names an engine without transactions' }],
  aboutRunning: false,
  docs: {
    why: `MyISAM, MEMORY, Aria, CSV and ARCHIVE have neither transactions nor foreign keys: a ROLLBACK leaves their rows as they are, REFERENCES is read and ignored, and each write locks the whole table. After a
crash MyISAM tables have to be repaired, and may have lost rows.`,
    howToFix:
      'Leave ENGINE out, or write `ENGINE=InnoDB`. A table that exists is converted by `ALTER TABLE t ENGINE=InnoDB`, which rewrites it.',
    whenNotToUse:
      'Temporary tables in MEMORY, engines with transactions (RocksDB, NDB), and tables that a later migration converts are exempt. Suppress it with a reason for an archive that is only ever appended to.',
    bad: [
      {
        title: 'No transactions, no foreign keys',
        dialect: 'mysql',
        files: [{ path: 'schema.sql', text: 'CREATE TABLE notes (body text) ENGINE=MyISAM;\n' }],
      },
    ],
    good: [
      {
        title: 'Transactions and foreign keys',
        dialect: 'mysql',
        files: [{ path: 'schema.sql', text: 'CREATE TABLE notes (body text) ENGINE=InnoDB;\n' }],
      },
    ],
    sources: ['MySQL manual, 18 Alternative Storage Engines', 'Bytebase ENGINE_MYSQL_USE_INNODB, SOAR TBL.002, SQLE'],
  },
};

/** Engines with transactions. */
const TRANSACTIONAL: ReadonlySet<string> = new Set(['innodb', 'xtradb', 'rocksdb', 'ndb', 'ndbcluster', 'tokudb']);

/** The finding sits on the engine's name. */
export const mysqlNonInnodbEngine: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['createTable', 'alterTable', 'set'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind === 'createTable') {
      if (fact.temporary) return;
      checkEngine(context, fact.options.engine, fact.optionSpans?.engine, context.final.table(fact.name)?.engine);
    } else if (fact.kind === 'alterTable') {
      for (const action of fact.actions) {
        if (action.kind !== 'other') continue;
        checkEngine(
          context,
          action.options?.engine,
          action.optionSpans?.engine,
          context.final.table(fact.name)?.engine,
        );
      }
    } else if (fact.kind === 'set') checkDefault(context);
  },
};

/** SET default_storage_engine = …, alone or among other assignments. */
function checkDefault(context: TimelineContext): void {
  const words = wordsOfStatement(context);
  const at = words.findIndex(({ text }) =>
    /^(?:@@(?:session\.|global\.)?)?default_(?:tmp_)?storage_engine$/i.test(text),
  );
  const value = words[at + 2];
  if (at < 0 || !value || /default_tmp/i.test(words[at]?.text ?? '')) return;
  checkEngine(context, textAt(context.statement, value).replace(/^['"`]|['"`]$/g, ''), value, undefined);
}

function checkEngine(
  context: TimelineContext,
  engine: string | undefined,
  span: Span | undefined,
  final: string | undefined,
): void {
  if (engine === undefined || !span || TRANSACTIONAL.has(engine.toLowerCase()) || /^[@$?{%]/.test(engine)) return;
  if (final !== undefined && TRANSACTIONAL.has(final)) return;
  if (isComputed(context.statement, span)) return;
  context.report(span, {
    confidence: 90,
    message: `Of MySQL’s engines only InnoDB offers both transactions and foreign keys: with ${engine} a ROLLBACK may undo nothing, and REFERENCES is ignored. Use InnoDB.`,
    fixes: (fixContext): readonly Fix[] => {
      if (fixContext.deployed || context.nested) return [];
      const { statement } = context;
      const quote = /^['"`]/.exec(textAt(statement, span))?.[0] ?? '';
      const edits = [{ statement, span, newText: `${quote}InnoDB${quote}` }];
      return [{ kind: 'edit', title: 'Use InnoDB', bulk: true, edits }];
    },
  });
}
