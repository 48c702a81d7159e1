import { describe, expect, it } from 'vitest';
import { schemaOf } from '../support/history.ts';

/** The routines of a history: key, whose rights, search path. */
const routines = (...sql: string[]) =>
  [...schemaOf(...sql).routines()].map(
    ({ key, securityDefiner, settings }) =>
      `${key}${securityDefiner ? ' definer' : ''}${settings.search_path === undefined ? '' : ` path=${settings.search_path}`}`,
  );

const F = "CREATE FUNCTION f(a int, OUT b text) LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';";

describe('routines', () => {
  it('are told apart by the types of what is passed in', () => {
    expect(routines(F, "CREATE FUNCTION app.f(text[]) RETURNS int LANGUAGE sql AS 'SELECT 1';")).toEqual([
      'app.f(text[])',
      'public.f(int4) definer',
    ]);
    expect(routines(F, F)).toEqual(['public.f(int4) definer']);
  });

  it('follow ALTER FUNCTION', () => {
    expect(routines(F, "ALTER FUNCTION f(integer) SET search_path = '';")).toEqual(['public.f(int4) definer path=']);
    expect(routines(F, 'ALTER FUNCTION f SET search_path = app, pg_temp;')).toEqual([
      'public.f(int4) definer path=app, pg_temp',
    ]);
    expect(routines(F, 'ALTER FUNCTION f(int) SECURITY INVOKER;')).toEqual(['public.f(int4)']);
    expect(routines(F, 'ALTER FUNCTION f(int) SET search_path = app;', 'ALTER ROUTINE f RESET ALL;')).toEqual([
      'public.f(int4) definer',
    ]);
    expect(routines(F, 'ALTER FUNCTION f(int) SET search_path FROM CURRENT;')).toEqual(['public.f(int4) definer']);
  });

  it('are renamed, moved and dropped', () => {
    expect(routines(F, 'ALTER FUNCTION f(int) RENAME TO g;', 'ALTER FUNCTION g SET SCHEMA app;')).toEqual([
      'app.g(int4) definer',
    ]);
    expect(routines(F, 'DROP FUNCTION f;')).toEqual([]);
    expect(routines(F, 'DROP ROUTINE IF EXISTS f(int);')).toEqual([]);
    expect(routines(F, 'DROP FUNCTION f(text, text);')).toEqual(['public.f(int4) definer']);
    expect(routines('CREATE SCHEMA app; SET search_path = app;', F, 'DROP SCHEMA public CASCADE;')).toEqual([]);
  });

  it('lose their settings when they are replaced', () => {
    const safe = F.replace('AS', "SET search_path = '' AS");
    expect(routines(safe)).toEqual(['public.f(int4) definer path=']);
    expect(routines(safe, F.replace('CREATE', 'CREATE OR REPLACE'))).toEqual(['public.f(int4) definer']);
  });

  it('are found by name, and by types where the name has several', () => {
    const schema = schemaOf(F, "CREATE FUNCTION f(text) RETURNS int LANGUAGE sql AS 'SELECT 1';");
    const name = { object: { name: 'f' } };
    expect(schema.routine(name)).toBeUndefined();
    expect(schema.routine(name, ['text'])?.key).toBe('public.f(text)');
    expect(schema.routine({ schema: { name: 'app' }, ...name })).toBeUndefined();
  });
});

describe('roles', () => {
  it('are those that the history creates, grants to or names in policies', () => {
    const schema = schemaOf('CREATE ROLE a; CREATE TABLE t (); GRANT SELECT ON t TO b; CREATE POLICY p ON t TO c;');
    expect([...schema.roles()]).toEqual(['a', 'b', 'c']);
  });
});
