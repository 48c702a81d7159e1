import type { Fix } from '../../model/fix.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import type { NamedKind } from '../support/naming/declared-names.ts';
import { renameSpecial } from '../support/naming/rename.ts';
import { standingNames } from '../support/naming/standing-names.ts';

const meta: RuleMeta = {
  id: 'special-character-identifier',
  title: 'Names consist of letters, digits and underscores',
  group: 'naming',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'clickhouse'],
  severity: 'info',
  confidence: [{ value: 75, when: 'a name holds a space, punctuation or a letter outside ASCII' }],
  aboutRunning: false,
  docs: {
    why: `A name with a space or a hyphen must be quoted everywhere, breaks tools that do not, and is mistaken for an expression (\`first-name\` is a subtraction). Letters outside ASCII look alike, exist in composed and decomposed forms, and count for several bytes against the limit.`,
    howToFix: `Replace the characters by underscores: \`first_name\`.`,
    whenNotToUse: `\`$\`, \`#\` and \`@\` are left alone where the engine takes them without quotes, as are ClickHouse's nested columns (\`tags.key\`) and the names of policies, which are sentences.`,
    bad: [
      {
        title: 'A space in a name',
        dialect: 'postgresql',
        files: [{ path: 'schema.sql', text: 'CREATE TABLE people (id bigint PRIMARY KEY, "first name" text);\n' }],
      },
    ],
    good: [
      {
        title: 'An underscore',
        dialect: 'postgresql',
        files: [{ path: 'schema.sql', text: 'CREATE TABLE people (id bigint PRIMARY KEY, first_name text);\n' }],
      },
    ],
    sources: ['PostgreSQL manual, 4.1.1 Identifiers and Key Words', 'sqlfluff RF05, pgrubic NM012, SOAR KWR.004'],
  },
};

/** The finding sits on the name where it is declared. */
export const specialCharacterIdentifier: Rule = {
  scope: 'timeline',
  meta,
  check(context) {
    for (const { identifier, kind } of standingNames(context)) {
      if (isGenerated(context, kind, identifier.name)) continue;
      const nested = context.dialect === 'clickhouse' && kind === 'column';
      const name = nested ? identifier.name.replaceAll('.', '_') : identifier.name;
      const [found] = /[^A-Za-z0-9_$#@]/u.exec(name) ?? [];
      if (found === undefined) continue;
      const { statement } = context;
      const what = found === ' ' ? 'a space' : `“${found}”`;
      context.report(identifier.span, {
        confidence: 75,
        message: `The name ${identifier.name} holds ${what}, so it needs quotes everywhere and breaks tools that leave them out. Use letters, digits and underscores.`,
        fixes: (fixContext): readonly Fix[] => {
          const fix = renameSpecial(fixContext, identifier, statement);
          return fix ? [fix] : [];
        },
      });
    }
  },
};

/** Prisma's first versions put a dot into the names of indexes, and Entity Framework cuts long names off with a tilde. */
function isGenerated({ database }: TimelineContext, kind: NamedKind, name: string): boolean {
  if (kind !== 'index' && kind !== 'constraint') return false;
  return /^\w+~\d*$/.test(name) || (database.plan.layout === 'prisma-migrate' && /^\w+\.\w+$/.test(name));
}
