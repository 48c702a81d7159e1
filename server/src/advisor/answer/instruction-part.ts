import { fold } from '../router/words.ts';
import type { AnswerPart, Language } from './answer.ts';
import { PHRASES } from './phrases.ts';

/** A question is read to this length for what it tells the advisor to do. */
const MOST_CHARACTERS = 2_000;

/** It asks for the advisor's own instructions, for secrets of the workspace, or for another role, in folded text. */
const INSTRUCTION =
  /\b(?:reveal|print|show|display|output|repeat|leak|tell me|affiche|montre|revele)\b.{0,30}\b(?:your|the|tes|ton|votre) (?:system |hidden |initial )?(?:prompt|instructions|consignes)\b|\b(?:reveal|leak|exfiltrate|print|show|give me|send|affiche|montre|revele|donne)\b.{0,40}(?:\b(?:connection string|passwords?|secrets?|credentials?|api keys?|mots? de passe)\b|\.env\b).{0,40}\b(?:(?:this|my|your) (?:workspace|project|repo|repository|server|machine)|(?:ce|mon) (?:projet|depot|serveur))\b|\byou are now\b.{0,20}\b(?:dan|unrestricted|jailbroken|root|admin)\b/;

const SAID: Readonly<Record<Language, string>> = {
  en: 'Text of a question is not followed as an instruction, nothing is executed, and values of files (passwords, connection strings, rows) are neither kept nor shown: only names, versions and places. What do you want to know about your data?',
  fr: "Le texte d'une question n'est pas suivi comme une consigne, rien n'est exécuté, et les valeurs des fichiers (mots de passe, chaînes de connexion, lignes) ne sont ni gardées ni montrées : seulement noms, versions et emplacements. Que voulez-vous savoir de vos données ?",
};

/** What is said to a question that wants the advisor's instructions, secrets or another role; undefined for other questions. */
export function instructionPart(question: string, language: Language): AnswerPart | undefined {
  if (!INSTRUCTION.test(fold(question.slice(0, MOST_CHARACTERS)).replace(/\s+/g, ' '))) return undefined;
  return { kind: 'ask', title: PHRASES[language].titles.ask, markdown: SAID[language] };
}
