import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { fixesOf } from '../../fix/fixes-of.ts';
import { BULK_FIX_CONFIDENCE, type Finding } from '../../model/finding.ts';
import type { ResolvedFix } from '../../model/fix.ts';
import { EXPLAIN_RULE_COMMAND, OPEN_FILES_COMMAND } from '../../protocol.ts';
import { DIAGNOSTIC_SOURCE, toRange } from '../diagnostics.ts';
import type { OpenDocument } from '../documents.ts';
import type { LanguageServer } from '../language-server.ts';
import { bulkFixOf } from './fix-all.ts';
import { FIX_ALL_KIND, isWantedKind } from './kinds.ts';
import { canApply } from './workspace-edit.ts';

/** What an action carries until the user chooses it: enough to work its edit out from the text of that moment. */
export type ActionData = { readonly uri: string } & (
  | {
      readonly kind: 'fix';
      readonly ruleId: string;
      readonly start: number;
      readonly end: number;
      readonly index: number;
      /** When it was offered, in milliseconds: what stamps the names of new files, also when the edit is worked out later. */
      readonly now: number;
    }
  | {
      readonly kind: 'suppressLine' | 'suppressFile';
      readonly ruleId: string;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'fixAll'; readonly ruleId?: string }
);

/** True for data that {@link offeredActions} made; anything else came from elsewhere. */
export function isActionData(data: unknown): data is ActionData {
  return typeof data === 'object' && data !== null && 'uri' in data && 'kind' in data;
}

/**
 * The actions for a range, without their edits: for each finding its fixes (the sure ones first), then fixing its rule
 * everywhere in the file, then suppressions and the explanation; and fixing everything only where it is asked for by kind,
 * since that looks at every finding of the file.
 */
export function offeredActions(server: LanguageServer, document: OpenDocument, params: CodeActionParams): CodeAction[] {
  const { only, diagnostics } = params.context;
  const { uri } = params.textDocument;
  const actions: CodeAction[] = [];
  if (isWantedKind(CodeActionKind.QuickFix, only)) {
    const findings = findingsIn(document, params);
    for (const finding of findings) actions.push(...fixActions(server, document, finding, diagnostics));
    for (const ruleId of new Set(findings.map((finding) => finding.ruleId))) {
      actions.push(...fixRuleActions(document, ruleId));
    }
    for (const finding of findings) actions.push(...suppressActions(document, finding, diagnostics));
    if (server.client.commands.has(EXPLAIN_RULE_COMMAND)) {
      for (const ruleId of new Set(findings.map((finding) => finding.ruleId))) actions.push(explainAction(ruleId));
    }
  }
  if (only !== undefined && isWantedKind(FIX_ALL_KIND, only)) {
    const data: ActionData = { uri, kind: 'fixAll' };
    actions.push({ title: 'Fix all that Schemawise can fix safely', kind: FIX_ALL_KIND, data });
  }
  return actions;
}

function findingsIn(document: OpenDocument, { range }: CodeActionParams): Finding[] {
  const start = document.text.offsetAt(range.start);
  const end = document.text.offsetAt(range.end);
  return document.project.engine
    .findings(document.key)
    .filter((finding) => finding.span.start <= end && start <= finding.span.end);
}

function fixActions(
  server: LanguageServer,
  document: OpenDocument,
  finding: Finding,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const now = new Date();
  return fixesOf(document.project.engine, finding, now).flatMap((fix, index) => {
    if (!canApply(fix, server.client)) return [];
    const data: ActionData = { ...dataOf(document, finding), kind: 'fix', index, now: now.getTime() };
    const action: CodeAction = {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: shownAs(document, finding, diagnostics),
      isPreferred: index === 0 && fix.bulk && finding.confidence >= BULK_FIX_CONFIDENCE,
      data,
    };
    return [server.client.commands.has(OPEN_FILES_COMMAND) ? openingNewFiles(action, fix, document) : action];
  });
}

/** The new migration is shown once it is written. */
function openingNewFiles(action: CodeAction, fix: ResolvedFix, document: OpenDocument): CodeAction {
  if (fix.kind !== 'newFile') return action;
  const uris = fix.files.map((file) => document.project.uriOf(file.path));
  return { ...action, command: { title: 'Open the new files', command: OPEN_FILES_COMMAND, arguments: uris } };
}

function fixRuleActions(document: OpenDocument, ruleId: string): CodeAction[] {
  const { engine } = document.project;
  let fixable = 0;
  for (const finding of engine.findings(document.key)) {
    if (finding.ruleId === ruleId && bulkFixOf(engine, finding)) fixable++;
    if (fixable > 1) break;
  }
  if (fixable < 2) return [];
  const data: ActionData = { uri: document.text.uri, kind: 'fixAll', ruleId };
  return [{ title: `Fix all ${ruleId} in this file`, kind: CodeActionKind.QuickFix, data }];
}

function suppressActions(document: OpenDocument, finding: Finding, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const common = { kind: CodeActionKind.QuickFix, diagnostics: shownAs(document, finding, diagnostics) };
  const forLine: ActionData = { ...dataOf(document, finding), kind: 'suppressLine' };
  const forFile: ActionData = { ...dataOf(document, finding), kind: 'suppressFile' };
  return [
    { ...common, title: `Suppress ${finding.ruleId} for this line`, data: forLine },
    { ...common, title: `Suppress ${finding.ruleId} in this file`, data: forFile },
  ];
}

function explainAction(ruleId: string): CodeAction {
  const title = `Explain ${ruleId}`;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    command: { title, command: EXPLAIN_RULE_COMMAND, arguments: [ruleId] },
  };
}

function dataOf(document: OpenDocument, finding: Finding) {
  return { uri: document.text.uri, ruleId: finding.ruleId, start: finding.span.start, end: finding.span.end };
}

/** The client's own diagnostics for a finding, by which it shows the action as theirs. */
function shownAs(document: OpenDocument, finding: Finding, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const { start } = toRange(document.text, finding.span);
  return diagnostics.filter(
    (one) =>
      one.source === DIAGNOSTIC_SOURCE &&
      one.code === finding.ruleId &&
      one.range.start.line === start.line &&
      one.range.start.character === start.character,
  );
}
