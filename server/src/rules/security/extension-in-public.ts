import type { Rule, RuleMeta } from '../rule.ts';

const meta: RuleMeta = {
  id: 'extension-in-public',
  title: 'Extensions belong in a schema of their own',
  group: 'security',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql'],
  severity: 'hint',
  confidence: [{ value: 50, when: 'CREATE EXTENSION names no schema, or the schema public' }],
  aboutRunning: false,
  docs: {
    why: `An extension without SCHEMA goes into the first schema of the search_path, as a rule public. Its functions then stand among the application's tables, are offered by APIs that expose the
schema, and come up in every dump and diff.`,
    howToFix:
      '`CREATE SCHEMA extensions; CREATE EXTENSION hstore WITH SCHEMA extensions;`, and the schema on the search_path of the roles that use it.',
    whenNotToUse:
      'Off by default. Extensions that bring a schema of their own or must stand in a certain one (plpgsql, pg_cron, postgis_topology, …) are exempt.',
    bad: [
      {
        title: 'Into public',
        dialect: 'postgresql',
        files: [{ path: 'schema.sql', text: 'CREATE EXTENSION hstore;\n' }],
      },
    ],
    good: [
      {
        title: 'A schema for extensions',
        dialect: 'postgresql',
        files: [
          { path: 'schema.sql', text: 'CREATE SCHEMA extensions;\nCREATE EXTENSION hstore WITH SCHEMA extensions;\n' },
        ],
      },
    ],
    sources: ['splinter 0014 extension_in_public', 'PostgreSQL manual, CREATE EXTENSION'],
  },
};

/** Extensions whose control file names a schema, so that SCHEMA cannot be chosen (their own documentation). */
const FIXED_SCHEMA: ReadonlySet<string> = new Set([
  'plpgsql',
  'pg_cron',
  'pg_graphql',
  'pg_net',
  'pg_tle',
  'pgmq',
  'pgsodium',
  'postgis_topology',
  'postgis_tiger_geocoder',
  'supabase_vault',
  'timescaledb_toolkit',
]);

const EXTENSION = /^\s*create\s+extension\s+(if\s+not\s+exists\s+)?("(?:[^"]|"")*"|[^\s;]+)/i;

/** The finding sits on the extension's name. */
export const extensionInPublic: Rule = {
  scope: 'statement',
  meta,
  looksAt: ['other'],
  check({ parsed, text, report }) {
    const { fact } = parsed;
    if (fact.kind !== 'other' || fact.what !== 'create extension') return;
    const { schema } = fact.options;
    if (schema !== undefined && schema.toLowerCase() !== 'public') return;
    const head = EXTENSION.exec(text.slice(parsed.span.start, parsed.span.end));
    const written = head?.[2];
    if (!head || written === undefined) return;
    const name = written.replaceAll('"', '');
    if (FIXED_SCHEMA.has(name.toLowerCase())) return;
    const end = parsed.span.start + head[0].length;
    report(
      { start: end - written.length, end },
      {
        confidence: 50,
        message: `The extension ${name} goes into ${schema ? 'public' : 'the first schema of the search_path, as a rule public'}, among the application's own objects. Create it WITH SCHEMA extensions.`,
      },
    );
  },
};
