import type { ReferentialAction } from '../../../model/constraint.ts';
import type { Check, Exclusion, ForeignKey, Key, Provenance, SchemaView, Table } from '../../../model/schema.ts';
import { columnNames } from '../../../schema/expression-columns.ts';
import { expressionText } from '../../../schema/expression-text.ts';
import type { Dialect } from '../../../text/dialect.ts';
import { columnList, quoteIdentifier, tableName } from '../identifiers.ts';
import { textAt } from '../places.ts';

/** A constraint of a table as ADD writes it. */
export interface ConstraintPiece {
  readonly kind: 'primaryKey' | 'unique' | 'check' | 'exclusion' | 'foreignKey';
  readonly name?: string;
  /** What follows the name; undefined where the history does not tell all of it. */
  readonly body?: string;
  readonly columns: readonly string[];
  readonly validated: boolean;
  readonly origin: Provenance;
}

/** The constraints that are a table's own: not those that follow a parent. In the order in which they can be added. */
export function constraintPieces(table: Table, schema: SchemaView, dialect: Dialect): readonly ConstraintPiece[] {
  const own = <T extends { readonly inheritedFrom?: Provenance }>(one: T): boolean => one.inheritedFrom === undefined;
  const { primaryKey } = table;
  return [
    ...(primaryKey && own(primaryKey) ? [keyPiece(primaryKey, 'primaryKey', dialect)] : []),
    ...table.uniques.filter(own).map((key) => keyPiece(key, 'unique', dialect)),
    ...table.checks.filter(own).map((check) => checkPiece(check)),
    ...table.exclusions.filter(own).map(exclusionPiece),
    ...table.foreignKeys.filter(own).map((key) => foreignKeyPiece(key, schema, dialect)),
  ];
}

/** PRIMARY KEY or UNIQUE with its name, for ADD; undefined where it has none that can be given again. */
export function keyDefinition(key: Key, isPrimary: boolean, dialect: Dialect): string | undefined {
  const { name, body } = keyPiece(key, isPrimary ? 'primaryKey' : 'unique', dialect);
  if (body === undefined || (name === undefined && !isPrimary)) return undefined;
  return name === undefined ? body : `CONSTRAINT ${quoteIdentifier(name, dialect)} ${body}`;
}

/** FOREIGN KEY with its name, for ADD; undefined where the referenced table is not known. */
export function foreignKeyDefinition(key: ForeignKey, schema: SchemaView, dialect: Dialect): string | undefined {
  const { name, body, validated } = foreignKeyPiece(key, schema, dialect);
  if (name === undefined || body === undefined) return undefined;
  return `CONSTRAINT ${quoteIdentifier(name, dialect)} ${body}${validated ? '' : ' NOT VALID'}`;
}

function keyPiece(key: Key, kind: 'primaryKey' | 'unique', dialect: Dialect): ConstraintPiece {
  const distinct = key.nullsNotDistinct ? ' NULLS NOT DISTINCT' : '';
  const include = key.include?.length ? ` INCLUDE (${columnList(key.include, dialect)})` : '';
  const words = kind === 'primaryKey' ? 'PRIMARY KEY' : `UNIQUE${distinct}`;
  const body = `${words} (${columnList(key.columns, dialect)})${include}${key.deferrable ? ' DEFERRABLE' : ''}`;
  return {
    kind,
    ...named(key),
    ...bodyOf(key, body, words, dialect),
    columns: [...key.columns, ...(key.include ?? [])],
    validated: true,
    origin: key.origin,
  };
}

/** MySQL: the schema does not keep that a key is over the beginnings of its columns, `UNIQUE (name(20))`; the statement does. */
function bodyOf(key: Key, body: string, words: string, dialect: Dialect): { readonly body?: string } {
  if (key.columns.length === 0) return {};
  const written = textAt(key.origin.statement, key.origin.span);
  if ((dialect !== 'mysql' && dialect !== 'mariadb') || !/\([^)]*\(\s*\d/.test(written)) return { body };
  const parts = written.slice(written.indexOf('('), written.lastIndexOf(')') + 1);
  return key.columns.every((name) => parts.includes(name)) ? { body: `${words} ${parts}` } : {};
}

const ACTIONS: Readonly<Record<ReferentialAction, string>> = {
  noAction: '',
  restrict: 'RESTRICT',
  cascade: 'CASCADE',
  setNull: 'SET NULL',
  setDefault: 'SET DEFAULT',
};

/** FOREIGN KEY as the schema keeps it. */
export function foreignKeyPiece(key: ForeignKey, schema: SchemaView, dialect: Dialect): ConstraintPiece {
  const referenced = schema.tableByKey(key.referencedTable);
  const on = (event: string, action: ReferentialAction | undefined): string =>
    action === undefined || ACTIONS[action] === '' ? '' : ` ON ${event} ${ACTIONS[action]}`;
  const deferrable = key.deferrable ? ` DEFERRABLE${key.initiallyDeferred ? ' INITIALLY DEFERRED' : ''}` : '';
  const full = /\bMATCH\s+FULL\b/i.test(textAt(key.origin.statement, key.origin.span)) ? ' MATCH FULL' : '';
  const body =
    referenced && key.referencedColumns.length > 0
      ? `FOREIGN KEY (${columnList(key.columns, dialect)}) REFERENCES ${tableName(referenced, dialect)} ` +
        `(${columnList(key.referencedColumns, dialect)})${full}${on('DELETE', key.onDelete)}${on('UPDATE', key.onUpdate)}${deferrable}`
      : undefined;
  return {
    kind: 'foreignKey',
    ...named(key),
    ...(body === undefined ? {} : { body }),
    columns: key.columns,
    validated: key.validated,
    origin: key.origin,
  };
}

function checkPiece(check: Check): ConstraintPiece {
  const { expression } = check;
  return {
    kind: 'check',
    ...named(check),
    ...(expression
      ? { body: `CHECK (${expressionText(expression, check.origin)})${check.noInherit ? ' NO INHERIT' : ''}` }
      : {}),
    columns: expression ? columnNames(expression) : [],
    validated: check.validated,
    origin: check.origin,
  };
}

/** EXCLUDE is given again as it was written, without its name. */
function exclusionPiece(exclusion: Exclusion): ConstraintPiece {
  const written = textAt(exclusion.origin.statement, exclusion.origin.span);
  const body = /\bEXCLUDE\b[\s\S]*$/i.exec(written)?.[0];
  return {
    kind: 'exclusion',
    ...named(exclusion),
    ...(body === undefined ? {} : { body }),
    columns: (exclusion.parts ?? []).flatMap((part) => part.column?.name ?? []),
    validated: true,
    origin: exclusion.origin,
  };
}

function named({ name }: { readonly name?: string }): { readonly name?: string } {
  return name === undefined ? {} : { name };
}
