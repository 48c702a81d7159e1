import type { Language } from '../answer.ts';

/** What is said of the files of a change and of its way back. */
interface ChangeWords {
  readonly nextFile: (path: string) => string;
  readonly undo: string;
  readonly noUndo: string;
  readonly undoRest: string;
  readonly centsInSqlite: string;
  readonly outsideDrizzle: string;
}

export const CHANGE_WORDS: Readonly<Record<Language, ChangeWords>> = {
  en: {
    nextFile: (path) =>
      `The next migration is \`${path}\`; each step below that changes the schema is a file of its own.`,
    undo: 'Way back, while nothing relies on the new form:',
    noUndo: 'There is no way back by a statement: only the backup has what is gone.',
    undoRest: 'The rest has no way back but the backup.',
    centsInSqlite: 'SQLite has no exact decimals (NUMERIC keeps a float): keep amounts as whole cents in an INTEGER.',
    outsideDrizzle:
      'Inside its transaction `foreign_keys = OFF` does nothing, and dropping a table that others refer to with CASCADE empties those: where that is so, run the file outside, with `sqlite3`.',
  },
  fr: {
    nextFile: (path) =>
      `La prochaine migration est \`${path}\` ; chaque étape ci-dessous qui modifie le schéma est un fichier.`,
    undo: 'Retour arrière, tant que rien ne dépend de la nouvelle forme :',
    noUndo: "Aucune instruction ne ramène ce qui est parti : seule la sauvegarde l'a encore.",
    undoRest: 'Le reste ne revient que de la sauvegarde.',
    centsInSqlite:
      "SQLite n'a pas de décimaux exacts (NUMERIC garde un flottant) : gardez les montants en centimes entiers, INTEGER.",
    outsideDrizzle:
      "Dans sa transaction, `foreign_keys = OFF` est sans effet, et supprimer une table visée par CASCADE vide les autres : dans ce cas, lancez le fichier hors de l'outil, avec `sqlite3`.",
  },
};
