import type { AlterType, CreateFunction, DropObjects, Grant, OtherStatement } from '../../../../model/object-facts.ts';
import type { Routine } from '../../../../model/schema.ts';
import type { Statement } from '../../../../model/statement.ts';
import type { Dialect } from '../../../../text/dialect.ts';
import { quoteIdentifier } from '../../identifiers.ts';
import { textAt } from '../../places.ts';
import type { History } from './history.ts';

/** What undoes a statement about anything but a table, view or index; undefined where that is not known. */
export function undoObject(statement: Statement, dialect: Dialect, history: History): readonly string[] | undefined {
  const { fact } = statement.parsed;
  switch (fact.kind) {
    case 'createType':
      return [`DROP ${fact.form === 'domain' ? 'DOMAIN' : 'TYPE'} ${textAt(statement, fact.name.span)}`];
    case 'alterType':
      return undoAlterType(statement, fact, dialect);
    case 'createSchema': {
      const { name } = fact.name;
      if (statement.parsed.nested.length > 0) return undefined;
      const isThere = earlierCreate(statement, history, (one) => one.kind === 'createSchema' && one.name.name === name);
      return fact.ifNotExists && (isThere || name === 'public')
        ? []
        : [`DROP SCHEMA ${textAt(statement, fact.name.span)}`];
    }
    case 'createSequence': {
      const isThere = earlierCreate(
        statement,
        history,
        (one) => one.kind === 'createSequence' && one.name.object.name === fact.name.object.name,
      );
      return fact.ifNotExists && isThere ? [] : [`DROP SEQUENCE ${textAt(statement, fact.name.span)}`];
    }
    case 'createTrigger': {
      if (/^create\s+or\s+replace/i.test(statement.text)) return undefined;
      const trigger = textAt(statement, fact.name.span);
      return [
        dialect === 'postgresql'
          ? `DROP TRIGGER ${trigger} ON ${textAt(statement, fact.table.span)}`
          : `DROP TRIGGER ${trigger}`,
      ];
    }
    case 'createFunction':
      return undoCreateFunction(statement, fact, dialect, history);
    case 'grant':
      return undoGrant(statement, fact, history);
    case 'drop':
      return undoDropObject(statement, fact, dialect, history);
    case 'other':
      return undoOther(statement, fact, dialect, history);
    default:
      return undefined;
  }
}

function earlierCreate(
  statement: Statement,
  history: History,
  is: (fact: Statement['parsed']['fact']) => boolean,
): boolean {
  return history.earlier(statement).some(({ parsed }) => is(parsed.fact));
}

/** PostgreSQL cannot take a value out of an enum. */
function undoAlterType(statement: Statement, fact: AlterType, dialect: Dialect): readonly string[] | undefined {
  const type = textAt(statement, fact.name.span);
  const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
  const words = /^alter\s+domain/i.test(statement.text) ? 'DOMAIN' : 'TYPE';
  if (fact.renameValue)
    return [`ALTER TYPE ${type} RENAME VALUE ${text(fact.renameValue.to)} TO ${text(fact.renameValue.from)}`];
  if (!fact.renameTo) return undefined;
  const schema = fact.name.schema ? `${textAt(statement, fact.name.schema.span)}.` : '';
  return [
    `ALTER ${words} ${schema}${quoteIdentifier(fact.renameTo.name, dialect)} RENAME TO ${quoteIdentifier(fact.name.object.name, dialect)}`,
  ];
}

function undoCreateFunction(
  statement: Statement,
  fact: CreateFunction,
  dialect: Dialect,
  history: History,
): readonly string[] | undefined {
  const now = [...history.after(statement).routines()].find(({ origin }) => origin.statement === statement);
  if (!now) return undefined;
  const old = [...history.before(statement).routines()].find(({ key }) => key === now.key);
  if (old) return routineText(old);
  const words = fact.procedure ? 'PROCEDURE' : 'FUNCTION';
  const name = textAt(statement, fact.name.span);
  const signature = now.key.includes('(') ? now.key.slice(now.key.indexOf('(')) : '';
  return [`DROP ${words} ${name}${dialect === 'postgresql' ? signature : ''}`];
}

/** The statement that made a routine, where nothing was changed of it since. */
function routineText({ origin, securityOrigin }: Routine): readonly string[] | undefined {
  const { fact } = origin.statement.parsed;
  if (fact.kind !== 'createFunction' || origin.statement.embedding || securityOrigin.statement !== origin.statement)
    return undefined;
  return [origin.statement.text.replace(/^CREATE\s+(?!OR\s)/i, 'CREATE OR REPLACE ')];
}

/** A privilege that is granted once is gone when it is revoked. */
function undoGrant(statement: Statement, fact: Grant, history: History): readonly string[] | undefined {
  if (fact.revoke || fact.objects.length === 0) return undefined;
  const names = new Set(fact.objects.map(({ object }) => object.name));
  const isRepeated = earlierCreate(
    statement,
    history,
    (one) =>
      one.kind === 'grant' &&
      one.objects.some(({ object }) => names.has(object.name)) &&
      one.grantees.some((grantee) => fact.grantees.includes(grantee)),
  );
  const revoked = statement.text
    .replace(/^grant\b/i, 'REVOKE')
    .replace(/\bto\b(?=[^)]*$)/i, 'FROM')
    .replace(/\s+with\s+grant\s+option\s*$/i, '');
  return isRepeated || fact.withGrantOption ? undefined : [revoked];
}

function undoDropObject(
  statement: Statement,
  fact: DropObjects,
  dialect: Dialect,
  history: History,
): readonly string[] | undefined {
  if (fact.cascade) return undefined;
  const before = history.before(statement);
  const texts: string[] = [];
  for (const [position, name] of fact.names.entries()) {
    switch (fact.objectType) {
      case 'type': {
        const type = [...before.enums()].find(
          ({ name: own, key }) => own === name.object.name && (!name.schema || key.startsWith(`${name.schema.name}.`)),
        );
        if (!type) {
          if (fact.ifExists && !isCreated(statement, name.object.name, history)) continue;
          return undefined;
        }
        const values = type.values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ');
        const schema = name.schema ? `${quoteIdentifier(name.schema.name, dialect)}.` : '';
        texts.push(`CREATE TYPE ${schema}${quoteIdentifier(type.name, dialect)} AS ENUM (${values})`);
        continue;
      }
      case 'function':
      case 'procedure':
      case 'routine': {
        const routine = before.routine(name, fact.signatures?.[position]);
        if (!routine && fact.ifExists && !isCreated(statement, name.object.name, history)) continue;
        const text = routine && routineText(routine);
        if (!text) return undefined;
        texts.push(...text);
        continue;
      }
      case 'trigger':
      case 'sequence':
      case 'domain': {
        const made = lastMade(statement, fact.objectType, name.object.name, fact.table?.object.name, history);
        if (made === 'none' && fact.ifExists) continue;
        if (typeof made === 'string') return undefined;
        texts.push(made.text);
        continue;
      }
      default:
        return undefined;
    }
  }
  return texts;
}

function isCreated(statement: Statement, name: string, history: History): boolean {
  return history.earlier(statement).some(({ text, parsed: { fact } }) => fact.kind !== 'query' && text.includes(name));
}

/** True for DROP TABLE of the table that a trigger is on. */
function goesWithTable({ parsed: { fact } }: Statement, { parsed }: Statement): boolean {
  if (fact.kind !== 'drop' || fact.objectType !== 'table' || parsed.fact.kind !== 'createTrigger') return false;
  const { table } = parsed.fact;
  return fact.names.some(({ object }) => object.name === table.object.name);
}

/** True where the table that a trigger is on gets another name. */
function renamesTable({ parsed: { fact } }: Statement, { parsed }: Statement): boolean {
  if (fact.kind !== 'alterTable' || parsed.fact.kind !== 'createTrigger') return false;
  return (
    fact.name.object.name === parsed.fact.table.object.name && fact.actions.some(({ kind }) => kind === 'renameTable')
  );
}

/** The statement that made an object, `changed` where something was done to it since, and `none` where nothing speaks of it. */
function lastMade(
  statement: Statement,
  objectType: string,
  name: string,
  table: string | undefined,
  history: History,
): Statement | 'changed' | 'none' {
  let made: Statement | 'changed' | 'none' = 'none';
  for (const one of history.earlier(statement)) {
    const { fact } = one.parsed;
    const creates =
      (objectType === 'trigger' &&
        fact.kind === 'createTrigger' &&
        fact.name.name === name &&
        (table === undefined || fact.table.object.name === table)) ||
      (objectType === 'sequence' && fact.kind === 'createSequence' && fact.name.object.name === name) ||
      (objectType === 'domain' && fact.kind === 'createType' && fact.name.object.name === name);
    if (creates && !one.embedding) made = one;
    else if (
      fact.kind === 'drop' &&
      fact.objectType === objectType &&
      fact.names.some(({ object }) => object.name === name)
    )
      made = 'none';
    else if (typeof made !== 'string' && goesWithTable(one, made)) made = 'none';
    else if (typeof made !== 'string' && renamesTable(one, made)) made = 'changed';
    else if (
      fact.kind !== 'query' &&
      fact.kind !== 'createFunction' &&
      /^alter\b/i.test(one.text) &&
      one.text.includes(name)
    )
      made = made === 'none' ? made : 'changed';
    else if (fact.kind === 'codeBlock' && one.text.includes(name)) made = 'changed';
  }
  return made;
}

/** What changes nothing of the schema. */
const HARMLESS =
  /^(?:vacuum|analyze|reindex\b|refresh materialized view|checkpoint|cluster|lock|notify|explain|show|discard|optimize)/;

function undoOther(
  statement: Statement,
  fact: OtherStatement,
  dialect: Dialect,
  history: History,
): readonly string[] | undefined {
  if (HARMLESS.test(fact.what)) return [];
  if (fact.columnComment && /^comment\b/i.test(statement.text)) {
    const { table, column } = fact.columnComment;
    const known = history.before(statement).table(table);
    const old = known?.columns.find(({ name }) => name === column.name);
    if (!old) return undefined;
    const text = old.comment === undefined ? 'NULL' : `'${old.comment.replaceAll("'", "''")}'`;
    return [`COMMENT ON COLUMN ${textAt(statement, table.span)}.${textAt(statement, column.span)} IS ${text}`];
  }
  if (fact.what === 'comment on table' && fact.names) {
    const [name] = fact.names;
    const isEarlier = earlierCreate(
      statement,
      history,
      (one) => one.kind === 'other' && one.what === fact.what && one.names?.[0]?.object.name === name?.object.name,
    );
    return name && !isEarlier ? [`COMMENT ON TABLE ${textAt(statement, name.span)} IS NULL`] : undefined;
  }
  const extension =
    dialect === 'postgresql' &&
    /^create\s+extension\s+(?:if\s+not\s+exists\s+)?("[^"]+"|\w+)/i.exec(statement.text)?.[1];
  if (extension) {
    const isThere = history
      .earlier(statement)
      .some(({ text }) => /^create\s+extension/i.test(text) && text.includes(extension.replaceAll('"', '')));
    return isThere ? [] : [`DROP EXTENSION ${extension}`];
  }
  return undefined;
}
