import { words } from './words.ts';

/*
 * The names that frameworks give the two moments of a row: Rails and Laravel (`created_at`, `updated_at`), Ecto (`inserted_at`), Spring
 * Data's auditing (`created_date`, `last_modified_date`), Hibernate, Django packages (`created`, `modified`), MySQL handbooks (`create_time`,
 * `gmt_create`), and French schemas. A name is compared word by word.
 */

/** One of these in a name says when the row came to be. */
export const CREATED_WORDS: ReadonlySet<string> = words(`
  created creation create inserted insert added creat cree creee ajoute enregistre registered joined`);

/** One of these in a name says when the row last changed. */
export const UPDATED_WORDS: ReadonlySet<string> = words(`
  updated update modified modification modify changed edited upd mod modifie modifiee maj mis refreshed synced`);

/** Beside the words above they name something else: who did it, how, or how often. */
export const NOT_A_MOMENT_WORDS: ReadonlySet<string> = words(`
  by user id uid author count num number ip from via source flag par utilisateur`);
