import { l10n, languages, workspace } from 'vscode';
import { SCHEMA_SELECTOR } from '../document-selector.ts';
import type { Feature, Services } from '../feature.ts';

/** Says in the language status menu, and in full in the log, what is missing in a browser and where it is to be had. */
export const browserLimits: Feature = {
  name: 'limits of a browser',
  enabled: () => typeof languages.createLanguageStatusItem === 'function',
  activate({ context, output }: Services) {
    const item = languages.createLanguageStatusItem('schemawise.browser', SCHEMA_SELECTOR);
    item.name = l10n.t('Schemawise: in the browser');
    item.text = `$(globe) ${l10n.t('Runs in the browser')}`;
    item.detail = l10n.t('deployed migrations are not known');
    item.command = { title: l10n.t('Details'), command: 'schemawise.showLog' };
    output.info(
      l10n.t(
        'Schemawise runs in the browser. Which migrations are deployed is not known, since that is read from git; the MCP server and the command line need a process. Open the folder in an editor on a machine to have them.',
      ),
    );
    if (workspace.workspaceFolders?.some(({ uri }) => uri.scheme === 'vscode-vfs')) {
      output.info(
        l10n.t(
          'Of a repository that is not cloned, TypeScript and JavaScript files are read once they are opened, since each file is a request to its host.',
        ),
      );
    }
    context.subscriptions.push(item);
  },
};
