import { fold } from '../router/words.ts';
import type { Language } from './answer.ts';

/** Function words that only one of the two languages has; words that both have (`on`, `table`, `index`) say nothing. */
const FRENCH = new Set(
  `le la les un une des du au aux et est sont sur pour avec dans pas ou que qui quoi comment quel quelle quels quelles faut nous vous mon ma mes
  notre nos votre vos je il elle ils elles quand apres sans chez ce cette ces se si plutot car donc mais entre vers peut dois doit faire ajouter
  de en trop ne qu lors plusieurs combien souvent toujours erreur serveur connexions utilisateurs utilisateur lignes ligne retard meilleure bonne mise jour perdu vers depuis
  lentes sauvegardes restauration supprimer requete requetes base bases donnees colonne lente lent sauvegarde verrou cle cles etrangere`.split(
    /\s+/,
  ),
);
const ENGLISH = new Set(
  `the an and is are for with in not or that which who how what when where why should must can could we our my your you it they this these those to
  of from into by do does did be been have has had i if than then without add drop rename column slow query database data lock backup`.split(
    /\s+/,
  ),
);

/** The language of a question: English unless more words are French. */
export function languageOf(question: string): Language {
  const text = question.slice(0, 4_000);
  const words = fold(text).match(/[a-z]+/g) ?? [];
  const french = words.filter((word) => FRENCH.has(word)).length + (/[àâçèéêëîïôùûœ]/i.test(text) ? 1 : 0);
  const english = words.filter((word) => ENGLISH.has(word)).length;
  return french > english ? 'fr' : 'en';
}
