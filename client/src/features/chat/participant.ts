import {
  type CancellationToken,
  type ChatContext,
  type ChatRequest,
  type ChatResponseStream,
  type ChatResult,
  chat,
  commands,
  LanguageModelChatMessage,
  Location,
  l10n,
  Position,
  Uri,
} from 'vscode';
import type { AdvisorAction, AdvisorAnswer } from '../../../../server/src/protocol.ts';
import type { Feature, Services } from '../../feature.ts';
import { serverIsNotRunningText } from '../../notices.ts';
import { ask } from '../advisor/ask.ts';
import { editorContext } from '../advisor/editor-context.ts';
import { runAction } from '../advisor/run-action.ts';
import { questionOf } from './chat-commands.ts';
import { groundedPrompt } from './grounded-prompt.ts';
import { OFFLINE_VENDOR } from './offline-model.ts';

const PARTICIPANT = 'schemawise.advisor';
const RUN_ACTION_COMMAND = 'schemawise.runAdvisorAction';

interface AdvisorResult extends ChatResult {
  readonly metadata?: { readonly followUps: readonly string[] };
}

/** `@schemawise` in the editor's own chat. */
export const chatParticipant: Feature = {
  name: 'chat participant',
  enabled: () => typeof chat?.createChatParticipant === 'function',
  activate({ context, server, output }: Services) {
    const participant = chat.createChatParticipant(PARTICIPANT, async (request, _context, stream, token) => {
      const answer = await answerTo({ server, request, token });
      if (typeof answer === 'string') {
        stream.markdown(answer);
        return {};
      }
      const written = await writeWithModel(request, answer, stream, token, (error) =>
        output.warn('The language model did not answer, so the composed answer is shown:', error),
      );
      if (!written) stream.markdown(answer.markdown);
      showActions(answer, stream);
      return { metadata: { followUps: answer.followUps } } satisfies AdvisorResult;
    });
    participant.iconPath = Uri.joinPath(context.extensionUri, 'client/media/icon.png');
    participant.followupProvider = {
      provideFollowups: (result: AdvisorResult, _context: ChatContext) =>
        (result.metadata?.followUps ?? []).map((prompt) => ({ prompt, label: prompt })),
    };
    context.subscriptions.push(
      participant,
      commands.registerCommand(RUN_ACTION_COMMAND, (action: AdvisorAction) => runAction(server, action)),
    );
  },
};

async function answerTo({
  server,
  request,
  token,
}: {
  readonly server: Services['server'];
  readonly request: ChatRequest;
  readonly token: CancellationToken;
}): Promise<AdvisorAnswer | string> {
  const about = editorContext();
  const { uri, selection } = about ?? {};
  const answer = await ask(
    server,
    {
      question: questionOf(request.command, request.prompt),
      ...(uri !== undefined ? { uri } : {}),
      ...(selection !== undefined ? { selection } : {}),
    },
    token,
  );
  if (typeof answer !== 'string') return answer;
  return answer === 'serverIsNotRunning'
    ? serverIsNotRunningText()
    : l10n.t('The answer failed. The Schemawise output channel has the details; asking again may help.');
}

/** Lets the model that the user chose write the answer from the composed material; false where there is none, or where it fails. */
async function writeWithModel(
  { model, prompt }: ChatRequest,
  answer: AdvisorAnswer,
  stream: ChatResponseStream,
  token: CancellationToken,
  onError: (error: unknown) => void,
): Promise<boolean> {
  if (!model || model.vendor === OFFLINE_VENDOR || answer.route.confidence < 40) return false;
  let started = false;
  try {
    const messages = groundedPrompt(prompt, answer).map((text) => LanguageModelChatMessage.User(text));
    const response = await model.sendRequest(messages, {}, token);
    for await (const text of response.text) {
      started = true;
      stream.markdown(text);
    }
    return started;
  } catch (error) {
    onError(error);
    if (started) stream.markdown('\n\n---\n\n');
    return false;
  }
}

function showActions(answer: AdvisorAnswer, stream: ChatResponseStream): void {
  for (const { section } of answer.parts) {
    if (section?.uri === undefined) continue;
    stream.reference(new Location(Uri.parse(section.uri), new Position(section.line, 0)));
  }
  for (const action of answer.actions.slice(0, 5))
    stream.button({ command: RUN_ACTION_COMMAND, title: action.title, arguments: [action] });
}
