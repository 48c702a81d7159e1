import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { ParsedStatement, Statement } from '../../model/statement.ts';
import type { AlterAction, AlterTable } from '../../model/table-facts.ts';
import type { FileContext, FileStep, FixContext, Rule, RuleMeta } from '../rule.ts';
import { slug } from '../support/identifiers.ts';
import { removeAction } from '../support/migrations/alter-actions.ts';
import { factsThatRun } from '../support/migrations/file-steps.ts';
import { tableIdentity } from '../support/migrations/table-identity.ts';
import { transactionGroups } from '../support/migrations/transactions.ts';
import { textAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'validate-in-separate-transaction',
  title: 'A constraint must be validated in another transaction than the one that adds it',
  group: 'migrations',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'warning',
  confidence: [{ value: 90, when: 'NOT VALID and VALIDATE CONSTRAINT share a transaction' }],
  aboutRunning: true,
  docs: {
    why: `NOT VALID is there so that the strong lock of ADD CONSTRAINT is held for a moment only, and VALIDATE CONSTRAINT then reads the rows under a weak one. But locks are held until the end of the
transaction: where both are in one, the strong lock stays through the whole reading, and nothing is won.`,
    howToFix: `Validate in the next migration. In a file that runs statement by statement, or with a COMMIT in between, both may stay.`,
    whenNotToUse: `Files that the migration tool does not put into a transaction are left alone, and those of which that is not known too; \`migrations.transaction\` in the configuration says how your tool
works.`,
    bad: [
      {
        title: 'The strong lock stays while the rows are read',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/002_fk.sql',
            text: 'BEGIN;\nALTER TABLE posts ADD CONSTRAINT posts_user_fk FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;\nALTER TABLE posts VALIDATE CONSTRAINT posts_user_fk;\nCOMMIT;\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Validated in the next migration',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/002_fk.sql',
            text: 'BEGIN;\nALTER TABLE posts ADD CONSTRAINT posts_user_fk FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;\nCOMMIT;\n',
          },
          {
            path: 'migrations/003_validate.sql',
            text: 'BEGIN;\nALTER TABLE posts VALIDATE CONSTRAINT posts_user_fk;\nCOMMIT;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, ALTER TABLE, VALIDATE CONSTRAINT; 13.3 Explicit Locking: “Once acquired, a lock is normally held until the end of the transaction”',
      'squawk constraint-missing-not-valid, strong_migrations, Postgres Language Server requireSeparateConstraintValidation',
    ],
  },
};

/** The finding sits on the action, `VALIDATE CONSTRAINT c`. */
export const validateInSeparateTransaction: Rule = {
  scope: 'file',
  meta,
  check(context) {
    if (context.direction === 'down') return;
    for (const group of transactionGroups(context.steps)) {
      /** Where each constraint was added in this transaction, by table and name. */
      const added = new Map<string, { readonly statement: Statement; readonly action: AlterAction }>();
      for (const { statement } of group) {
        for (const parsed of factsThatRun(statement)) {
          const { fact } = parsed;
          if (fact.kind === 'transaction' && (fact.action === 'commit' || fact.action === 'rollback')) added.clear();
          if (fact.kind !== 'alterTable') continue;
          const table = tableIdentity(context.before(statement), fact.name);
          for (const action of fact.actions) {
            if (action.kind === 'addConstraint' && action.constraint.notValid && action.constraint.name) {
              added.set(`${table}\n${action.constraint.name.name}`, { statement, action });
            }
          }
          for (const action of fact.actions) {
            if (action.kind !== 'validateConstraint') continue;
            const origin =
              added.get(`${table}\n${action.constraint.name}`) ?? unnamed(context, group, statement, fact, action);
            if (origin) report(context, statement, parsed, fact, action, origin);
          }
        }
      }
    }
  },
};

type Validate = Extract<AlterAction, { kind: 'validateConstraint' }>;

/** The constraint that was added without a name in this transaction and has got this one. */
function unnamed(
  context: FileContext,
  group: readonly FileStep[],
  statement: Statement,
  fact: AlterTable,
  { constraint }: Validate,
): { readonly statement: Statement; readonly action: AlterAction } | undefined {
  const table = context.before(statement).table(fact.name);
  const known = [...(table?.checks ?? []), ...(table?.foreignKeys ?? [])].find(
    (one) => one.name === constraint.name && !one.validated,
  );
  const origin = known?.origin.statement;
  const added = origin?.parsed.fact;
  if (!origin || added?.kind !== 'alterTable' || !group.some((step) => step.statement === origin)) return undefined;
  const action = added.actions.find((one) => one.kind === 'addConstraint' && one.constraint.notValid);
  return action && { statement: origin, action };
}

function report(
  context: FileContext,
  statement: Statement,
  parsed: ParsedStatement,
  fact: AlterTable,
  action: Validate,
  origin: { readonly statement: Statement; readonly action: AlterAction },
): void {
  const { name } = action.constraint;
  context.report(statement, action.span, {
    confidence: 90,
    message: `${name} was added in this very transaction, so the lock that ADD CONSTRAINT took on ${nameText(fact.name)} is held while all rows are read, and NOT VALID has won nothing. Validate it in the next migration.`,
    related: [{ at: { statement: origin.statement, span: origin.action.span }, message: `${name} is added here` }],
    fixes: (fixContext) =>
      fixContext.deployed || parsed !== statement.parsed ? [] : moveOut(fixContext, statement, fact, action),
  });
}

function moveOut(fixContext: FixContext, statement: Statement, fact: AlterTable, action: Validate): readonly Fix[] {
  if (!fixContext.canWriteMigration) return [];
  const table = textAt(statement, fact.name.span);
  return [
    {
      kind: 'migration',
      title: 'Validate it in a new migration',
      slug: slug('validate', action.constraint.name),
      bulk: false,
      steps: [
        {
          up: [`ALTER TABLE ${table} VALIDATE CONSTRAINT ${textAt(statement, action.constraint.span)}`],
          down: [],
          transactional: true,
          comment: 'Reads the whole table under a lock that lets others read and write.',
        },
      ],
      edits: [removeAction(statement, fact, action)],
    },
  ];
}
