/** A small change of a schema that a question asks for, with the names as written. */
export type SchemaChange =
  | {
      readonly kind: 'addColumn';
      readonly table: string;
      readonly column: string;
      readonly type?: string;
      readonly required: boolean;
    }
  | { readonly kind: 'dropColumn'; readonly table: string; readonly column: string }
  | { readonly kind: 'renameColumn'; readonly table: string; readonly column: string; readonly to: string }
  | { readonly kind: 'setNotNull'; readonly table: string; readonly column: string }
  | { readonly kind: 'dropNotNull'; readonly table: string; readonly column: string }
  | {
      readonly kind: 'setDefault';
      readonly table: string;
      readonly column: string;
      /** A number, a quoted string or a keyword such as `true`, as SQL. */
      readonly value: string;
    }
  | { readonly kind: 'createTable'; readonly table: string; readonly columns: readonly string[] }
  | {
      /** A value for a column whose own type lists its values, as MySQL's do. */
      readonly kind: 'addColumnValue';
      readonly table: string;
      readonly column: string;
      readonly value: string;
    }
  | { readonly kind: 'changeType'; readonly table: string; readonly column: string; readonly type: string }
  | { readonly kind: 'addIndex'; readonly table: string; readonly columns: readonly string[] }
  | { readonly kind: 'addUnique'; readonly table: string; readonly columns: readonly string[] }
  | {
      readonly kind: 'addForeignKey';
      readonly table: string;
      readonly column: string;
      readonly parent: string;
      readonly parentColumn: string;
    }
  | {
      readonly kind: 'addCheck';
      readonly table: string;
      readonly column: string;
      /** A comparison operator of SQL. */
      readonly operator: string;
      /** A number as written. */
      readonly value: string;
      /** The text names no rule, so that this one merely shows where it stands. */
      readonly isExample?: true;
    }
  | {
      readonly kind: 'partition';
      readonly table: string;
      readonly period: 'day' | 'week' | 'month' | 'year';
      /** The column that the partitions are made by, where the text names it. */
      readonly column?: string;
    }
  | { readonly kind: 'renameTable'; readonly table: string; readonly to: string }
  | { readonly kind: 'dropTable'; readonly table: string }
  | { readonly kind: 'dropDefault'; readonly table: string; readonly column: string }
  | { readonly kind: 'dropForeignKey'; readonly table: string; readonly column: string }
  | {
      /** Rows are marked as deleted by a time instead of going. */
      readonly kind: 'softDelete';
      readonly table: string;
    }
  | {
      /** Every change of a row is written down beside it, by a trigger. */
      readonly kind: 'auditTrail';
      readonly table: string;
      /** The one column whose changes count, where the text names it. */
      readonly column?: string;
    }
  | {
      readonly kind: 'splitColumn';
      readonly table: string;
      readonly column: string;
      readonly into: readonly string[];
    }
  | {
      readonly kind: 'mergeColumns';
      readonly table: string;
      readonly columns: readonly string[];
      readonly to: string;
    }
  | { readonly kind: 'dropIndex'; readonly index: string; readonly table?: string }
  | { readonly kind: 'addEnumValue'; readonly type: string; readonly value: string };
