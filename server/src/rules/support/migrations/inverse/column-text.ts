import type { DataType } from '../../../../model/data-type.ts';
import type { Column, SchemaView, Table } from '../../../../model/schema.ts';
import { expressionText } from '../../../../schema/expression-text.ts';
import { isBuiltInType } from '../../../../schema/format-type.ts';
import { objectName } from '../../../../schema/generated-names.ts';
import { definitionOf } from '../../definition-of.ts';
import { quoteIdentifier } from '../../identifiers.ts';
import { textAt } from '../../places.ts';

const SERIALS: Readonly<Record<string, string>> = { int2: 'smallserial', int4: 'serial', int8: 'bigserial' };
const INTEGERS: Readonly<Record<string, string>> = { int2: 'smallint', int4: 'integer', int8: 'bigint' };

/** A type as ALTER COLUMN TYPE writes it: an enum under the name that it has now, and the integer beneath a serial. */
export function typeText(type: DataType, schema: SchemaView): string | undefined {
  if (type.text === '') return undefined;
  if (type.serial) return INTEGERS[type.name];
  if (isBuiltInType(type.name)) return type.text;
  const isEnum = [...schema.enums()].some(({ key, name }) => type.name === name || type.name === key);
  if (!isEnum) return type.text;
  const name = type.name.split('.').map((part) => quoteIdentifier(part, 'postgresql'));
  return name.join('.') + '[]'.repeat(type.arrayDimensions);
}

/** The default as written; undefined where there is none. */
export function defaultText(column: Column): string | undefined {
  return column.default && expressionText(column.default, column.defaultOrigin ?? column.origin);
}

/** A PostgreSQL column as ADD COLUMN writes it, without keys and checks; undefined where the history does not tell all of it. */
export function postgresColumn(column: Column, table: Table, schema: SchemaView): string | undefined {
  const { type } = column;
  const written = definitionOf(column.origin);
  const name = quoteIdentifier(column.databaseName, 'postgresql');
  const text = type.serial ? SERIALS[type.name] : typeText(type, schema);
  if (text === undefined || column.inherited || (type.serial && !hasOwnSequence(column, table))) return undefined;
  const parts = [name, text];
  const collation = collationOf(column);
  if (collation !== undefined) parts.push(`COLLATE ${collation}`);
  const definition = written ? textAt(column.origin.statement, column.origin.span) : '';
  if (column.generated) {
    const clause = /\bGENERATED\s+ALWAYS\s+AS\s*\(/i.exec(definition);
    const { expression } = column.generated;
    if (!clause || !expression) return undefined;
    parts.push(
      `GENERATED ALWAYS AS (${expressionText(expression, column.origin)})${column.generated.stored ? ' STORED' : ''}`,
    );
  } else if (column.identity) {
    const options = /\bAS\s+IDENTITY\s*(\([^)]*\))/i.exec(definition)?.[1];
    const when = column.identity === 'always' ? 'ALWAYS' : 'BY DEFAULT';
    parts.push(`GENERATED ${when} AS IDENTITY${options === undefined ? '' : ` ${options}`}`);
  } else if (column.default && !type.serial) {
    parts.push(`DEFAULT ${defaultText(column)}`);
  }
  if (!column.nullable) parts.push(`${notNullName(column, table)}NOT NULL`);
  return parts.join(' ');
}

/** A collation stays with the type that it was written behind. */
function collationOf(column: Column): string | undefined {
  const written = definitionOf(column.origin);
  if (written?.collation === undefined || column.typeOrigin.statement !== column.origin.statement) return undefined;
  return /\bCOLLATE\s+((?:"[^"]*"|\w+)(?:\.(?:"[^"]*"|\w+))?)/i.exec(
    textAt(column.origin.statement, column.origin.span),
  )?.[1];
}

/** True where the sequence has the name that a new serial column would give it. */
function hasOwnSequence({ ownedSequence, databaseName }: Column, table: Table): boolean {
  return (
    ownedSequence === undefined || ownedSequence === `${table.schema}.${objectName(table.name, databaseName, 'seq')}`
  );
}

/** `CONSTRAINT name ` where NOT NULL has another name than PostgreSQL 18 would give it. */
function notNullName({ notNullName: name, databaseName }: Column, table: Table): string {
  if (name === undefined || name === objectName(table.name, databaseName, 'not_null')) return '';
  return `CONSTRAINT ${quoteIdentifier(name, 'postgresql')} `;
}
