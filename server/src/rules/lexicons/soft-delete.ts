import { words } from './words.ts';

/*
 * The names that soft-delete libraries give the column: Laravel and Django (`deleted_at`, `is_deleted`), Paranoia and Discard for
 * Rails, TypeORM and Sequelize (`deletedAt`), Hibernate's @SoftDelete (`deleted`), Doctrine's SoftDeleteable; and their French forms.
 * Words of a name are joined by underscores, so that `deletedAt` and `DELETED_AT` are `deleted_at`.
 */

/** A moment: NULL while the row lives, or zero where the column is a number that may not be NULL. */
export const SOFT_DELETE_MOMENTS: ReadonlySet<string> = words(`
  deleted_at deleted_on deleted_date deleted_time date_deleted delete_date delete_time deletion_date deletion_time deleted_timestamp
  soft_deleted_at soft_deleted_on
  supprime_le supprime_a date_suppression date_de_suppression`);

/** A flag: true or 1 once the row is gone. */
export const SOFT_DELETE_FLAGS: ReadonlySet<string> = words(`
  is_deleted deleted deleted_flag delete_flag is_soft_deleted soft_deleted soft_delete del_flag is_delete
  est_supprime supprime`);
