import type { RuleDialect } from '../rule.ts';

/** Functions and procedures that reach the file system, a shell or the network, by engine (the engines' manuals; CIS benchmarks). */
export const DANGEROUS_FUNCTIONS: Partial<Record<RuleDialect, ReadonlySet<string>>> = {
  postgresql: new Set(['pg_read_file', 'pg_read_binary_file', 'pg_ls_dir', 'lo_import', 'lo_export', 'pg_file_write']),
  redshift: new Set([]),
  mysql: new Set(['load_file', 'sys_exec', 'sys_eval', 'sys_get', 'sys_set']),
  mariadb: new Set(['load_file', 'sys_exec', 'sys_eval', 'sys_get', 'sys_set']),
  sqlite: new Set(['load_extension', 'writefile', 'edit']),
  tsql: new Set(['openrowset', 'opendatasource']),
  clickhouse: new Set(['executable']),
};

/** T-SQL's procedures, which EXEC calls without brackets. */
export const DANGEROUS_PROCEDURES: ReadonlySet<string> = new Set([
  'xp_cmdshell',
  'sp_oacreate',
  'sp_oamethod',
  'xp_regread',
  'xp_regwrite',
  'xp_regdeletekey',
  'xp_regdeletevalue',
  'xp_instance_regread',
  'xp_instance_regwrite',
  'xp_dirtree',
  'sp_execute_external_script',
]);

/** Server options that allow them. */
export const DANGEROUS_OPTIONS: ReadonlySet<string> = new Set([
  'xp_cmdshell',
  'ole automation procedures',
  'ad hoc distributed queries',
  'external scripts enabled',
]);

/** ClickHouse's table functions that read what their first argument names. */
export const READING_FUNCTIONS: ReadonlySet<string> = new Set(['url', 'file', 'urlcluster', 'filecluster']);
