import type { AlterFunction, CodeBlock, CreateFunction, RoutineParameter } from '../../model/object-facts.ts';
import type { Span } from '../../text/span.ts';
import type { Lowering } from './lowering.ts';
import { valueText } from './options.ts';
import { child, children, flag, listItems, strings, type Tree, textOf, unwrap } from './tree.ts';

/** Lowers a CreateFunctionStmt that stands from `first` to `last`. */
export function lowerFunction(lowering: Lowering, node: Tree, first: number, last: number): CreateFunction {
  const { source } = lowering;
  const procedure = flag(node, 'is_procedure');
  const at = source.find(procedure ? 'procedure' : 'function', first, last) + 1;
  const options = definitions(node, 'options');
  const volatility = optionText(lowering, options, 'volatility');
  const body = bodyToken(lowering, options);
  const returns = strings(children(child(node, 'returnType') ?? {}, 'names')).at(-1);
  return {
    kind: 'createFunction',
    name: source.qualifiedName(at),
    parameters: children(node, 'parameters').map((wrapped) => parameterOf(unwrap(wrapped, 'FunctionParameter') ?? {})),
    procedure,
    language: (optionText(lowering, options, 'language') ?? (child(node, 'sql_body') ? 'sql' : '')).toLowerCase(),
    securityDefiner: optionText(lowering, options, 'security') === 'true',
    ...(volatility ? { volatility: volatility as NonNullable<CreateFunction['volatility']> } : {}),
    settings: settingsOf(lowering, options),
    ...(body >= 0 ? { bodySpan: bodySpan(lowering, body) } : {}),
    returnsTrigger: returns === 'trigger' || returns === 'event_trigger',
  };
}

const MODES: Readonly<Record<string, RoutineParameter['mode']>> = {
  FUNC_PARAM_OUT: 'out',
  FUNC_PARAM_INOUT: 'inout',
  FUNC_PARAM_VARIADIC: 'variadic',
  FUNC_PARAM_TABLE: 'table',
};

function parameterOf(node: Tree): RoutineParameter {
  const name = textOf(node, 'name');
  return {
    type: typeName(child(node, 'argType') ?? {}),
    ...(name === '' ? {} : { name }),
    mode: MODES[textOf(node, 'mode')] ?? 'in',
  };
}

/** The canonical name of a TypeName node, with `[]` for an array. */
function typeName(node: Tree): string {
  const names = strings(children(node, 'names'));
  const plain = names.length === 2 && names[0] === 'pg_catalog' ? names.slice(1) : names;
  return plain.join('.') + (children(node, 'arrayBounds').length > 0 ? '[]' : '');
}

/** The argument types of an ObjectWithArgs; undefined where they are left out. */
export function signatureOf(node: Tree): readonly string[] | undefined {
  if (flag(node, 'args_unspecified')) return undefined;
  return children(node, 'objargs').map((wrapped) => typeName(unwrap(wrapped, 'TypeName') ?? {}));
}

const ROUTINES: ReadonlySet<string> = new Set(['OBJECT_FUNCTION', 'OBJECT_PROCEDURE', 'OBJECT_ROUTINE']);

/** True for the tag of a function, procedure or either. */
export function isRoutine(objectType: string): boolean {
  return ROUTINES.has(objectType);
}

/** Lowers an AlterFunctionStmt, which starts at token `first`. */
export function lowerAlterFunction(lowering: Lowering, node: Tree, first: number): AlterFunction {
  const actions = definitions(node, 'actions');
  const security = optionText(lowering, actions, 'security');
  return {
    ...alteredRoutine(lowering, child(node, 'func') ?? {}, first),
    ...(security === undefined ? {} : { securityDefiner: security === 'true' }),
    settings: settingsOf(lowering, actions),
    resets: variableSets(actions)
      .filter((set) => textOf(set, 'kind') !== 'VAR_SET_VALUE')
      .map((set) => (textOf(set, 'kind') === 'VAR_RESET_ALL' ? 'all' : textOf(set, 'name').toLowerCase())),
  };
}

/** ALTER FUNCTION … RENAME TO and SET SCHEMA: the new name is the last token. */
export function lowerMovedRoutine(
  lowering: Lowering,
  node: Tree,
  first: number,
  last: number,
  moved: 'renameTo' | 'setSchema',
): AlterFunction {
  const routine = alteredRoutine(lowering, unwrap(child(node, 'object'), 'ObjectWithArgs') ?? {}, first);
  return { ...routine, settings: {}, resets: [], [moved]: lowering.source.identifier(last) };
}

/** ALTER FUNCTION name(…): the tree has no place for the name. */
function alteredRoutine(
  { source }: Lowering,
  node: Tree,
  first: number,
): Pick<AlterFunction, 'kind' | 'name' | 'signature'> {
  const signature = signatureOf(node);
  return { kind: 'alterFunction', name: source.qualifiedName(first + 2), ...(signature ? { signature } : {}) };
}

/** Lowers a DoStmt. */
export function lowerCodeBlock(lowering: Lowering, node: Tree): CodeBlock {
  const options = definitions(node, 'args');
  const language = (optionText(lowering, options, 'language') ?? 'plpgsql').toLowerCase();
  return { kind: 'codeBlock', language, bodySpan: bodySpan(lowering, bodyToken(lowering, options)) };
}

function definitions(node: Tree, field: string): Tree[] {
  return children(node, field).map((wrapped) => unwrap(wrapped, 'DefElem') ?? {});
}

function optionText(lowering: Lowering, options: readonly Tree[], name: string): string | undefined {
  const value = options.find((option) => textOf(option, 'defname') === name);
  const argument = value && child(value, 'arg');
  return argument ? valueText(lowering, argument) : undefined;
}

function settingsOf(lowering: Lowering, options: readonly Tree[]): Record<string, string> {
  const settings: Record<string, string> = {};
  for (const set of variableSets(options)) {
    if (textOf(set, 'kind') !== 'VAR_SET_VALUE') continue;
    const values = children(set, 'args').map((value) => valueText(lowering, value));
    settings[textOf(set, 'name').toLowerCase()] = values.join(', ');
  }
  return settings;
}

function variableSets(options: readonly Tree[]): Tree[] {
  return options.flatMap((option) => {
    const set = textOf(option, 'defname') === 'set' ? unwrap(child(option, 'arg'), 'VariableSetStmt') : undefined;
    return set ? [set] : [];
  });
}

/** The string that holds the body, or -1: a C function has two strings and no body, a new-style SQL body no string. */
function bodyToken({ source }: Lowering, options: readonly Tree[]): number {
  const as = options.find((option) => textOf(option, 'defname') === 'as');
  if (!as || listItems(child(as, 'arg')).length > 1) return -1;
  const at = source.at(as);
  const token = source.isString(at) ? at : at + 1;
  return source.isString(token) ? token : -1;
}

/** The text between the quotes of a string token; empty at the start where there is no such token. */
function bodySpan({ source }: Lowering, token: number): Span {
  if (token < 0) return { start: source.base, end: source.base };
  const { open, close } = quoteLengths(source.written(token));
  return { start: source.base + source.start(token) + open, end: source.base + source.end(token) - close };
}

/** How long the opening and the closing quote of a string are: `$tag$`, `'`, `E'`, …. */
function quoteLengths(written: string): { open: number; close: number } {
  const dollar = /^\$[^$]*\$/.exec(written);
  if (dollar) return { open: dollar[0].length, close: dollar[0].length };
  return { open: written.indexOf("'") + 1, close: 1 };
}
