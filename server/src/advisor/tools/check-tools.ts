import { byGravity, type Finding } from '../../model/finding.ts';
import { describe, findingsOf } from '../../report/describe.ts';
import { explainRule } from '../../report/rule-explanation.ts';
import { type AdvisorTool, json, missing, type ToolWorkspace, textInput } from './tool.ts';

/** Findings of one answer; more would fill a model's memory. */
const MOST_FINDINGS = 100;

const file = { type: 'string', description: 'A file of the workspace, as a path relative to it.' } as const;

export const checkTool: AdvisorTool = {
  name: 'schemawise_check',
  title: 'Check SQL and Prisma files',
  description:
    'Lists data-layer problems (locks, missing indexes, floats for money, unsafe migrations, …) of some files or of the whole workspace, gravest first, with places and the titles of their fixes.',
  properties: {
    files: {
      type: 'array',
      items: { type: 'string' },
      description: 'Paths relative to the workspace; all files without it.',
    },
    minConfidence: { type: 'integer', minimum: 0, description: 'Leave out findings below this confidence (0–100).' },
  },
  required: [],
  run(input, workspace) {
    const { engine } = workspace;
    const known = engine.filePaths();
    const asked = Array.isArray(input.files) ? input.files.filter((one) => typeof one === 'string') : [];
    const unknown = asked.filter((path) => !known.includes(path));
    if (unknown.length > 0) {
      return {
        isError: true,
        text: `There is no file "${unknown[0]}" among those checked. Pass paths relative to the workspace.`,
      };
    }
    const least = typeof input.minConfidence === 'number' ? input.minConfidence : 0;
    const all = findingsOf(engine, asked.length > 0 ? asked : known).filter((one) => one.confidence >= least);
    const shown = [...all].sort((a, b) => byGravity(a, b) || b.confidence - a.confidence).slice(0, MOST_FINDINGS);
    const described = describeAll(workspace, shown);
    return json({
      total: all.length,
      shown: shown.length,
      findings: described.map(({ ruleId, severity, confidence, message, file: path, range, fixes }) => ({
        ...{ ruleId, severity, confidence, message, file: path, line: range.start.line, column: range.start.column },
        fixes: fixes.map((fix) => fix.title),
      })),
    });
  },
};

export const fixPreviewTool: AdvisorTool = {
  name: 'schemawise_fix_preview',
  title: 'Preview the fixes of a finding',
  description:
    'Shows the exact edits, or the new migration with its rollback, that would fix the findings on a line. It changes nothing: deployed migrations are never edited, the next migration is written instead.',
  properties: {
    file,
    line: { type: 'integer', minimum: 1, description: 'Line of the finding, from 1.' },
    ruleId: { type: 'string', description: 'Only the findings of this rule.' },
  },
  required: ['file', 'line'],
  run(input, workspace) {
    const path = textInput(input, 'file');
    if (path === undefined) return missing('file', 'a path relative to the workspace');
    if (typeof input.line !== 'number') return missing('line', 'the line of the finding, from 1');
    const ruleId = textInput(input, 'ruleId');
    const found = describeAll(workspace, findingsOf(workspace.engine, [path])).filter(
      ({ range, ruleId: rule }) =>
        range.start.line <= Number(input.line) && Number(input.line) <= range.end.line && (ruleId ?? rule) === rule,
    );
    if (found.length === 0)
      return {
        isError: true,
        text: `Nothing is found on line ${input.line} of ${path}. Run schemawise_check to see where findings are.`,
      };
    return json(found.map(({ ruleId: rule, message, fixes }) => ({ ruleId: rule, message, fixes })));
  },
};

export const explainRuleTool: AdvisorTool = {
  name: 'schemawise_explain_rule',
  title: 'Explain a rule',
  description: 'Why a rule exists, what is flagged and what is not, how to fix it, and its sources.',
  properties: { ruleId: { type: 'string', description: 'The id behind a finding, such as no-float-money.' } },
  required: ['ruleId'],
  run(input, { engine }) {
    const id = textInput(input, 'ruleId');
    if (id === undefined) return missing('ruleId', 'the id of a rule');
    const meta = engine.ruleMeta(id);
    if (!meta)
      return {
        isError: true,
        text: `There is no rule "${id}". The ids stand behind the findings of schemawise_check.`,
      };
    return { text: explainRule(meta).markdown };
  },
};

function describeAll({ engine, sources, version }: ToolWorkspace, findings: readonly Finding[]) {
  return describe({ engine, sources, version, display: (path) => path }, [], findings).findings;
}
