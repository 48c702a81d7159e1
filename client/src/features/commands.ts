import { commands, l10n, ProgressLocation, window, workspace } from 'vscode';
import { CHECK_WORKSPACE, EXPORT_REPORT, type WorkspaceSummary } from '../../../server/src/protocol.ts';
import type { Feature, Services } from '../feature.ts';
import { serverIsNotRunning } from '../notices.ts';
import { fixAll } from './fix-all.ts';

/** The commands of the palette that need no feature of their own. */
export const paletteCommands: Feature = {
  name: 'commands',
  enabled: () => true,
  activate({ context, output, server }: Services) {
    const register = (name: string, run: () => Promise<void>) => {
      context.subscriptions.push(
        commands.registerCommand(`schemawise.${name}`, async () => {
          try {
            await run();
          } catch (error) {
            output.error(`The command schemawise.${name} failed:`, error);
            void window.showErrorMessage(
              l10n.t('The command failed: {0}. The Schemawise output channel has the details.', String(error)),
            );
          }
        }),
      );
    };

    register('checkWorkspace', async () => {
      const summary = await window.withProgress(
        { location: ProgressLocation.Window, title: l10n.t('Schemawise: checking the workspace') },
        () => server.request<WorkspaceSummary>(CHECK_WORKSPACE),
      );
      if (!summary) return serverIsNotRunning();
      const { error, warning, info, hint } = summary.counts;
      const found = error + warning + info + hint;
      output.info(`${summary.files} files in ${summary.databases} databases, ${found} findings.`);
      window.setStatusBarMessage(
        l10n.t('Schemawise: {0} findings in {1} files', String(found), String(summary.files)),
        10_000,
      );
      await commands.executeCommand('workbench.actions.view.problems');
    });

    register('fixAll', () => fixAll(window.activeTextEditor));

    register('exportReport', async () => {
      const content = await server.request<string>(EXPORT_REPORT);
      if (content === undefined) return serverIsNotRunning();
      await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
    });

    register('restartServer', async () => {
      await server.restart();
      output.info('The language server has been restarted.');
    });

    register('showLog', async () => output.show());
  },
};
