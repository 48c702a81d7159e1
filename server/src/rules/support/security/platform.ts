import type { DatabasePlan } from '../../../model/database.ts';
import type { SchemaView, Table } from '../../../model/schema.ts';
import { SUPABASE_ROLES, SUPABASE_SCHEMAS } from '../../lexicons/supabase.ts';
import type { DatabaseContext } from '../../rule.ts';
import { remembered } from '../remembered.ts';
import { callsIn } from './policy-calls.ts';

/**
 * Whether the database lives on Supabase: by configuration, else by its folder, its roles, or policies that call `auth.uid()` and its like.
 * Unless it is told whether any do, it walks over all tables, so it is for database scope, and elsewhere for the rare case that needs it.
 */
export function usesSupabase(database: DatabaseContext, schema: SchemaView, callsAuth?: boolean): boolean {
  if (database.platform !== 'auto') return database.platform === 'supabase';
  if (database.plan.layout.startsWith('supabase')) return true;
  if (hasSupabaseFolder(database.plan)) return true;
  for (const role of schema.roles()) if (SUPABASE_ROLES.has(role)) return true;
  return callsAuth ?? anyCallsAuthFunctions(schema);
}

const hasSupabaseFolder = remembered((plan: DatabasePlan): boolean =>
  plan.files.some(({ path }) => /(?:^|\/)supabase\//i.test(path)),
);

/**
 * Whether PostgREST, Supabase's or another, offers the tables to the world: a role for visitors and one that switches to it.
 *
 * @param callsAuth whether any table's policies do, see {@link callsAuthFunctions}
 */
export function isExposedByApi(database: DatabaseContext, schema: SchemaView, callsAuth: boolean): boolean {
  if (usesSupabase(database, schema, callsAuth)) return true;
  if (database.platform === 'none') return false;
  for (const role of schema.roles()) if (role === 'authenticator' || role === 'web_anon') return true;
  return false;
}

/** True where the platform, not the project, keeps what is in that schema. */
export function platformOwns(database: DatabaseContext, schema: SchemaView, name: string): boolean {
  return SUPABASE_SCHEMAS.has(name) && usesSupabase(database, schema);
}

function anyCallsAuthFunctions(schema: SchemaView): boolean {
  for (const tables of [schema.tables(), schema.outsideTables()]) {
    for (const table of tables) if (callsAuthFunctions(table)) return true;
  }
  return false;
}

/** True where a policy of the table calls `auth.uid()` or another function of that schema. */
export function callsAuthFunctions({ policies }: Table): boolean {
  return policies.some(({ policy: { using, withCheck } }) =>
    [using, withCheck].some((condition) => condition && callsIn(condition).some(({ call }) => call.schema === 'auth')),
  );
}
