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
  | { readonly kind: 'changeType'; readonly table: string; readonly column: string; readonly type: string }
  | { readonly kind: 'addIndex'; readonly table: string; readonly columns: readonly string[] };
