import { words } from './words.ts';

/*
 * Names of columns that others determine, words joined by underscores. From the examples of C. J. Date and Joe Celko (SQL for Smarties,
 * “Computed Columns”), schema.org's OrderItem and Person, and the Factur-X invoice for the French ones.
 */

export const AGE_COLUMNS: ReadonlySet<string> = words('age age_years age_in_years');
export const BIRTH_DATE_COLUMNS: ReadonlySet<string> = words(`
  birth_date birthdate birthday date_of_birth dob born_on born_at born date_naissance date_de_naissance naissance ne_le`);

export const FULL_NAME_COLUMNS: ReadonlySet<string> = words('full_name fullname complete_name name_full nom_complet');
export const FIRST_NAME_COLUMNS: ReadonlySet<string> = words('first_name firstname given_name forename fname prenom');
export const LAST_NAME_COLUMNS: ReadonlySet<string> = words(`
  last_name lastname family_name surname lname nom nom_famille nom_de_famille`);

export const LINE_TOTAL_COLUMNS: ReadonlySet<string> = words(`
  total line_total amount line_amount total_price total_amount total_cost subtotal sub_total line_price extended_price item_total row_total
  line_subtotal
  montant montant_total montant_ligne total_ligne prix_total sous_total`);
export const QUANTITY_COLUMNS: ReadonlySet<string> = words('quantity qty quantite qte');
export const UNIT_PRICE_COLUMNS: ReadonlySet<string> = words(`
  unit_price price_per_unit price_each item_price unit_cost unit_amount
  prix_unitaire prix_unite pu`);

/** The unit may follow: `duration_seconds`. */
export const DURATION_COLUMNS: ReadonlySet<string> = words('duration elapsed duree');
export const DURATION_UNITS: ReadonlySet<string> = words(`
  ms millis milliseconds s sec secs seconds min mins minutes h hours days in
  secondes heures jours`);
export const START_COLUMNS: ReadonlySet<string> = words(`
  start started start_at started_at start_time starts_at start_date begin_at began_at begin_time start_ts start_timestamp begins_at start_datetime
  debut debut_le date_debut heure_debut commence_le`);
export const END_COLUMNS: ReadonlySet<string> = words(`
  end ended end_at ended_at end_time ends_at end_date finish_at finished_at finish_time end_ts end_timestamp completed_at stopped_at stop_time end_datetime
  fin fin_le date_fin heure_fin termine_le`);

/** Before or after the name of a child table: `comments_count`, `num_comments`, `nb_commentaires`. */
export const COUNT_WORDS: ReadonlySet<string> = words('count num nb');
