import { words } from './words.ts';

/*
 * Bill Karwin, SQL Antipatterns, “Entity-Attribute-Value”; the EAV tables of Magento, OpenMRS and WordPress. Names are compared as words
 * joined by underscores.
 */

/** The column that names the attribute. */
export const ATTRIBUTE_NAME_COLUMNS: ReadonlySet<string> = words(`
  attr attribute attr_name attribute_name attr_key attribute_key attr_code attribute_code property property_name property_key prop_name
  prop_key field field_name field_key key name meta_key param_name parameter_name characteristic
  attribut nom_attribut cle propriete nom_propriete`);

/** The column that holds its value. */
export const ATTRIBUTE_VALUE_COLUMNS: ReadonlySet<string> = words(`
  attr_value attribute_value property_value prop_value field_value value val meta_value param_value parameter_value text_value
  string_value value_text value_string
  valeur valeur_attribut`);

/** Tables in whose name one of these stands are lists of keys and values by design. */
export const KEY_VALUE_TABLE_WORDS: ReadonlySet<string> = words(`
  setting config configuration preference pref option translation localization localisation locale metadata meta
  parameter param env environment variable label tag header flag feature secret cache
  parametre reglage traduction preference`);
