import type { Fix } from '../../model/fix.ts';
import type { Identifier } from '../../model/identifier.ts';
import type { ParsedStatement, Statement } from '../../model/statement.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { declaredNames } from '../support/naming/declared-names.ts';
import { hasTemplateHole } from '../support/template-holes.ts';

const meta: RuleMeta = {
  id: 'identifier-too-long',
  title: 'Names must fit into the engine’s limit',
  group: 'naming',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'tsql'],
  severity: 'error',
  confidence: [
    {
      value: 95,
      when: 'more than 63 bytes (PostgreSQL), 64 characters (MySQL, MariaDB) or 128 characters (SQL Server)',
    },
  ],
  aboutRunning: false,
  docs: {
    why: `PostgreSQL cuts a name off after 63 bytes and says so in a NOTICE only. Two long names that begin alike then collide, a migration that looks for the whole name does not find it, and a letter with an accent counts twice.
MySQL and SQL Server refuse the statement: \`Identifier name is too long\`.`,
    howToFix: `Shorten the name yourself, so that you decide which part goes; the quick fix keeps the beginning and adds a short hash of the rest, as ORMs do.`,
    whenNotToUse: `Only names that a statement gives are measured, not those that it refers to. Suppress the rule for a PostgreSQL that was built with a larger NAMEDATALEN.`,
    bad: [
      {
        title: 'A name of 67 bytes',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE items (id bigint PRIMARY KEY, name text);\nCREATE INDEX items_on_organization_workspace_project_environment_and_release_idx ON items (name);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A name that fits',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE items (id bigint PRIMARY KEY, name text);\nCREATE INDEX items_name_idx ON items (name);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 4.1.1 Identifiers and Key Words: NAMEDATALEN',
      'MySQL manual, 11.2.1 Identifier Length Limits; Microsoft Learn, “Database Identifiers”',
      'squawk identifier-too-long, pg-index-health, SQLE',
    ],
  },
};

interface Limit {
  readonly units: number;
  readonly unit: 'bytes' | 'characters';
  readonly consequence: string;
}

const REFUSED = 'and the statement fails';

const LIMITS: Partial<Record<Dialect, Limit>> = {
  postgresql: { units: 63, unit: 'bytes', consequence: 'and PostgreSQL cuts off the rest without an error' },
  mysql: { units: 64, unit: 'characters', consequence: REFUSED },
  mariadb: { units: 64, unit: 'characters', consequence: REFUSED },
  tsql: { units: 128, unit: 'characters', consequence: REFUSED },
};

/** The finding sits on the name. */
export const identifierTooLong: Rule = {
  scope: 'statement',
  meta,
  check(context) {
    const limit = LIMITS[context.dialect];
    if (!limit) return;
    for (const identifier of namesGiven(context.parsed)) {
      if (identifier.span.end - identifier.span.start <= limit.units / 2) continue;
      const name = fullName(identifier, context.text);
      const length = measure(name, limit);
      if (length <= limit.units || hasTemplateHole(name)) continue;
      context.report(identifier.span, {
        confidence: 95,
        message: `This name has ${length} ${limit.unit}, ${limit.units} are allowed, ${limit.consequence}. Shorten it.`,
        fixes: ({ deployed }, statement): readonly Fix[] => {
          if (deployed || context.nested) return [];
          return shorten(identifier, name, limit, statement);
        },
      });
    }
  },
};

/** Policies are named in whole sentences, so of the naming rules only this one looks at their names. */
function namesGiven(parsed: ParsedStatement): readonly Identifier[] {
  const { fact } = parsed;
  return fact.kind === 'createPolicy' ? [fact.name] : declaredNames(parsed).map(({ identifier }) => identifier);
}

/** As written: PostgreSQL's parser has cut the name off already. */
function fullName(identifier: Identifier, text: string): string {
  const written = text.slice(identifier.span.start, identifier.span.end);
  return identifier.quoted || /^["'`[]/.test(written) ? written.slice(1, -1).replaceAll('""', '"') : written;
}

const encoder = new TextEncoder();

function measure(name: string, { unit }: Limit): number {
  return unit === 'bytes' ? encoder.encode(name).length : [...name].length;
}

/** Only plain names: those in quotes may hold what cannot be cut anywhere. */
function shorten(identifier: Identifier, name: string, limit: Limit, statement: Statement): readonly Fix[] {
  if (!/^\w+$/.test(name)) return [];
  const short = `${name.slice(0, limit.units - HASH_DIGITS - 1).replace(/_+$/, '')}_${hashOf(name)}`;
  const written = statement.text.slice(identifier.span.start, identifier.span.end);
  const edits = [{ statement, span: identifier.span, newText: written.replace(name, short) }];
  return [{ kind: 'edit', title: `Shorten to ${short}`, edits, bulk: false }];
}

const HASH_DIGITS = 8;

/** FNV-1a of 32 bits in hexadecimal digits. */
function hashOf(name: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(HASH_DIGITS, '0');
}
