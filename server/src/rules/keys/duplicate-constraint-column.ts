import type { TableConstraint } from '../../model/constraint.ts';
import type { Identifier } from '../../model/identifier.ts';
import type { IndexPart } from '../../model/index-definition.ts';
import type { StatementFact } from '../../model/statement.ts';
import type { Rule, RuleMeta, StatementContext } from '../rule.ts';
import { columnKey, mayBeTemplate, removeFromList } from '../support/keys/column-names.ts';

const meta: RuleMeta = {
  id: 'duplicate-constraint-column',
  title: 'A key or index must not name a column twice',
  group: 'keys',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql'],
  severity: 'error',
  confidence: [{ value: 95, when: 'the list of columns holds the same column twice' }],
  aboutRunning: false,
  docs: {
    why: `Most engines refuse the statement, so the migration fails; those that take it (PostgreSQL's and SQLite's indexes) build a larger index that finds nothing more. Nearly always another column was meant, and the key is not
the one that the data needs.`,
    howToFix: `Name the column that was meant, or remove the repetition.`,
    whenNotToUse: `Names are compared as the engine compares them: \`"A"\` and \`a\` differ in PostgreSQL, \`A\` and \`a\` do not. Expressions, MySQL's prefixes of different length, and the same column with another operator
class or collation are different keys.`,
    bad: [
      {
        title: 'The second column was to be another',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE memberships (\n  team_id bigint,\n  user_id bigint,\n  PRIMARY KEY (team_id, team_id)\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Both columns',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE memberships (\n  team_id bigint,\n  user_id bigint,\n  PRIMARY KEY (team_id, user_id)\n);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL, src/backend/parser/parse_utilcmd.c: “column appears twice in primary key constraint”',
      'Bytebase INDEX_NO_DUPLICATE_COLUMN, pgrubic CT005 and GN032, tsqlrefine duplicate-index-column',
    ],
  },
};

/** What of a list's item makes it the same as another, and where it stands. */
interface KeyItem {
  readonly name: Identifier;
  /** Prefix, operator class and collation. */
  readonly form: string;
}

interface KeyList {
  readonly what: string;
  readonly items: readonly KeyItem[];
}

/** The finding sits on the repeated column. */
export const duplicateConstraintColumn: Rule = {
  scope: 'statement',
  meta,
  looksAt: ['createTable', 'createIndex', 'alterTable'],
  check(context) {
    for (const list of listsOf(context.parsed.fact)) checkList(context, list);
  },
};

function checkList(context: StatementContext, { what, items }: KeyList): void {
  const { dialect, nested } = context;
  const seen = new Set<string>();
  for (const { name, form } of items) {
    const key = JSON.stringify([columnKey(name, dialect), form]);
    if (!seen.has(key) || mayBeTemplate(context.text, name.span)) {
      seen.add(key);
      continue;
    }
    context.report(name.span, {
      confidence: 95,
      message: `${name.name} stands twice in this ${what}, which the engine refuses or which adds nothing. Name the column that was meant, or remove it.`,
      fixes: (fixContext, statement) => {
        const edit = fixContext.deployed || nested ? undefined : removeFromList(statement, name.span);
        return edit ? [{ kind: 'edit', title: 'Remove the repeated column', bulk: false, edits: [edit] }] : [];
      },
    });
  }
}

function listsOf(fact: StatementFact): readonly KeyList[] {
  switch (fact.kind) {
    case 'createTable':
      if (fact.prisma) return [];
      return [...fact.constraints.flatMap(ofConstraint), ...fact.indexes.map((index) => ofIndex(index.parts))];
    case 'createIndex':
      return [ofIndex(fact.index.parts)];
    case 'alterTable':
      return fact.actions.flatMap((action) => {
        if (action.kind === 'addConstraint') return ofConstraint(action.constraint);
        return action.kind === 'addIndex' ? [ofIndex(action.index.parts)] : [];
      });
    default:
      return [];
  }
}

const WHAT: Readonly<Record<string, string>> = {
  primaryKey: 'primary key',
  unique: 'unique key',
  foreignKey: 'foreign key',
};

function ofConstraint(constraint: TableConstraint): readonly KeyList[] {
  const what = WHAT[constraint.kind];
  if (!what || !('columns' in constraint)) return [];
  return [{ what, items: constraint.columns.map((name) => ({ name, form: '' })) }];
}

function ofIndex(parts: readonly IndexPart[]): KeyList {
  return {
    what: 'index',
    items: parts.flatMap(({ column, prefixLength, operatorClass, collation }) =>
      column ? [{ name: column, form: [prefixLength, operatorClass, collation].join(' ') }] : [],
    ),
  };
}
