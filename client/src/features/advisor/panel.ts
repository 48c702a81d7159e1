import {
  CancellationTokenSource,
  commands,
  env,
  l10n,
  type Uri,
  Uri as Uris,
  type WebviewView,
  type WebviewViewProvider,
  window,
} from 'vscode';
import type { Feature, Services } from '../../feature.ts';
import { serverIsNotRunningText } from '../../notices.ts';
import { REMEMBER_COMMAND } from '../remember-decision.ts';
import { ask, type NoAnswer } from './ask.ts';
import { type EditorContext, editorContext } from './editor-context.ts';
import { History } from './history.ts';
import { type Exchange, type FromPanel, readMessage, type ToPanel } from './messages.ts';
import { advisorPage, PAGE_FOLDERS } from './page.ts';
import { runAction } from './run-action.ts';

export const ADVISOR_VIEW = 'schemawise.advisor';
export const OPEN_ADVISOR_COMMAND = 'schemawise.openAdvisor';

/** The chat of its own in the activity bar, which needs nothing but webviews and so works in every editor built on VS Code. */
export const advisorPanel: Feature = {
  name: 'advisor panel',
  enabled: () => typeof window.registerWebviewViewProvider === 'function',
  activate(services: Services) {
    const panel = new AdvisorPanel(services);
    services.context.subscriptions.push(
      window.registerWebviewViewProvider(ADVISOR_VIEW, panel, { webviewOptions: { retainContextWhenHidden: true } }),
      commands.registerCommand(OPEN_ADVISOR_COMMAND, (question: unknown) =>
        panel.open(typeof question === 'string' ? question : undefined),
      ),
      window.onDidChangeActiveTextEditor(() => panel.showContext()),
      window.onDidChangeTextEditorSelection(() => panel.showContext()),
    );
  },
};

class AdvisorPanel implements WebviewViewProvider {
  readonly #services: Services;
  readonly #history: History;
  #view: WebviewView | undefined;
  #context: EditorContext | undefined;
  #asking: CancellationTokenSource | undefined;
  /** A question that was asked before the page was there. */
  #waiting: string | undefined;

  constructor(services: Services) {
    this.#services = services;
    this.#history = new History(services.context.workspaceState);
  }

  resolveWebviewView(view: WebviewView): void {
    this.#view = view;
    const { extensionUri } = this.#services.context;
    view.webview.options = {
      enableScripts: true,
      localResourceRoots: PAGE_FOLDERS.map((folder): Uri => Uris.joinPath(extensionUri, folder)),
    };
    view.webview.onDidReceiveMessage((value: unknown) => {
      const message = readMessage(value);
      if (message) void this.#receive(message);
    });
    view.onDidDispose(() => {
      this.#view = undefined;
    });
    view.webview.html = advisorPage(view.webview, extensionUri);
  }

  /** Shows the panel, and asks the question if there is one. */
  async open(question?: string): Promise<void> {
    await commands.executeCommand(`${ADVISOR_VIEW}.focus`);
    if (question === undefined) return;
    if (this.#view?.visible) await this.#ask(question, true);
    else this.#waiting = question;
  }

  /** Tells the page what the next question will be about. */
  showContext(): void {
    const context = editorContext();
    if (context?.label === this.#context?.label && context?.selection === this.#context?.selection) return;
    // The panel itself takes the focus from the editor; what was looked at before stays the subject.
    if (!context && window.activeTextEditor === undefined && window.visibleTextEditors.length > 0) return;
    this.#context = context;
    this.#send({ type: 'context', label: context?.label });
  }

  async #receive(message: FromPanel): Promise<void> {
    switch (message.type) {
      case 'ready': {
        this.#send({ type: 'history', exchanges: this.#history.exchanges });
        this.#context = editorContext();
        this.#send({ type: 'context', label: this.#context?.label });
        const waiting = this.#waiting;
        this.#waiting = undefined;
        if (waiting !== undefined) await this.#ask(waiting, true);
        return;
      }
      case 'ask':
        return this.#ask(message.question, message.withContext);
      case 'stop':
        this.#asking?.cancel();
        return;
      case 'clear':
        this.#history.clear();
        return;
      case 'copy':
        return env.clipboard.writeText(message.text);
      case 'insert':
        return insert(message.text);
      case 'action': {
        const action = this.#exchange(message.exchange)?.answer?.actions[message.action];
        if (action) await runAction(this.#services.server, action);
        return;
      }
      case 'remember': {
        const question = this.#exchange(message.exchange)?.question;
        if (question !== undefined) await commands.executeCommand(REMEMBER_COMMAND, question);
        return;
      }
      case 'section': {
        const section = this.#exchange(message.exchange)?.answer?.parts[message.part]?.section;
        if (section) await runAction(this.#services.server, { kind: 'openSection', title: '', section });
        return;
      }
    }
  }

  #exchange(id: number): Exchange | undefined {
    return this.#history.exchanges.find((one) => one.id === id);
  }

  async #ask(question: string, withContext: boolean): Promise<void> {
    this.#asking?.cancel();
    const asking = new CancellationTokenSource();
    this.#asking = asking;
    const context = withContext ? this.#context : undefined;
    const asked: Exchange = { id: this.#history.nextId, question, ...(context ? { about: context.label } : {}) };
    this.#send({ type: 'asked', exchange: asked });
    const { uri, selection } = context ?? {};
    const answer = await ask(
      this.#services.server,
      { question, ...(uri !== undefined ? { uri } : {}), ...(selection !== undefined ? { selection } : {}) },
      asking.token,
    );
    asking.dispose();
    if (this.#asking === asking) this.#asking = undefined;
    const exchange: Exchange =
      typeof answer === 'string' ? { ...asked, problem: reason(answer) } : { ...asked, answer };
    this.#history.add(exchange);
    this.#send({ type: 'answered', exchange });
  }

  #send(message: ToPanel): void {
    void this.#view?.webview.postMessage(message);
  }
}

async function insert(text: string): Promise<void> {
  const editor = window.activeTextEditor ?? window.visibleTextEditors[0];
  if (!editor) {
    void window.showWarningMessage(l10n.t('Open a file first: the code goes where its cursor is.'));
    return;
  }
  await editor.edit((edit) => edit.replace(editor.selection, text));
  await window.showTextDocument(editor.document, editor.viewColumn);
}

function reason(why: NoAnswer): string {
  switch (why) {
    case 'stopped':
      return l10n.t('Stopped.');
    case 'serverIsNotRunning':
      return serverIsNotRunningText();
    case 'failed':
      return l10n.t('The answer failed. The Schemawise output channel has the details; asking again may help.');
  }
}
