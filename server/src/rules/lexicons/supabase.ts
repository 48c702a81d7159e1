/** Schemas that Supabase creates and keeps (Supabase documentation, “Database”; splinter's list of ignored schemas). */
export const SUPABASE_SCHEMAS: ReadonlySet<string> = new Set([
  '_analytics',
  '_realtime',
  '_supavisor',
  'auth',
  'cron',
  'dbdev',
  'extensions',
  'graphql',
  'graphql_public',
  'net',
  'pgbouncer',
  'pgmq',
  'pgroonga',
  'pgsodium',
  'pgsodium_masks',
  'pgtle',
  'realtime',
  'repack',
  'storage',
  'supabase_functions',
  'supabase_migrations',
  'tiger',
  'topology',
  'vault',
]);

/** Roles that are there in every Supabase project, and hardly anywhere else. */
export const SUPABASE_ROLES: ReadonlySet<string> = new Set([
  'anon',
  'authenticated',
  'service_role',
  'supabase_admin',
  'supabase_auth_admin',
  'supabase_storage_admin',
]);

/** Roles that pass by row security or own everything, so that a policy for them opens nothing. */
export const PRIVILEGED_ROLES: ReadonlySet<string> = new Set([
  'service_role',
  'postgres',
  'supabase_admin',
  'supabase_auth_admin',
  'supabase_storage_admin',
  'dashboard_user',
]);
