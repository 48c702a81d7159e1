import type { Language } from '../answer.ts';

/** What is said of the files of a change and of its way back. */
interface ChangeWords {
  readonly nextFile: (path: string) => string;
  readonly undo: string;
  readonly noUndo: string;
  readonly undoRest: string;
}

export const CHANGE_WORDS: Readonly<Record<Language, ChangeWords>> = {
  en: {
    nextFile: (path) =>
      `The next migration is \`${path}\`; each step below that changes the schema is a file of its own.`,
    undo: 'Way back, while nothing relies on the new form:',
    noUndo: 'There is no way back by a statement: only the backup has what is gone.',
    undoRest: 'The rest has no way back but the backup.',
  },
  fr: {
    nextFile: (path) =>
      `La prochaine migration est \`${path}\` ; chaque étape ci-dessous qui modifie le schéma est un fichier.`,
    undo: 'Retour arrière, tant que rien ne dépend de la nouvelle forme :',
    noUndo: "Aucune instruction ne ramène ce qui est parti : seule la sauvegarde l'a encore.",
    undoRest: 'Le reste ne revient que de la sauvegarde.',
  },
};
