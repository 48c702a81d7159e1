import type { Span } from '../text/span.ts';

/**
 * What a type stores, across dialects. Rules ask for the family; dialect-specific rules look at the canonical name.
 * `float` is approximate binary floating point; `decimal` exact numeric with a fraction; `money` the engine's money type.
 */
export type TypeFamily =
  | 'integer'
  | 'float'
  | 'decimal'
  | 'money'
  | 'boolean'
  | 'text'
  | 'binary'
  | 'date'
  | 'time'
  | 'timestamp'
  | 'interval'
  | 'uuid'
  | 'json'
  | 'xml'
  | 'enum'
  | 'bit'
  | 'network'
  | 'geometry'
  | 'range'
  | 'search'
  | 'composite'
  | 'other'
  | 'unknown';

/** A data type as it stands in a statement. */
export interface DataType {
  /**
   * The canonical name in the dialect, lower case, unqualified for built-in types: PostgreSQL `int4 int8 int2 numeric float4 float8 text
   * varchar bpchar timestamp timestamptz bool …` (serial types are `int4`/`int8`/`int2` with {@link serial}); Prisma's scalar (`Int`,
   * `Float`, …, `Unsupported`) or the native type with its prefix (`db.Timestamptz`), both in Prisma's own case; a user-defined type keeps
   * its (schema-qualified) name.
   */
  readonly name: string;
  readonly family: TypeFamily;
  /** `numeric(19,4)` → `['19','4']`; the arguments' text. */
  readonly arguments: readonly string[];
  /** Number of array dimensions; 0 where it is no array. A Prisma list is 1. */
  readonly arrayDimensions: number;
  /** PostgreSQL's serial pseudo-types: an integer with a sequence as its default. */
  readonly serial: boolean;
  /** MySQL's UNSIGNED. */
  readonly unsigned: boolean;
  /** In a folded schema: the type beneath a domain that the workspace declares. */
  readonly base?: DataType;
  /** The type as written, for messages. */
  readonly text: string;
  /**
   * From the type's first word to its last character (arguments and brackets included); relative to the statement. In a Prisma schema the
   * name of the field's type alone, without `?`, `[]` and `@db.…`.
   */
  readonly span: Span;
}

/** A type outside a table's columns, in T-SQL: of a variable, a parameter, a function's result, a column of a table variable or table type, an alias type, or a conversion. */
export interface TypeUse {
  readonly role: 'variable' | 'parameter' | 'result' | 'tableVariable' | 'alias' | 'cast';
  /** The variable's, parameter's, column's or alias type's name; a conversion has none. */
  readonly name?: string;
  readonly type: DataType;
}
