import { type CodeAction, LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { fixesOf } from '../../fix/fixes-of.ts';
import { checkPrismaEdits, prismaFilesOf } from '../../fix/prisma-edits.ts';
import type { TextEdit } from '../../model/fix.ts';
import { sourceLanguage } from '../../workspace/source-files.ts';
import type { OpenDocument } from '../documents.ts';
import type { LanguageServer } from '../language-server.ts';
import { fixAll } from './fix-all.ts';
import { type ActionData, isActionData } from './offer.ts';
import { suppressForFile, suppressForLine } from './suppress.ts';
import { editFiles, toWorkspaceEdit } from './workspace-edit.ts';

/**
 * The action with its edit worked out for the present text; actions without data (commands) come back as they are.
 * @throws ResponseError where the finding is gone, or where Prisma would reject the result
 */
export async function workOut(server: LanguageServer, document: OpenDocument, action: CodeAction): Promise<CodeAction> {
  const data: unknown = action.data;
  return isActionData(data) ? { ...action, edit: await editOf(server, document, data) } : action;
}

async function editOf(server: LanguageServer, document: OpenDocument, data: ActionData): Promise<WorkspaceEdit> {
  const { project, key } = document;
  const { client } = server;
  if (data.kind === 'fixAll') {
    const edits = await fixAll(project, key, data.ruleId);
    return editFiles(await checked(server, document, edits), project, client);
  }
  const { engine } = project;
  const finding = engine
    .findings(key)
    .find((one) => one.ruleId === data.ruleId && one.span.start === data.start && one.span.end === data.end);
  const source = engine.document(key);
  if (!finding || !source) throw outdated();
  if (data.kind === 'fix') {
    const fix = fixesOf(engine, finding, new Date(data.now))[data.index];
    if (!fix) throw outdated();
    const edits = await checked(server, document, fix.edits ?? []);
    return toWorkspaceEdit({ ...fix, edits }, project, client);
  }
  const edit = data.kind === 'suppressLine' ? suppressForLine(source, finding) : suppressForFile(source, finding);
  return editFiles([edit], project, client);
}

/** Edits of a Prisma schema as Prisma's own code accepts them; others as they are. */
async function checked(
  server: LanguageServer,
  { project, key }: OpenDocument,
  edits: readonly TextEdit[],
): Promise<readonly TextEdit[]> {
  const tools = server.runtime.prismaTools;
  const plan = project.engine.databaseOf(key)?.plan;
  if (!tools || !plan || !edits.some((edit) => sourceLanguage(edit.file) === 'prisma')) return edits;
  const version = project.versionOf(key);
  const files = prismaFilesOf(plan, (path) => project.engine.document(path)?.text);
  const result = await checkPrismaEdits(tools, files, edits);
  if ('problems' in result) {
    throw new ResponseError(
      LSPErrorCodes.RequestFailed,
      `Prisma would reject the schema after this fix: ${result.problems[0]} Nothing was changed; correct the schema by hand.`,
    );
  }
  if (project.versionOf(key) !== version) throw outdated();
  const others = edits.filter((edit) => sourceLanguage(edit.file) !== 'prisma');
  return [...result.edits, ...others];
}

export function outdated(): ResponseError<void> {
  return new ResponseError(
    LSPErrorCodes.ContentModified,
    'The text has changed since the action was offered. Ask for the actions again.',
  );
}
