import type { Fix } from '../../model/fix.ts';
import type { Grant } from '../../model/object-facts.ts';
import { PRIVILEGED_ROLES } from '../lexicons/supabase.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { inCaseOf } from '../support/places.ts';
import { CodeTokens } from '../support/security/code-tokens.ts';
import { platformOwns } from '../support/security/platform.ts';

const meta: RuleMeta = {
  id: 'excessive-grant',
  title: 'Grant only what the role needs',
  group: 'security',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'tsql', 'clickhouse'],
  severity: 'warning',
  confidence: [
    { value: 85, when: 'ALL, *.*, PUBLIC or anon, GRANT OPTION, SUPERUSER, BYPASSRLS or sysadmin is given' },
    { value: 50, when: 'PUBLIC gets what it has by default: EXECUTE on a function, USAGE of a schema' },
  ],
  aboutRunning: false,
  docs: {
    why: `What a role may do is what an injection, a leaked password or a careless script can do. GRANT ALL includes TRUNCATE, TRIGGER and REFERENCES, which no application needs; PUBLIC is every role there is and will be; a GRANT OPTION hands the
decision on; SUPERUSER and BYPASSRLS pass by every other protection.`,
    howToFix:
      'Name the privileges and the role: `GRANT SELECT, INSERT ON orders TO app;`. Make a role for reading and one for writing, and grant those.',
    whenNotToUse: `REVOKE and DENY are silent, and so are the roles of the option \`ownerRoles\`, which own or migrate the schema. On tables with row level security a GRANT to \`anon\` is how Supabase works, and the policies decide; schemas of
the platform are silent.`,
    bad: [
      {
        title: 'Everything for everybody',
        dialect: 'postgresql',
        files: [
          { path: 'schema.sql', text: 'CREATE TABLE t (id bigserial PRIMARY KEY);\nGRANT ALL ON t TO PUBLIC;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'One privilege for one role',
        dialect: 'postgresql',
        files: [
          { path: 'schema.sql', text: 'CREATE TABLE t (id bigserial PRIMARY KEY);\nGRANT SELECT ON t TO reporter;\n' },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 5.8 Privileges and CREATE ROLE',
      'MySQL manual, 8.2.2 Privileges Provided by MySQL',
      'OWASP, Database Security Cheat Sheet, “Permissions”',
      'splinter 0026 and 0027, slow-query-linter SEC-AUTH-002, SEC-AUTH-005 and SEC-AUTHZ-001',
    ],
  },
  options: {
    ownerRoles: {
      schema: { type: 'array', items: { type: 'string' } },
      default: ['postgres', 'root', 'dba', 'owner', 'migrator', 'migrations', 'flyway', 'liquibase'],
      description:
        'Roles that own or migrate the schema and so may do everything. Names that end in _owner or _migrator count too.',
    },
  },
};

interface Reason {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  readonly confidence: number;
}

/** One finding a statement, on the first of what is too much. */
export const excessiveGrant: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['grant', 'other'],
  check(context) {
    const { fact, span } = context.parsed;
    if (context.direction === 'down') return;
    if (fact.kind === 'grant' ? fact.revoke : fact.kind !== 'other' || !CANDIDATE.test(fact.what)) return;
    const code = new CodeTokens(context.statement.text.slice(span.start, span.end), context.dialect, span.start);
    const reasons = fact.kind === 'grant' ? ofGrant(context, code, fact) : ofOther(context, code);
    const found = reasons.toSorted((a, b) => a.first - b.first);
    const [first] = found;
    if (!first) return;
    context.report(code.span(first.first, first.last), {
      confidence: Math.max(...found.map((one) => one.confidence)),
      message: `This grants more than anybody needs: ${[...new Set(found.map((one) => one.text))].join('; ')}. Name the privileges and the role that needs them.`,
      fixes: (fixContext) => fixesFor(context, fixContext, code, found),
    });
  },
};

const CANDIDATE =
  /^(?:create|alter) (?:role|user|login|server role|server)|^alter default privileges|^exec(?:ute)? sp_add(?:srv)?rolemember|^sp_add(?:srv)?rolemember/;

const GLOBAL_ONLY =
  /^(?:usage|replication (?:slave|client|replica)|binlog monitor|process|reload|show databases|slave monitor)$/;

/** What pairs of object and privilege everybody has from the start, or needs to reach anything. */
const USUAL_OBJECTS =
  /^(?:schema|type|domain|language|function|procedure|routine|database|all (?:functions|procedures|routines) in schema)$/;

function ofGrant(context: TimelineContext, code: CodeTokens, fact: Grant): readonly Reason[] {
  const grantees = fact.grantees.map(granteeName);
  if (grantees.length > 0 && grantees.every((name) => isOwner(context, name))) return [];
  if (isPlatforms(context, fact)) return [];
  const reasons: Reason[] = [];
  const isUsual =
    context.dialect === 'postgresql' && USUAL_OBJECTS.test(fact.objectType) && !fact.privileges.includes('create');
  const isRoutine = /function|procedure|routine/.test(fact.objectType);
  const to = lastIndex(code, 'to');
  for (const [i] of code.tokens.entries()) {
    const key = code.key(i);
    if (i < to && key === 'all' && /^(?:grant|,|for)$/.test(code.key(i - 1)) && !isRoutine) {
      const last = code.key(i + 1) === 'privileges' ? i + 1 : i;
      reasons.push({ text: 'ALL privileges', first: i, last, confidence: 85 });
    }
    if (code.written(i) === '*' && i < to && code.key(i + 1) === '.' && code.written(i + 2) === '*') {
      if (!fact.privileges.every((one) => GLOBAL_ONLY.test(one)))
        reasons.push({ text: 'every database (*.*)', first: i, last: i + 2, confidence: 85 });
    }
    if (i > to && to > 0 && isGrantee(code, i)) {
      const name = granteeName(code.name(i));
      if (name === 'public')
        reasons.push({ text: 'PUBLIC, which is every role', first: i, last: i, confidence: isUsual ? 50 : 85 });
      else if (name === 'anon' && !isUsual && !/sequence/.test(fact.objectType) && !isProtected(context, fact)) {
        reasons.push({ text: 'anon, which is everybody on the internet', first: i, last: i, confidence: 85 });
      }
    }
    if (code.matches(i, 'with', 'grant', 'option') || code.matches(i, 'with', 'admin', 'option')) {
      reasons.push({
        text: `${key.toUpperCase()} ${code.key(i + 1).toUpperCase()} OPTION, which lets the role pass it on`,
        first: i,
        last: i + 2,
        confidence: 85,
      });
    }
    if (i < to && fact.objectType === 'role' && SUPER_ROLES.has(code.name(i).toLowerCase())) {
      reasons.push({ text: `membership in ${code.name(i)}`, first: i, last: i, confidence: 85 });
    }
    if (context.dialect === 'tsql' && i < to && code.matches(i, 'control', 'server')) {
      reasons.push({ text: 'control of the server', first: i, last: i + 1, confidence: 85 });
    }
  }
  return reasons;
}

const SUPER_ROLES: ReadonlySet<string> = new Set([
  'rds_superuser',
  'cloudsqlsuperuser',
  'pg_write_server_files',
  'pg_execute_server_program',
  'pg_write_all_data',
  'sysadmin',
]);

function isGrantee(code: CodeTokens, at: number): boolean {
  return /^(?:to|,|group|role)$/.test(code.key(at - 1)) && code.name(at) !== '';
}

function granteeName(written: string): string {
  return written.replace(/^["'`[]|["'`\]].*$/g, '').toLowerCase();
}

function isOwner({ options }: TimelineContext, name: string): boolean {
  const owners = new Set((options.ownerRoles as readonly string[]).map((role) => role.toLowerCase()));
  return owners.has(name) || PRIVILEGED_ROLES.has(name) || /(?:^|_)(?:owner|migrat(?:or|ion|ions|e))$/.test(name);
}

/** Objects of a schema that the platform keeps. */
function isPlatforms({ database, final }: TimelineContext, { objectType, objects }: Grant): boolean {
  const schemas = objects.map((name) => (/schema$/.test(objectType) ? name.object.name : name.schema?.name));
  return schemas.length > 0 && schemas.every((schema) => schema !== undefined && platformOwns(database, final, schema));
}

/** True where row level security decides on every table that is granted. */
function isProtected({ final }: TimelineContext, { objectType, objects }: Grant): boolean {
  if (objectType !== 'table' || objects.length === 0) return false;
  return objects.every((name) => (final.table(name) ?? final.outsideTable(name))?.rowSecurity.enabled === true);
}

/** CREATE and ALTER ROLE with attributes, ALTER DEFAULT PRIVILEGES, and T-SQL's server roles. */
function ofOther(context: TimelineContext, code: CodeTokens): readonly Reason[] {
  const reasons: Reason[] = [];
  const isDefault = code.matches(0, 'alter', 'default', 'privileges');
  const names = code.tokens.map((_, i) => code.name(i).toLowerCase());
  if (!isDefault && names.slice(0, 6).some((name) => name !== 'user' && isOwner(context, name))) return [];
  const grants = names.includes('grant') && !names.includes('revoke');
  for (const [i] of code.tokens.entries()) {
    const key = code.key(i);
    if (isDefault) {
      if (grants && i > lastIndex(code, 'to') && isGrantee(code, i) && granteeName(code.name(i)) === 'public') {
        reasons.push({
          text: 'PUBLIC, which is every role, on all that is created from now on',
          first: i,
          last: i,
          confidence: 85,
        });
      }
    } else if (context.dialect === 'postgresql') {
      if (i > 2 && (key === 'superuser' || key === 'bypassrls')) {
        reasons.push({
          text: `${key.toUpperCase()}, which passes by every other protection`,
          first: i,
          last: i,
          confidence: 85,
        });
      }
    } else if (context.dialect === 'tsql' && isServerRole(code, i)) {
      reasons.push({ text: `membership in ${code.name(i) || code.string(i)}`, first: i, last: i, confidence: 85 });
    }
  }
  return reasons;
}

/** `ALTER SERVER ROLE [sysadmin] ADD MEMBER x`, `sp_addsrvrolemember 'x', 'sysadmin'`. */
function isServerRole(code: CodeTokens, at: number): boolean {
  const name = (code.kind(at) === 'string' ? code.string(at) : code.name(at)).toLowerCase();
  if (name !== 'sysadmin' && name !== 'securityadmin') return false;
  return (
    code.matches(at + 1, 'add', 'member') ||
    code.kind(at) === 'string' ||
    code.key(at - 1) === ',' ||
    code.key(at - 1) === '='
  );
}

function lastIndex(code: CodeTokens, key: string): number {
  for (let i = code.count - 1; i >= 0; i--) if (code.key(i) === key && code.key(i - 1) !== '.') return i;
  return -1;
}

/** What tables need in ordinary use, in place of ALL; a GRANT OPTION is taken away. Only where that is all that is too much. */
function fixesFor(
  context: TimelineContext,
  { deployed }: FixContext,
  code: CodeTokens,
  reasons: readonly Reason[],
): readonly Fix[] {
  const { statement, parsed } = context;
  const { fact } = parsed;
  const [only] = reasons;
  if (deployed || context.nested || reasons.length !== 1 || !only || fact.kind !== 'grant') return [];
  const span = code.span(only.first, only.last);
  const done = (title: string, newText: string, start = span.start): readonly Fix[] => [
    { kind: 'edit', title, bulk: false, edits: [{ statement, span: { start, end: span.end }, newText }] },
  ];
  if (only.text === 'ALL privileges' && /^(?:table|all tables in schema)$/.test(fact.objectType)) {
    const list = inCaseOf(statement, 'SELECT, INSERT, UPDATE, DELETE');
    return done(`Grant ${list}`, list);
  }
  if (!only.text.startsWith('WITH GRANT')) return [];
  const gap = /\s*$/.exec(statement.text.slice(0, span.start))?.[0].length ?? 0;
  return done('Take the GRANT OPTION away', '', span.start - gap);
}
