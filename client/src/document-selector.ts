/** The language ids under which editors and other extensions open SQL. Schemawise adds none of its own. */
export const SQL_LANGUAGES = [
  'sql',
  'postgres',
  'postgresql',
  'pgsql',
  'plpgsql',
  'mysql',
  'mariadb',
  'sqlite',
  'plsql',
  'oracle-sql',
  'tsql',
  'mssql',
  'clickhouse',
  'bigquery',
  'snowflake-sql',
] as const;

/**
 * Real documents only: not the old side of a diff, not an output channel. In a browser they lie on another machine, in a repository that is
 * not cloned, in memory, or where the page was served from.
 */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'memfs', 'vscode-test-web'] as const;

const CONFIG_FILES = '**/schemawise.config.json';

/** The documents that hold a database's schema or queries. */
export const SCHEMA_SELECTOR = SCHEMES.flatMap((scheme) =>
  [...SQL_LANGUAGES, 'prisma'].map((language) => ({ scheme, language })),
);

/** The languages whose documents may hold queries. The server is told about those that do, see `script-middleware.ts`. */
export const SCRIPT_LANGUAGES = ['typescript', 'typescriptreact', 'javascript', 'javascriptreact'] as const;

/** The documents that the language server may be told about. */
export const DOCUMENT_SELECTOR = [
  ...SCHEMA_SELECTOR,
  ...SCHEMES.flatMap((scheme) => SCRIPT_LANGUAGES.map((language) => ({ scheme, language }))),
  ...SCHEMES.map((scheme) => ({ scheme, pattern: CONFIG_FILES })),
];

/** What a workspace with a database has somewhere; the manifest starts the extension for the same files. */
export const PROJECT_FILES = [
  '**/*.prisma',
  '**/migrations/**/*.sql',
  '**/db/migrate/*.sql',
  '**/schemawise.config.json',
  '**/drizzle.config.{ts,js,mts,mjs,json}',
  '**/knexfile.{ts,js,mjs,cjs}',
] as const;
