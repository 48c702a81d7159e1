import type { ClientCall } from '../../model/client-call-facts.ts';
import type { Fix } from '../../model/fix.ts';
import type { Statement } from '../../model/statement.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { partsText, unsafeText } from '../support/client/unsafe-text.ts';

const meta: RuleMeta = {
  id: 'prisma-raw-unsafe',
  title: 'Raw Prisma queries must not be put together from text',
  group: 'security',
  priority: 'P0',
  recommended: true,
  dialects: ['prisma'],
  severity: 'error',
  confidence: [
    { value: 90, when: 'a computed text is part of the SQL of $queryRawUnsafe, $executeRawUnsafe or Prisma.raw' },
    { value: 50, when: 'the SQL is a definition, which takes no parameters, or the program works the text out itself' },
  ],
  aboutRunning: false,
  docs: {
    why: `\`$queryRawUnsafe\` and \`$executeRawUnsafe\` send their text as it is, and \`Prisma.raw\` puts its text into a query unchanged. A value that is part of that text is read as SQL: whoever chooses
it can read every table, or drop one. Prisma escapes nothing here; the tagged templates \`$queryRaw\` and \`$executeRaw\` bind every interpolation as a parameter.`,
    howToFix: `Use the tagged template: \`prisma.$queryRaw\\\`SELECT … WHERE id = \${id}\\\`\`. Lists go through \`Prisma.join(ids)\`, conditional parts through \`Prisma.sql\` and \`Prisma.empty\`. Where the text must be
a string, pass values behind it: \`$queryRawUnsafe('… WHERE id = $1', id)\`. A column or direction that the user chooses is taken from a fixed list.`,
    whenNotToUse: `Silent for texts of literals alone, for constants in capitals, numbers, choices between literals, parameter numbers (\`$\${index}\`), properties of \`this\`, and what the function has compared with a list of what it allows. A text that was put together in a
variable before is followed within its function; one that the function is given is not known and passed over, except in \`Prisma.raw\`.`,
    bad: [
      {
        title: 'The value becomes SQL',
        files: [
          {
            path: 'src/users.ts',
            text: `export function find(email: string) {\n  return prisma.$queryRawUnsafe(\`SELECT id FROM users WHERE email = '\${email}'\`);\n}\n`,
          },
        ],
      },
    ],
    good: [
      {
        title: 'The value is bound',
        files: [
          {
            path: 'src/users.ts',
            text: `export async function find(email: string) {\n  await prisma.$queryRaw\`SELECT id FROM users WHERE email = \${email}\`;\n  await prisma.$queryRawUnsafe('SELECT id FROM users WHERE email = $1', email);\n}\n`,
          },
        ],
      },
    ],
    sources: [
      'Prisma documentation, Raw queries: “SQL injection prevention”, $queryRawUnsafe, Prisma.raw',
      'OWASP, SQL Injection Prevention Cheat Sheet',
    ],
  },
};

/** Definitions take no parameters, and programs choose what they define themselves, as a rule. */
const DEFINES =
  /^[^'"`]*['"`]\s*(?:CREATE|ALTER|DROP|TRUNCATE|VACUUM|ANALYZE|REINDEX|REFRESH|PRAGMA|GRANT|REVOKE|COMMENT)\b/i;

/** The finding sits on the first computed part, or on the variable that holds the text. */
export const prismaRawUnsafe: Rule = {
  scope: 'statement',
  meta,
  looksAt: ['clientCall'],
  check(context) {
    const unsafe = unsafeText(context.parsed, 'prisma');
    if (!unsafe) return;
    const { call, parts, span } = unsafe;
    const operation = call.operation.name === 'raw' ? 'Prisma.raw' : call.operation.name;
    const instead = call.operation.name === '$executeRawUnsafe' ? '$executeRaw' : '$queryRaw';
    const where = parts[0]?.elsewhere ? 'was put into the text' : 'is put into the text';
    const advice = parts.some(({ isValue }) => isValue)
      ? `Use the tagged template ${instead}\`… \${value}\`, which binds it as a parameter.`
      : 'A name cannot be a parameter: take it from a fixed list, and use the tagged template for the values.';
    context.report(span, {
      confidence: DEFINES.test(context.text) || !parts.some(({ fromOutside }) => fromOutside) ? 50 : 90,
      message:
        `${partsText(parts)} ${where} that ${operation} sends as it is, so whoever chooses it can run any SQL. ` +
        advice,
      fixes: (_, statement) => taggedTemplate(statement, call),
    });
  },
};

/** The call of one template: receiver, operation, type arguments, template. */
const CALL_OF_TEMPLATE = /^([\s\S]*?)\$(query|execute)RawUnsafe(\s*<[\s\S]*?>)?\s*\(\s*(`[\s\S]*`)\s*,?\s*\)$/;

/** Turns the call into a tagged template; the quotes around an interpolation go, since a parameter stands there. */
function taggedTemplate(statement: Statement, call: ClientCall): readonly Fix[] {
  const parts = call.dynamicParts ?? [];
  const match = CALL_OF_TEMPLATE.exec(statement.text);
  if (!match || parts.some((part) => part.elsewhere || !part.isValue)) return [];
  const [, receiver = '', verb = '', types = '', template = ''] = match;
  const bound = template.replace(/'(\$\{[^{}]*\})'/g, '$1');
  // An interpolation inside a longer string would stay there, where no parameter can stand.
  if (/'[^'`]*\$\{[^{}]*\}[^'`]*'/.test(bound)) return [];
  return [
    {
      kind: 'edit',
      title: `Use $${verb}Raw, which binds the values`,
      bulk: false,
      edits: [
        {
          statement,
          span: { start: 0, end: statement.text.length },
          newText: `${receiver}$${verb}Raw${types}${bound}`,
        },
      ],
    },
  ];
}
