import { words } from './words.ts';

/*
 * What follows the name of a thing in the name of a column that describes the thing itself (`course_title`), not its part in a relation
 * (`course_grade`): the properties that schema.org gives every Thing, Person, Product and Course. Words are joined by underscores.
 */
export const DESCRIPTIVE_WORDS: ReadonlySet<string> = words(`
  name title label description email phone address slug url colour color brand first_name last_name full_name
  nom titre libelle adresse telephone courriel prenom`);
