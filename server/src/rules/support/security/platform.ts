import type { SchemaView } from '../../../model/schema.ts';
import { SUPABASE_ROLES, SUPABASE_SCHEMAS } from '../../lexicons/supabase.ts';
import type { DatabaseContext } from '../../rule.ts';
import { callsIn } from './policy-calls.ts';

/**
 * Whether the database lives on Supabase: by configuration, else by its folder, its roles, or policies that call `auth.uid()` and its like.
 * It walks over all tables, so it is for database scope, and elsewhere for the rare case that needs it.
 */
export function usesSupabase(database: DatabaseContext, schema: SchemaView): boolean {
  if (database.platform !== 'auto') return database.platform === 'supabase';
  if (database.plan.layout.startsWith('supabase')) return true;
  if (database.plan.files.some(({ path }) => /(?:^|\/)supabase\//i.test(path))) return true;
  for (const role of schema.roles()) if (SUPABASE_ROLES.has(role)) return true;
  return callsAuthFunctions(schema);
}

/** Whether PostgREST, Supabase's or another, offers the tables to the world: a role for visitors and one that switches to it. */
export function isExposedByApi(database: DatabaseContext, schema: SchemaView): boolean {
  if (usesSupabase(database, schema)) return true;
  if (database.platform === 'none') return false;
  for (const role of schema.roles()) if (role === 'authenticator' || role === 'web_anon') return true;
  return false;
}

/** True where the platform, not the project, keeps what is in that schema. */
export function platformOwns(database: DatabaseContext, schema: SchemaView, name: string): boolean {
  return SUPABASE_SCHEMAS.has(name) && usesSupabase(database, schema);
}

function callsAuthFunctions(schema: SchemaView): boolean {
  for (const tables of [schema.tables(), schema.outsideTables()]) {
    for (const { policies } of tables) {
      for (const { policy } of policies) {
        for (const condition of [policy.using, policy.withCheck]) {
          if (condition && callsIn(condition).some(({ call }) => call.schema === 'auth')) return true;
        }
      }
    }
  }
  return false;
}
