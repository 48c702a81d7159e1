import type { Table } from '../../../model/schema.ts';
import type { Dialect } from '../../../text/dialect.ts';
import type { AdvisorWorkspace } from '../../workspace/advisor-workspace.ts';
import type { AnswerAction, AnswerPart, Language } from '../answer.ts';
import { modelTool, ormNote } from '../change/orm-note.ts';
import { writeChange } from '../change/write-change.ts';
import { PHRASES } from '../phrases.ts';
import { PLAN_PHRASES } from './plan-phrases.ts';
import { type PlanScan, type ReadPlan, readPlan } from './read-plan.ts';
import { indexForQuery, type WantedIndex, wantedIndex } from './wanted-index.ts';

/** Rows read in vain, in all loops, from which an index is worth its writes, and the share of all rows that they are at least. */
const MANY_ROWS = 1_000;
const LEAST_SHARE = 0.8;
/** How far an estimate may be off. */
const MISJUDGED = 10;
const MOST_REMARKS = 4;

/** What a pasted plan or query is answered with. */
export interface ExplainAnswer {
  readonly part: AnswerPart;
  readonly actions: readonly AnswerAction[];
  /** A plan was read; without one a query was. */
  readonly hasPlan: boolean;
}

/** What a pasted plan or query calls for, with the index as statements of the engine; undefined where neither stands in the question. */
export function explainPart(
  question: string,
  dialect: Dialect,
  workspace: AdvisorWorkspace | undefined,
  language: Language,
): ExplainAnswer | undefined {
  const plan = readPlan(question);
  const words = PLAN_PHRASES[language];
  const worst = plan && wasteful(plan);
  const read = plan ? worst && indexFor(worst, plan) : asksWhySlow(question) ? indexForQuery(question) : undefined;
  const known = read && workspace?.tablesNamedIn(`table ${read.table}`)[0];
  const wanted = read && known && !hasColumns(known.table, read) ? undefined : read;
  const covered = wanted && known ? coveringIndex(known.table, wanted) : undefined;
  const remarks = plan ? remarksOn(plan, worst, language) : [];
  const change =
    wanted && !covered ? { kind: 'addIndex' as const, table: wanted.table, columns: wanted.columns } : undefined;
  const index = change && writeChange(change, known?.database.dialect ?? dialect, language);
  if (remarks.length === 0 && !index && !covered) return undefined;
  const tool = known && modelTool(known.database.layout);
  const model =
    tool && change && index
      ? [ormNote(tool, { change, name: index.name, dialect: known.database.dialect, model: known.model }, language)]
      : [];
  const lead = index ? [plan ? words.index : words.candidate] : covered !== undefined ? [words.covered(covered)] : [];
  const steps = (index?.steps ?? []).map(({ note, sql }) =>
    sql === undefined ? note : `\`\`\`sql\n${sql}\n\`\`\`\n\n${note}`,
  );
  const [step] = index?.steps ?? [];
  const canWrite = known?.database.canWriteMigration === true && step?.sql !== undefined;
  return {
    hasPlan: plan !== undefined,
    part: {
      kind: 'change',
      title: plan ? words.title : words.candidateTitle,
      markdown: [remarks.map((one) => `- ${one}`).join('\n'), ...model, ...lead, ...steps, words.again]
        .filter((one) => one !== '')
        .join('\n\n'),
    },
    actions:
      canWrite && index && step?.sql !== undefined
        ? [
            {
              kind: 'newMigration',
              title: PHRASES[language].writeMigration,
              name: index.name,
              text: `${step.sql}\n`,
              file: known.at.file,
            },
          ]
        : [],
  };
}

function asksWhySlow(question: string): boolean {
  return /\b(?:slow|slowly|faster|speed|takes|index|timeout|explain|filesort|full (?:table )?scan|times out|lente?s?|rapide|accelerer|accélérer|lenteur)\b/i.test(
    question,
  );
}

/** The scan that reads most rows in vain. */
function wasteful({ scans }: ReadPlan): PlanScan | undefined {
  const waste = (scan: PlanScan): number => scan.removed * scan.loops || (scan.kind === 'full' ? rowsOf(scan) : 0);
  const [first] = [...scans].sort((a, b) => waste(b) - waste(a));
  return first && waste(first) > 0 ? first : undefined;
}

function rowsOf({ rows, estimated, loops }: PlanScan): number {
  return (rows ?? estimated ?? 0) * loops;
}

/** The index for a scan that throws most of its rows away, or that is run again and again. */
function indexFor(scan: PlanScan, plan: ReadPlan): WantedIndex | undefined {
  const inVain = scan.removed * scan.loops;
  const read = inVain + rowsOf(scan);
  const isWaste = inVain >= MANY_ROWS && inVain >= read * LEAST_SHARE;
  const isUnmeasured = scan.removed === 0 && scan.kind === 'full' && scan.filter !== '';
  if (!isWaste && !isUnmeasured) return undefined;
  const names = scan.alias === undefined ? [scan.table] : [scan.table, scan.alias];
  const conditions = [scan.indexCondition, scan.filter].filter((one) => one !== '').join(' AND ');
  return wantedIndex(scan.table, conditions, plan.scans.length === 1 ? plan.sortKey : [], names);
}

/** The table has all columns of an index: a query of several tables may have been read as one. */
function hasColumns(table: Table, { columns }: WantedIndex): boolean {
  return columns.every((one) => table.columns.some(({ name }) => name.toLowerCase() === one.toLowerCase()));
}

function coveringIndex(table: Table, { columns }: WantedIndex): string | undefined {
  const wanted = columns.map((one) => one.toLowerCase());
  return table.indexes.find((index) => {
    const own = index.parts.map((part) => (part.column?.name ?? '').toLowerCase());
    return wanted.every((one, at) => own[at] === one);
  })?.name;
}

function remarksOn(plan: ReadPlan, worst: PlanScan | undefined, language: Language): readonly string[] {
  const words = PLAN_PHRASES[language];
  const number = (value: number): string =>
    String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, language === 'fr' ? ' ' : ',');
  const remarks: string[] = [];
  if (worst && worst.removed > 0) {
    const all = (worst.removed + (worst.rows ?? 0)) * worst.loops;
    const share = (100 * worst.removed) / (worst.removed + (worst.rows ?? 0));
    remarks.push(words.waste(worst.table, number(all), number(rowsOf(worst)), share >= 100 * LEAST_SHARE));
  } else if (worst && worst.kind === 'full') remarks.push(words.full(worst.table, number(rowsOf(worst))));
  for (const scan of plan.scans) {
    const { rows, estimated, loops } = scan;
    if (rows !== undefined && estimated !== undefined && isMisjudged(rows, estimated))
      remarks.push(words.misjudged(scan.table, number(estimated), number(rows)));
    if (scan.kind === 'full' && loops >= 100) remarks.push(words.repeated(scan.table, number(loops)));
    if (scan.heapFetches >= MANY_ROWS) remarks.push(words.heapFetches(scan.table, number(scan.heapFetches)));
  }
  if (plan.spilled > 0) remarks.push(words.spilled(number(plan.spilled / 1_024)));
  return [...new Set(remarks)].slice(0, MOST_REMARKS);
}

function isMisjudged(rows: number, estimated: number): boolean {
  const [less, more] = [Math.min(rows, estimated), Math.max(rows, estimated)];
  return more >= 100 && more >= MISJUDGED * Math.max(1, less);
}
