import { type Diagnostic, type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { Finding } from '../../model/finding.ts';
import { diagnosticsOf, sameDiagnostics } from '../diagnostics.ts';
import type { OpenDocument } from '../documents.ts';
import { errorLine, guardedRequest, throwIfCancelled } from '../guard.ts';
import type { LanguageServer } from '../language-server.ts';

/** How long changes are collected before the client is asked to pull other documents again. */
const REFRESH_DELAY_MS = 200;

interface LastReport {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
  readonly findings: readonly Finding[];
}

const NOTHING: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Answers `textDocument/diagnostic`, and asks the client to pull again when what it shows of other documents is out of date. */
export function register(server: LanguageServer): void {
  const { connection, documents, log } = server;
  const lastReports = new Map<string, LastReport>();
  let reports = 0;
  let refreshTimer: ReturnType<typeof setTimeout> | undefined;

  server.onInitialize(() => {
    if (!server.client.pullsDiagnostics) return {};
    return {
      diagnosticProvider: { identifier: 'schemawise', interFileDependencies: true, workspaceDiagnostics: false },
    };
  });

  connection.languages.diagnostics.on(
    guardedRequest(
      log,
      'textDocument/diagnostic',
      NOTHING,
      async ({ textDocument: { uri }, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
        const document = documents.get(uri);
        if (!document) return NOTHING;
        await document.project.settled();
        throwIfCancelled(token);
        const findings = document.project.engine.findings(document.key);
        const items = diagnosticsOf(server, document.project, document.key);
        const last = lastReports.get(uri);
        if (last && last.resultId === previousResultId && sameDiagnostics(last.items, items)) {
          return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.resultId };
        }
        reports++;
        const resultId = String(reports);
        lastReports.set(uri, { resultId, items, findings });
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: items as Diagnostic[] };
      },
    ),
  );

  const isOutOfDate = (document: OpenDocument): boolean => {
    const last = lastReports.get(document.text.uri);
    if (!last) return false;
    if (last.findings === document.project.engine.findings(document.key)) return false;
    return !sameDiagnostics(last.items, diagnosticsOf(server, document.project, document.key));
  };

  const refresh = async (): Promise<void> => {
    try {
      await Promise.all(server.workspaces.all().map((project) => project.settled()));
      if ([...documents.all()].some(isOutOfDate)) await connection.languages.diagnostics.refresh();
    } catch (error) {
      log.error(errorLine('workspace/diagnostic/refresh', error));
    }
  };

  server.onChanged(() => {
    if (!server.client.pullsDiagnostics || !server.client.refreshesDiagnostics) return;
    clearTimeout(refreshTimer);
    refreshTimer = setTimeout(refresh, REFRESH_DELAY_MS);
  });
  server.own({ dispose: () => clearTimeout(refreshTimer) });
  server.onClosed((uri) => {
    lastReports.delete(uri);
  });
}
