import { fold } from '../router/words.ts';
import type { AdvisorWorkspace, KnownDatabase, KnownFinding } from '../workspace/advisor-workspace.ts';
import type { AnswerAction, AnswerPart, Language } from './answer.ts';
import { ENGINE_NAMES } from './change-part.ts';
import { PHRASES } from './phrases.ts';
import { plainText } from './plain-text.ts';
import { stackLine } from './stack-line.ts';

const MOST_DATABASES = 4;
const MOST_TABLES = 3;
const MOST_FINDINGS = 3;
/** Characters of a question that are read for what it asks to look over. */
const MOST_CHARACTERS = 600;

/** Which products the workspace uses, and which databases the answer was fitted to. */
export function workspacePart(workspace: AdvisorWorkspace, language: Language): readonly AnswerPart[] {
  const phrases = PHRASES[language];
  const known = workspace.databases.filter((one) => one.dialect !== 'unknown' && one.tables > 0);
  const stack = stackLine(workspace.stack, language);
  if (known.length === 0 && stack === undefined) return [];
  const lines = known.slice(0, MOST_DATABASES).map((one) => `- \`${one.id || '.'}\`: ${describe(one, language)}`);
  return [
    {
      kind: 'workspace',
      title: phrases.titles.workspace,
      markdown: [...(stack === undefined ? [] : [stack, '']), ...lines].join('\n').trim(),
    },
  ];
}

function describe(database: KnownDatabase, language: Language): string {
  const name = ENGINE_NAMES[database.dialect] ?? database.dialect;
  return PHRASES[language].database(
    database.target ? `${name} ${database.target}` : name,
    database.tables,
    database.layout,
    database.reason.replaceAll('`', "'"),
  );
}

/** A request to look over everything, rather than one table. */
const REVIEW =
  /\b(?:review|audit|check|lint|inspect|assess|look over|relire|relis|verifie[rz]?|audite[rz]?|passe en revue)\b.{0,40}\b(?:schemas?|databases?|migrations?|tables|models?|workspace|base|modele|bdd)\b/;
/** A request for the indexes that are missing, wherever they are. */
const INDEX_REVIEW =
  /\b(?:which|what|find|list|show|any|are there|quels?|trouve[rz]?|liste[rz]?)\b.{0,30}\bindex(?:es)?\b.{0,40}\b(?:missing|lacking|absent|manqu\w+)\b|\bmissing index(?:es)?\b.{0,30}\b(?:schema|tables?|database|project|workspace|migrations?|models?)\b|\bindex manquants?\b|\b(?:which|what|find|list|show|any|do|are|quelles?|liste[rz]?)\b.{0,30}\b(?:foreign keys?|fks?|cles etrangeres)\b.{0,30}\b(?:no|not|without|lack\w*|missing|unindexed|sans|pas)\b.{0,12}\bindex|\bunindexed foreign keys?\b/;
/** Findings of a look over everything. */
const MOST_OF_ALL = 6;

/** It asks to look over the whole schema, or all of its indexes, names none of its tables, and there is something to say. */
export function asksForReview(question: string, workspace: AdvisorWorkspace): boolean {
  return reviewed(question, workspace).length > 0;
}

/** The findings of a look over everything, or over all indexes, where the question asks for one; empty where it does not, or there are none. */
function reviewed(question: string, workspace: AdvisorWorkspace): readonly KnownFinding[] {
  const folded = fold(question.slice(0, MOST_CHARACTERS));
  const onIndexes = INDEX_REVIEW.test(folded);
  if ((!onIndexes && !REVIEW.test(folded)) || workspace.tablesNamedIn(question).length > 0) return [];
  const all = workspace.findings();
  return onIndexes ? all.filter(({ ruleId }) => /^(?:missing-.*-index|suggest-.*-index)$/.test(ruleId)) : all;
}

/** What the rules say today of the tables that the question names; of everything, where it asks to look over the schema and names none. */
export function findingsParts(
  question: string,
  workspace: AdvisorWorkspace,
  language: Language,
): { readonly part?: AnswerPart; readonly actions: readonly AnswerAction[] } {
  const phrases = PHRASES[language];
  const tables = workspace.tablesNamedIn(question).slice(0, MOST_TABLES);
  const review = reviewed(question, workspace);
  const isReview = review.length > 0;
  const findings = isReview ? review : tables.flatMap((table) => workspace.findingsOn(table));
  const unique = [...new Map(findings.map((one) => [`${one.at.file}:${one.at.line}:${one.ruleId}`, one])).values()];
  if (unique.length === 0) return { actions: [] };
  const shown = unique.slice(0, isReview ? MOST_OF_ALL : MOST_FINDINGS);
  const more = unique.length > shown.length ? [phrases.moreFindings(unique.length - shown.length)] : [];
  const rules = [...new Set(shown.map((one) => one.ruleId))].slice(0, 2);
  return {
    part: {
      kind: 'findings',
      title: phrases.titles.findings,
      markdown: [...shown.map(line), ...more].join('\n'),
    },
    actions: [
      ...rules.map((ruleId): AnswerAction => ({ kind: 'explainRule', title: phrases.explainRule(ruleId), ruleId })),
      ...shown.slice(0, 1).map(
        (one): AnswerAction => ({
          kind: 'openFile',
          title: phrases.openTable(`${one.at.file}:${one.at.line + 1}`),
          at: one.at,
        }),
      ),
    ],
  };
}

function line(finding: KnownFinding): string {
  return `- ${finding.severity}: \`${finding.ruleId}\` in \`${finding.at.file}:${finding.at.line + 1}\`. ${plainText(finding.message)}`;
}
