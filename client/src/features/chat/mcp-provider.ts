import { lm, McpStdioServerDefinition, workspace } from 'vscode';
import type { Feature, Services } from '../../feature.ts';

/** The provider's id, as in the manifest. */
const PROVIDER = 'schemawise.mcp';
const COMMAND_LINE = 'server/dist/cli.js';

/** Tells the editor of the MCP server, so that any agent in it can use the advisor's tools. */
export const mcpProvider: Feature = {
  name: 'MCP server definition',
  enabled: () => typeof lm?.registerMcpServerDefinitionProvider === 'function',
  activate({ context }: Services) {
    context.subscriptions.push(
      lm.registerMcpServerDefinitionProvider(PROVIDER, {
        provideMcpServerDefinitions: () =>
          (workspace.workspaceFolders ?? [])
            .filter((folder) => folder.uri.scheme === 'file')
            .map((folder) => {
              // The editor's own Node runs it, which Electron has to be told.
              const definition = new McpStdioServerDefinition(
                `Schemawise (${folder.name})`,
                process.execPath,
                [context.asAbsolutePath(COMMAND_LINE), 'mcp'],
                { ELECTRON_RUN_AS_NODE: '1' },
                context.extension.packageJSON.version,
              );
              definition.cwd = folder.uri;
              return definition;
            }),
      }),
    );
  },
};
