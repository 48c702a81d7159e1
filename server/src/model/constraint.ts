import type { Span } from '../text/span.ts';
import type { Expression } from './expression.ts';
import type { Identifier, QualifiedName } from './identifier.ts';
import type { IndexPart } from './index-definition.ts';

interface ConstraintBase {
  readonly name?: Identifier;
  /** The whole constraint, CONSTRAINT keyword and name included; relative to the statement. */
  readonly span: Span;
  /** True for NOT VALID (PostgreSQL) or WITH NOCHECK (T-SQL): existing rows are not checked. */
  readonly notValid: boolean;
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
}

/** PRIMARY KEY or UNIQUE, on a column or on the table. */
export interface KeyConstraint extends ConstraintBase {
  readonly kind: 'primaryKey' | 'unique';
  /** The columns; empty for `USING INDEX name`. */
  readonly columns: readonly Identifier[];
  readonly include: readonly Identifier[];
  readonly usingIndex?: Identifier;
  readonly nullsNotDistinct: boolean;
  /** T-SQL's WITH (ONLINE = ON): the index behind the key is built while others work. */
  readonly online?: boolean;
}

export type ReferentialAction = 'noAction' | 'restrict' | 'cascade' | 'setNull' | 'setDefault';

export interface ForeignKeyConstraint extends ConstraintBase {
  readonly kind: 'foreignKey';
  readonly columns: readonly Identifier[];
  readonly referencedTable: QualifiedName;
  /** Empty where the statement leaves them out: the referenced primary key is meant. */
  readonly referencedColumns: readonly Identifier[];
  /** Undefined where the statement is silent. */
  readonly onDelete?: ReferentialAction;
  readonly onUpdate?: ReferentialAction;
  readonly matchFull: boolean;
}

export interface CheckConstraint extends ConstraintBase {
  readonly kind: 'check';
  readonly expression?: Expression;
  /** NO INHERIT: children do not get it. */
  readonly noInherit?: boolean;
}

export interface ExclusionConstraint extends ConstraintBase {
  readonly kind: 'exclusion';
  readonly method: string;
  readonly parts: readonly IndexPart[];
  readonly where?: Expression;
}

/** A table-level or named NOT NULL constraint (PostgreSQL 18). */
export interface NotNullConstraint extends ConstraintBase {
  readonly kind: 'notNull';
  readonly columns: readonly Identifier[];
}

export type TableConstraint =
  | KeyConstraint
  | ForeignKeyConstraint
  | CheckConstraint
  | ExclusionConstraint
  | NotNullConstraint;
