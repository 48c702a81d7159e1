import type { AlterAction } from '../../model/table-facts.ts';
import { otherAction, readAdded } from './alter-actions.ts';
import { readColumnDefinition } from './columns.ts';
import { constraintStart } from './constraints.ts';
import { OPERAND } from './expression-words.ts';
import { readUpTo } from './expressions.ts';
import { ifExists } from './names.ts';
import type { Reading } from './reading.ts';
import type { SqlSource } from './source.ts';

/** ALTER COLUMN c {ADD | DROP} and these words change a property of the column, not its definition. */
const PROPERTIES = new Set(['add', 'drop']);

/** The actions of T-SQL's ALTER TABLE: one verb, then a list to which it applies. */
export function readTsqlActions(reading: Reading, first: number, last: number): AlterAction[] {
  const { source } = reading;
  if (first > last) return [];
  const noCheck = source.matches(first, 'with', 'nocheck');
  const verb = noCheck || source.matches(first, 'with', 'check') ? first + 2 : first;
  switch (source.key(verb)) {
    case 'add':
      return readAdds(reading, first, verb, last, noCheck);
    case 'drop':
      return readDrops(source, verb, last);
    case 'alter':
      return [readAlterColumn(reading, verb, last) ?? otherAction(source, first, last)];
    case 'check':
      return [readValidation(source, first, verb, last)];
    case 'enable':
    case 'disable':
      return source.is(verb + 1, 'trigger') ? triggerActions(source, verb, last) : [otherAction(source, first, last)];
    default:
      return [otherAction(source, first, last)];
  }
}

function readAdds(reading: Reading, first: number, verb: number, last: number, noCheck: boolean): AlterAction[] {
  const { source } = reading;
  return source.segments(verb + 1, last).flatMap(([from, to], position): AlterAction[] => {
    if (from > to) return [];
    // The first action has the verb; each of the others is its own text.
    const start = position === 0 ? first : from;
    const one = readDefaultFor(reading, start, from, to) ?? readAdded(reading, start, from, to, noCheck);
    return [one ?? otherAction(source, start, to)];
  });
}

/** `[CONSTRAINT name] DEFAULT value FOR column`. */
function readDefaultFor(reading: Reading, start: number, first: number, last: number): AlterAction | undefined {
  const { source } = reading;
  const { body, name } = constraintStart(source, first);
  if (!source.is(body, 'default')) return undefined;
  const target = source.find('for', body, last);
  if (target < 0 || !source.isName(target + 1)) return undefined;
  return {
    kind: 'setDefault',
    column: source.identifier(target + 1),
    value: readUpTo(reading, body + 1, target - 1, OPERAND).value,
    ...(name ? { name } : {}),
    span: source.span(start, last),
  };
}

/** `DROP [CONSTRAINT] a, b, COLUMN c, d`: a kind holds until the next one is named; without any, constraints are meant. */
function readDrops(source: SqlSource, verb: number, last: number): AlterAction[] {
  let isColumn = false;
  return source.segments(verb + 1, last).flatMap(([from, to], position): AlterAction[] => {
    const word = source.key(from);
    const isKind = (word === 'column' || word === 'constraint' || word === 'index') && from < to;
    if (isKind) isColumn = word === 'column';
    const exists = ifExists(source, isKind ? from + 1 : from);
    const span = source.span(position === 0 ? verb : from, to);
    if (!source.isName(exists.next) || exists.next > to) return [];
    const name = source.identifier(exists.next);
    if (word === 'index') return [{ kind: 'dropIndex', index: name, span }];
    if (word === 'period' && source.is(from + 1, 'for')) return [otherAction(source, position === 0 ? verb : from, to)];
    return isColumn
      ? [{ kind: 'dropColumn', column: name, ifExists: exists.found, cascade: false, span }]
      : [{ kind: 'dropConstraint', constraint: name, ifExists: exists.found, cascade: false, span }];
  });
}

function readAlterColumn(reading: Reading, first: number, last: number): AlterAction | undefined {
  const { source } = reading;
  const name = first + 2;
  if (!source.is(first + 1, 'column') || !source.isName(name) || name >= last) return undefined;
  if (PROPERTIES.has(source.key(name + 1))) return undefined;
  const options = source.find('with', name + 1, last);
  return {
    kind: 'modifyColumn',
    column: source.identifier(name),
    definition: readColumnDefinition(reading, name, options < 0 ? last : options - 1),
    span: source.span(first, last),
  };
}

/** `{ENABLE | DISABLE} TRIGGER {ALL | a, b}`, one action a trigger; `verb` is its first word. */
export function triggerActions(source: SqlSource, verb: number, last: number): AlterAction[] {
  const setting = source.is(verb, 'disable') ? 'disable' : 'enable';
  return source.segments(verb + 2, last).flatMap(([from, to], position): AlterAction[] => {
    if (from > to || !source.isName(from)) return [];
    const trigger = source.is(from, 'all') ? 'all' : source.qualifiedName(from).object.name;
    return [{ kind: 'trigger', setting, trigger, span: source.span(position === 0 ? verb : from, to) }];
  });
}

/** `WITH CHECK CHECK CONSTRAINT name` looks at the rows that are there; without WITH CHECK it only switches the constraint on. */
function readValidation(source: SqlSource, first: number, verb: number, last: number): AlterAction {
  const validates = verb > first && source.is(verb + 1, 'constraint') && !source.is(verb + 2, 'all');
  if (!validates || !source.isName(verb + 2)) return otherAction(source, first, last);
  return { kind: 'validateConstraint', constraint: source.identifier(verb + 2), span: source.span(first, last) };
}
