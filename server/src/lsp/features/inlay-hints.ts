import { type InlayHint, type InlayHintParams, MarkupKind } from 'vscode-languageserver';
import { workText } from '../../schema/locks/describe-lock.ts';
import { lockedName } from '../../schema/locks/locks-of.ts';
import type { TableLock } from '../../schema/locks/table-lock.ts';
import type { OpenDocument } from '../documents.ts';
import { errorLine, guardedRequest } from '../guard.ts';
import { lockLine } from '../hover/lock-lines.ts';
import type { LanguageServer } from '../language-server.ts';
import { migrationLocks } from '../migration-locks.ts';
import type { Project } from '../project.ts';

/** How long changes are collected before the client is asked to fetch the hints again. */
const REFRESH_DELAY_MS = 300;

/**
 * Says at the end of each statement of a migration that is not deployed yet what it locks of the tables that are there already. Off
 * unless the editor's setting `inlayHints.locks` is true.
 */
export function register(server: LanguageServer): void {
  const { connection, documents, log } = server;
  let timer: ReturnType<typeof setTimeout> | undefined;

  server.onInitialize(() => ({ inlayHintProvider: true }));
  connection.languages.inlayHint.on(
    guardedRequest(log, 'textDocument/inlayHint', null, async ({ textDocument, range }: InlayHintParams) => {
      const document = documents.get(textDocument.uri);
      if (!document) return null;
      await document.project.settled();
      if (!showsLocks(document.project)) return [];
      return lockHints(document, document.text.offsetAt(range.start), document.text.offsetAt(range.end));
    }),
  );

  // What other files say of a table changes these hints too, and so does the setting.
  server.onChanged(() => {
    if (!server.client.refreshesInlayHints) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      connection.languages.inlayHint
        .refresh()
        .catch((error: unknown) => log.error(errorLine('workspace/inlayHint/refresh', error)));
    }, REFRESH_DELAY_MS);
  });
  server.own({ dispose: () => clearTimeout(timer) });
}

function showsLocks({ settings }: Project): boolean {
  if (typeof settings !== 'object' || settings === null) return false;
  const { inlayHints } = settings as { readonly inlayHints?: unknown };
  return typeof inlayHints === 'object' && inlayHints !== null && (inlayHints as { locks?: unknown }).locks === true;
}

/** Statements in programs are passed over, as are files that are deployed: what these lock nobody can change any more. */
function lockHints({ project, key, text }: OpenDocument, from: number, to: number): InlayHint[] {
  const found = project.engine.databaseOf(key);
  const opened = project.engine.document(key);
  if (!found || !opened || found.context.isDeployed(key)) return [];
  const locksAt = migrationLocks(found.place, found.context);
  return opened.statements.flatMap((statement) => {
    const end = statement.start + statement.text.length;
    if (statement.embedding || end < from || statement.start > to) return [];
    const locks = locksAt(statement);
    if (locks.length === 0) return [];
    const terminated = opened.text[end] === ';' ? end + 1 : end;
    return [
      {
        position: text.positionAt(terminated),
        label: locks.map(lockLabel).join(', '),
        paddingLeft: true,
        tooltip: { kind: MarkupKind.Markdown, value: locks.map(lockLine).join('\n\n') },
      },
    ];
  });
}

function lockLabel({ mode, table, work }: TableLock): string {
  const rows = workText(work);
  return `${mode} on ${lockedName(table)}${rows === undefined ? '' : `, ${rows}`}`;
}
