import { nameText, type QualifiedName } from '../../model/identifier.ts';
import type { StatementFact } from '../../model/statement.ts';
import type { Span } from '../../text/span.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { enumerate } from '../support/identifiers.ts';
import { runsForward } from '../support/live-table.ts';
import { wordWithGap } from '../support/migrations/statement-words.ts';

const meta: RuleMeta = {
  id: 'no-drop-cascade',
  title: 'DROP must not cascade to objects that it does not name',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'warning',
  confidence: [{ value: 75, when: 'a DROP ends with CASCADE' }],
  aboutRunning: false,
  docs: {
    why: `\`CASCADE\` drops whatever depends on the object as well: views, foreign keys of other tables, triggers, defaults, columns of a dropped type, and what depends on those in turn.
PostgreSQL mentions them in a NOTICE that no pipeline reads. What depends on the object in production may differ from what did on the machine where the
migration was tried out.`,
    howToFix:
      'Leave CASCADE out: PostgreSQL then refuses and lists what depends on the object. Drop or change those by name, in the same migration, before.',
    whenNotToUse:
      'Tables that the same file creates, rollbacks, seeds, function bodies, and schema files that create again what they drop are exempt. Suppress it where all that depends on the object is known to go.',
    bad: [
      {
        title: 'The foreign key of items goes silently',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/001_shop.up.sql',
            text: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE TABLE items (order_id bigint REFERENCES orders (id));\n',
          },
          { path: 'migrations/002_drop.up.sql', text: 'DROP TABLE orders CASCADE;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Says what goes',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/001_shop.up.sql',
            text: 'CREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE TABLE items (order_id bigint REFERENCES orders (id));\n',
          },
          {
            path: 'migrations/002_drop.up.sql',
            text: 'ALTER TABLE items DROP CONSTRAINT items_order_id_fkey;\nDROP TABLE orders;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 5.15 Dependency Tracking',
      'pg-migration-lint PGM202, Bytebase STATEMENT_DISALLOW_RM_TBL_CASCADE, pgrubic GN015',
    ],
  },
};

/** The finding sits on the word CASCADE. */
export const noDropCascade: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['drop', 'other', 'alterTable'],
  check(context) {
    const { fact, span } = context.parsed;
    if (!runsForward(context)) return;
    if (fact.kind === 'drop') {
      if (!fact.cascade || isNew(context, fact.objectType, fact.names) || isMadeAnew(context, fact.names)) return;
      const dependants = fact.objectType === 'table' ? dependantsOf(context, fact.names) : [];
      report(context, span, enumerate(fact.names.map(nameText)), dependants);
    } else if (fact.kind === 'other' && fact.what === 'drop owned') {
      if (wordWithGap(context, 'CASCADE')) report(context, span, 'what the role owns', []);
    } else if (fact.kind === 'alterTable') {
      for (const action of fact.actions) {
        if (action.kind !== 'dropColumn' && action.kind !== 'dropConstraint') continue;
        const name = action.kind === 'dropColumn' ? action.column.name : action.constraint.name;
        if (action.cascade && context.mayExist(fact.name)) report(context, action.span, name, []);
      }
    }
  },
};

function isNew(context: TimelineContext, objectType: string, names: readonly QualifiedName[]): boolean {
  const isRelation = /^(?:table|view|materialized view|foreign table)$/.test(objectType);
  return isRelation && names.every((name) => !context.mayExist(name));
}

/** A dump or reset script drops what it then creates. */
function isMadeAnew({ database, file }: TimelineContext, names: readonly QualifiedName[]): boolean {
  if (file.role !== 'schema') return false;
  const made = new Set(database.statementsOf(file.path).flatMap(({ parsed }) => createdName(parsed.fact) ?? []));
  return names.every(({ object }) => made.has(object.name));
}

function createdName(fact: StatementFact): string | undefined {
  switch (fact.kind) {
    case 'createTable':
    case 'createView':
    case 'createType':
    case 'createFunction':
    case 'createSequence':
      return fact.name.object.name;
    case 'createSchema':
      return fact.name.name;
    default:
      return undefined;
  }
}

function report(context: TimelineContext, within: Span, name: string, dependants: readonly string[]): void {
  const { parsed, statement, dialect } = context;
  const gap = wordWithGap({ parsed: { ...parsed, span: within }, statement, dialect }, 'CASCADE');
  const known = dependants.length > 0 ? `, ${enumerate(dependants)} among them` : '';
  context.report(gap ? { start: gap.end - 'CASCADE'.length, end: gap.end } : within, {
    confidence: 75,
    message: `CASCADE also drops everything that depends on ${name}${known}, and nobody is asked. Leave it out, and drop by name what depends on it.`,
    fixes: (fixContext) =>
      fixContext.deployed || context.nested || !gap
        ? []
        : [
            {
              kind: 'edit',
              title: 'Remove CASCADE',
              bulk: false,
              edits: [{ statement, span: gap, newText: '' }],
            },
          ],
  });
}

/** Foreign keys of tables that stay, as `items.items_order_id_fkey`. */
function dependantsOf(context: TimelineContext, names: readonly QualifiedName[]): readonly string[] {
  const dropped = new Set(names.flatMap((name) => context.before.table(name)?.key ?? []));
  const found: string[] = [];
  for (const table of context.before.tables()) {
    if (dropped.has(table.key)) continue;
    for (const key of table.foreignKeys) {
      if (dropped.has(key.referencedTable))
        found.push(`the foreign key ${key.name ?? key.columns.join(', ')} of ${table.name}`);
    }
  }
  return found;
}
