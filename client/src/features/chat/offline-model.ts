import * as vscode from 'vscode';
import type { Feature, Services } from '../../feature.ts';
import { ask } from '../advisor/ask.ts';

/** The vendor under which the offline model is known, as in the manifest. */
export const OFFLINE_VENDOR = 'schemawise';

/**
 * The parts of the editor's interface for language models that came after the version that this extension asks for: an editor may have
 * them or not.
 */
interface ModelRegistry {
  registerLanguageModelChatProvider?(vendor: string, provider: object): vscode.Disposable;
}

interface RequestMessage {
  readonly role: number;
  readonly content: readonly unknown[];
}

/** A language model that is none: it answers from the spokes, so that the editor's chat works without an account and offline. */
export const offlineModel: Feature = {
  name: 'offline language model',
  enabled: () => typeof registry()?.registerLanguageModelChatProvider === 'function',
  activate({ context, server }: Services) {
    const provider = {
      provideLanguageModelChatInformation: async () => [
        {
          id: 'schemawise-offline',
          name: 'Schemawise (offline)',
          family: 'schemawise',
          version: '1',
          maxInputTokens: 32_000,
          maxOutputTokens: 8_000,
          // In agent mode only models with tools can be chosen; this one needs none to answer.
          capabilities: { toolCalling: true, imageInput: false },
          isUserSelectable: true,
          // Where a real model is there, it stays the one that the chat begins with.
          isDefault: (await vscode.lm.selectChatModels({ vendor: 'copilot' })).length === 0,
        },
      ],
      provideLanguageModelChatResponse: async (
        _model: unknown,
        messages: readonly RequestMessage[],
        _options: unknown,
        progress: { report(part: unknown): void },
        token: vscode.CancellationToken,
      ): Promise<void> => {
        const answer = await ask(server, { question: lastQuestion(messages) }, token);
        const text = typeof answer === 'string' ? vscode.l10n.t('There is no answer: {0}.', answer) : answer.markdown;
        progress.report(new vscode.LanguageModelTextPart(text));
      },
      provideTokenCount: async (_model: unknown, text: string | RequestMessage): Promise<number> =>
        Math.ceil((typeof text === 'string' ? text : textOf(text)).length / 4),
    };
    const registered = registry()?.registerLanguageModelChatProvider?.(OFFLINE_VENDOR, provider);
    if (!registered) return;
    context.subscriptions.push(registered);
    // The chat knows of models only once somebody has asked for them.
    void vscode.lm.selectChatModels({ vendor: OFFLINE_VENDOR }).then(undefined, () => {});
  },
};

function registry(): ModelRegistry | undefined {
  return (vscode as { readonly lm?: ModelRegistry }).lm;
}

/** The user's last message; 1 is the role of the user in every version of the interface. */
function lastQuestion(messages: readonly RequestMessage[]): string {
  const last = [...messages].reverse().find((message) => message.role === 1);
  return last ? textOf(last) : '';
}

function textOf({ content }: RequestMessage): string {
  return content
    .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : typeof part === 'string' ? part : ''))
    .join('\n');
}
