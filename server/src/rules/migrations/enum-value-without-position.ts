import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { AlterType } from '../../model/object-facts.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { runsForward } from '../support/live-table.ts';
import { inCaseOf } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'enum-value-without-position',
  title: 'A new enum value should say where it belongs',
  group: 'migrations',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql'],
  severity: 'hint',
  confidence: [{ value: 25, when: 'ADD VALUE has neither BEFORE nor AFTER' }],
  aboutRunning: false,
  docs: {
    why: `Enum values sort in the order of their declaration, and \`ADD VALUE\` alone puts the new one last. For values with a natural order (\`low, medium, high\`) that makes ORDER BY and comparisons wrong, and the
place cannot be changed later without a new type.`,
    howToFix: "Say the place: `ADD VALUE 'urgent' AFTER 'high'`, even where it is the last one.",
    whenNotToUse: 'Switch it off where nothing sorts or compares by enums.',
    bad: [
      {
        title: 'Sorts behind high',
        dialect: 'postgresql',
        files: [{ path: 'migrations/004_level.sql', text: "ALTER TYPE level ADD VALUE 'medium';\n" }],
      },
    ],
    good: [
      {
        title: 'Where it belongs',
        dialect: 'postgresql',
        files: [{ path: 'migrations/004_level.sql', text: "ALTER TYPE level ADD VALUE 'medium' AFTER 'low';\n" }],
      },
    ],
    sources: ['PostgreSQL manual, ALTER TYPE, ADD VALUE', 'squawk require-enum-value-ordering'],
  },
};

/** The finding sits on the whole statement. */
export const enumValueWithoutPosition: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterType'],
  check(context) {
    const { fact, span } = context.parsed;
    if (fact.kind !== 'alterType' || !fact.addValue || !runsForward(context)) return;
    const { value, before, after } = fact.addValue;
    if (before !== undefined || after !== undefined) return;
    context.report(span, {
      confidence: 25,
      message: `'${value}' sorts behind all other values of ${nameText(fact.name)}. If that is meant, say AFTER the last one; otherwise say where it belongs.`,
      fixes: (fixContext) => (fixContext.deployed || context.nested ? [] : fixesFor(context, fact)),
    });
  },
};

function fixesFor(context: TimelineContext, { name, addValue }: AlterType): readonly Fix[] {
  const { statement, parsed, before } = context;
  const type = [...before.enums()].find((one) => one.name === name.object.name);
  const last = type?.values.filter((value) => value !== addValue?.value).at(-1);
  if (last === undefined) return [];
  const newText = ` ${inCaseOf(statement, 'AFTER')} '${last.replaceAll("'", "''")}'`;
  const edits = [{ statement, span: { start: parsed.span.end, end: parsed.span.end }, newText }];
  return [{ kind: 'edit', title: `Say AFTER '${last}'`, bulk: false, edits }];
}
