import type { Route } from '../router/route.ts';
import type { Section } from '../skills/skill.ts';
import type { Language } from './answer.ts';

/** The files of the core on the engines that have no spoke of their own. */
const ENGINE_FILES: ReadonlySet<string> = new Set([
  'references/sqlite.md',
  'references/sql-server.md',
  'references/oracle.md',
  'references/other-sql-engines.md',
]);

const CARD: Readonly<Record<Language, Pick<Route, 'decision' | 'nextAction' | 'gates'>>> = {
  en: {
    decision: 'What the message or task means on this engine, and the statements that it takes there.',
    nextAction: 'Note the version and edition, run the queries of the section that only look, then change one thing.',
    gates: [
      'engine, version and edition, as the server tells them',
      'the statements in its own dialect, with their locks',
      'a query that shows that it is mended',
    ],
  },
  fr: {
    decision: 'Ce que le message ou la tâche signifie sur ce moteur, et les instructions à y employer.',
    nextAction:
      "Notez la version et l'édition, exécutez les requêtes de la section qui ne font que lire, puis changez une seule chose.",
    gates: [
      'moteur, version et édition, tels que le serveur les donne',
      'les instructions dans son dialecte, avec leurs verrous',
      'une requête qui montre que le problème est réglé',
    ],
  },
};

/** The route with what is decided, done next and returned for an engine without a spoke, where the core leads and its section on that engine answers. */
export function withEngineCard(found: Route, first: Section | undefined, language: Language): Route {
  const isOnEngine = first?.skill === 'databases-data-core' && ENGINE_FILES.has(first.path);
  return isOnEngine && found.primary === 'databases-data-core' ? { ...found, ...CARD[language] } : found;
}
