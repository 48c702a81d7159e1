import { type LanguageStatusItem, LanguageStatusSeverity, l10n, languages, type TextEditor, window } from 'vscode';
import { ANALYSIS_CHANGED, DATABASE_INFO, type DatabaseInfo, type StackProduct } from '../../../server/src/protocol.ts';
import { SCHEMA_SELECTOR } from '../document-selector.ts';
import type { Feature, Services } from '../feature.ts';

const DIALECT_NAMES: Readonly<Record<string, string>> = {
  postgresql: 'PostgreSQL',
  mysql: 'MySQL',
  mariadb: 'MariaDB',
  sqlite: 'SQLite',
  tsql: 'SQL Server',
  clickhouse: 'ClickHouse',
  bigquery: 'BigQuery',
  snowflake: 'Snowflake',
  redshift: 'Redshift',
  trino: 'Trino',
  db2: 'Db2',
  hive: 'Hive',
  flinksql: 'Flink SQL',
};

/** A line of its own below the database's, only where products are known. */
class StackItem {
  #item: LanguageStatusItem | undefined;

  show(products: readonly StackProduct[]): void {
    if (products.length === 0) {
      this.dispose();
      return;
    }
    this.#item ??= languages.createLanguageStatusItem('schemawise.stack', SCHEMA_SELECTOR);
    this.#item.name = l10n.t('Schemawise: products in use');
    this.#item.text = `$(layers) ${products.map(({ label }) => label).join(', ')}`;
    this.#item.detail = [...new Set(products.map(({ file }) => file))].join(', ');
  }

  dispose(): void {
    this.#item?.dispose();
    this.#item = undefined;
  }
}

/** Says in the language status menu which database the file belongs to, its dialect, and how that is known. */
export const statusItem: Feature = {
  name: 'status item',
  enabled: () => typeof languages.createLanguageStatusItem === 'function',
  activate({ context, output, server }: Services) {
    const item = languages.createLanguageStatusItem('schemawise.database', SCHEMA_SELECTOR);
    item.name = 'Schemawise';
    item.command = {
      title: l10n.t('Settings'),
      command: 'workbench.action.openSettings',
      arguments: ['schemawise.dialect'],
    };

    const stack = new StackItem();
    let asked = 0;
    const update = async (editor: TextEditor | undefined): Promise<void> => {
      const document = editor?.document;
      if (!document || languages.match(SCHEMA_SELECTOR, document) === 0) return;
      const question = ++asked;
      item.busy = true;
      try {
        const info = await server.request<DatabaseInfo | null>(DATABASE_INFO, { uri: document.uri.toString() });
        if (question === asked) show(info ?? undefined);
      } catch (error) {
        output.error('The database of the active file could not be read:', error);
      } finally {
        if (question === asked) item.busy = false;
      }
    };

    const show = (info: DatabaseInfo | undefined): void => {
      item.severity = LanguageStatusSeverity.Information;
      stack.show(info?.stack ?? []);
      if (!info) {
        item.text = l10n.t('No database');
        item.detail = l10n.t('This file belongs to no database that Schemawise knows.');
        return;
      }
      const place = info.database === '' ? l10n.t('workspace root') : info.database;
      item.text = `$(database) ${DIALECT_NAMES[info.dialect] ?? l10n.t('Unknown dialect')} · ${place}`;
      item.detail = info.dialectReason;
      if (!info.complete) item.detail += ` · ${l10n.t('still reading the workspace')}`;
    };

    context.subscriptions.push(
      item,
      stack,
      window.onDidChangeActiveTextEditor(update),
      server.onDidStart(() => void update(window.activeTextEditor)),
      server.onNotification(ANALYSIS_CHANGED, () => void update(window.activeTextEditor)),
    );
    void update(window.activeTextEditor);
  },
};
