import type { SchemaChange } from '../../router/change/schema-change.ts';

/** A name for a migration of a change, in snake case. */
export function nameOf(change: SchemaChange): string {
  const snake = (name: string): string =>
    name
      .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
      .replace(/\W+/g, '_')
      .toLowerCase();
  switch (change.kind) {
    case 'addColumn':
      return `add_${snake(change.column)}_to_${snake(change.table)}`;
    case 'dropColumn':
      return `drop_${snake(change.column)}_from_${snake(change.table)}`;
    case 'renameColumn':
      return `rename_${snake(change.column)}_of_${snake(change.table)}`;
    case 'setNotNull':
      return `require_${snake(change.column)}_of_${snake(change.table)}`;
    case 'changeType':
      return `change_type_of_${snake(change.table)}_${snake(change.column)}`;
    case 'dropNotNull':
      return `allow_null_in_${snake(change.table)}_${snake(change.column)}`;
    case 'setDefault':
      return `default_of_${snake(change.table)}_${snake(change.column)}`;
    case 'createTable':
      return `create_${snake(change.table)}`;
    case 'addColumnValue':
      return `add_value_to_${snake(change.table)}_${snake(change.column)}`;
    case 'addIndex':
      return `index_${snake(change.table)}_${change.columns.map(snake).join('_')}`;
    case 'addUnique':
      return `unique_${snake(change.table)}_${change.columns.map(snake).join('_')}`;
    case 'addForeignKey':
      return `reference_${snake(change.parent)}_from_${snake(change.table)}`;
    case 'addCheck':
      return `check_${snake(change.table)}_${snake(change.column)}`;
    case 'dropIndex':
      return `drop_index_${snake(change.index)}`;
    case 'addEnumValue':
      return `add_value_to_${snake(change.type)}`;
    case 'partition':
      return `partition_${snake(change.table)}`;
    case 'renameTable':
      return `rename_${snake(change.table)}_to_${snake(change.to)}`;
    case 'dropTable':
      return `set_${snake(change.table)}_aside`;
    case 'dropDefault':
      return `drop_default_of_${snake(change.table)}_${snake(change.column)}`;
    case 'dropForeignKey':
      return `drop_foreign_key_of_${snake(change.table)}_${snake(change.column)}`;
    case 'softDelete':
      return `soft_delete_${snake(change.table)}`;
    case 'auditTrail':
      return `history_of_${snake(change.table)}`;
    case 'splitColumn':
      return `split_${snake(change.table)}_${snake(change.column)}`;
    case 'mergeColumns':
      return `merge_into_${snake(change.table)}_${snake(change.to)}`;
  }
}
