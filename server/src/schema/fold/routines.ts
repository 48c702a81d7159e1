import type { AlterFunction, CreateFunction } from '../../model/object-facts.ts';
import type { Routine } from '../../model/schema.ts';
import type { NamedObject } from '../lookup.ts';
import { chooseOverload, routineKey } from '../routine-signature.ts';
import type { SchemaState } from '../schema-state.ts';
import { type FoldContext, placeOf } from './context.ts';

/** CREATE [OR REPLACE] FUNCTION and PROCEDURE. What replaces a routine keeps nothing of its settings. */
export function foldCreateFunction(context: FoldContext, fact: CreateFunction): void {
  const { state } = context;
  const schema = fact.name.schema?.name ?? state.creationSchema;
  const name = fact.name.object.name;
  const signature = fact.parameters
    ?.filter(({ mode }) => mode !== 'out' && mode !== 'table')
    .map((parameter) => parameter.type);
  const origin = placeOf(context, fact.name.span);
  state.putRoutine({
    key: routineKey(state.key(schema, name), signature),
    schema,
    name,
    procedure: fact.procedure,
    language: fact.language,
    returnsTrigger: fact.returnsTrigger,
    securityDefiner: fact.securityDefiner,
    settings: fact.settings,
    origin,
    securityOrigin: origin,
  });
}

/** ALTER FUNCTION; one that the history does not know stays unknown. */
export function foldAlterFunction(context: FoldContext, fact: AlterFunction): void {
  const { state } = context;
  const routine = findRoutine(state, fact.name, fact.signature);
  if (!routine) return;
  if (fact.renameTo || fact.setSchema) {
    moveRoutine(state, routine, fact.setSchema?.name ?? routine.schema, fact.renameTo?.name ?? routine.name);
    return;
  }
  const kept = fact.resets.includes('all')
    ? []
    : Object.entries(routine.settings).filter(([name]) => !fact.resets.includes(name));
  const settings = { ...Object.fromEntries(kept), ...fact.settings };
  const securityDefiner = fact.securityDefiner ?? routine.securityDefiner;
  const isAboutSecurity =
    securityDefiner !== routine.securityDefiner || settings.search_path !== routine.settings.search_path;
  state.putRoutine({
    ...routine,
    settings,
    securityDefiner,
    ...(isAboutSecurity ? { securityOrigin: placeOf(context, fact.name.span) } : {}),
  });
}

/** DROP FUNCTION, PROCEDURE and ROUTINE. */
export function dropRoutine(state: SchemaState, name: NamedObject, signature: readonly string[] | undefined): void {
  const routine = findRoutine(state, name, signature);
  if (routine) state.removeRoutine(routine);
}

function moveRoutine(state: SchemaState, routine: Routine, schema: string, name: string): void {
  const key = state.key(schema, name) + routine.key.slice(state.key(routine.schema, routine.name).length);
  state.removeRoutine(routine);
  state.putRoutine({ ...routine, key, schema, name });
}

function findRoutine(
  state: SchemaState,
  name: NamedObject,
  signature: readonly string[] | undefined,
): Routine | undefined {
  for (const base of state.candidates(name)) {
    const key = chooseOverload(base, state.overloads(base), signature);
    if (key !== undefined) return state.routines.get(key);
  }
  return undefined;
}
