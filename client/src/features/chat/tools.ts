import { LanguageModelTextPart, LanguageModelToolResult, l10n, lm, window } from 'vscode';
import { RUN_TOOL, type ToolResult } from '../../../../server/src/protocol.ts';
import type { Feature, Services } from '../../feature.ts';

/** The advisor's tools for the agents of the editor. What each takes and does stands in the manifest; all of them only read. */
export const languageModelTools: Feature = {
  name: 'language model tools',
  enabled: () => typeof lm?.registerTool === 'function',
  activate({ context, server }: Services) {
    const tools: readonly { readonly name: string }[] =
      context.extension.packageJSON.contributes.languageModelTools ?? [];
    for (const { name } of tools) {
      context.subscriptions.push(
        lm.registerTool<object>(name, {
          async invoke({ input }, token) {
            const uri = window.activeTextEditor?.document.uri.toString();
            const params = { name, input, ...(uri !== undefined ? { uri } : {}) };
            const result = await server.request<ToolResult | null>(RUN_TOOL, params, token);
            const text =
              result?.text ?? l10n.t('The Schemawise server did not answer. The Schemawise output channel says why.');
            return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
          },
        }),
      );
    }
  },
};
