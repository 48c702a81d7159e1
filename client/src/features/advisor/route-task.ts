import { commands, l10n, type QuickPickItem, ThemeIcon, window } from 'vscode';
import type { AdvisorAction, AdvisorAnswer } from '../../../../server/src/protocol.ts';
import type { Feature, Services } from '../../feature.ts';
import { serverIsNotRunning } from '../../notices.ts';
import { ask } from './ask.ts';
import { editorContext } from './editor-context.ts';
import { OPEN_ADVISOR_COMMAND } from './panel.ts';
import { runAction } from './run-action.ts';

/** An item of the card that does something when it is chosen. */
interface CardItem extends QuickPickItem {
  readonly run?: () => void | Promise<void>;
}

const ICONS: Readonly<Record<AdvisorAction['kind'], string>> = {
  openSection: 'book',
  openFile: 'go-to-file',
  explainRule: 'question',
  newMigration: 'new-file',
  checkWorkspace: 'checklist',
};

/** "Route My Task": a question in the palette, its route as a card whose items act. */
export const routeTask: Feature = {
  name: 'route my task',
  enabled: () => true,
  activate({ context, server, output }: Services) {
    context.subscriptions.push(
      commands.registerCommand('schemawise.routeTask', async (given: unknown) => {
        const about = editorContext();
        const question = typeof given === 'string' ? given : await askForTask(about?.selection);
        if (question === undefined) return;
        const { uri, selection } = about ?? {};
        const repeated = selection !== undefined && question.includes(selection.trim());
        const answer = await ask(server, {
          question,
          ...(uri !== undefined ? { uri } : {}),
          ...(selection !== undefined && !repeated ? { selection } : {}),
        });
        if (answer === 'serverIsNotRunning') return serverIsNotRunning();
        if (typeof answer === 'string') {
          output.error('The question could not be routed; the log of the server says why.');
          void window.showErrorMessage(
            l10n.t('The question could not be routed. The Schemawise output channel has the details.'),
          );
          return;
        }
        const chosen = await window.showQuickPick(
          card(question, answer, (action) => runAction(server, action)),
          {
            title: l10n.t('Route My Task'),
            placeHolder: answer.route.decision,
            matchOnDetail: true,
          },
        );
        await chosen?.run?.();
      }),
    );
  },
};

/** The selection as a start where it is short enough for one line. */
async function askForTask(selection: string | undefined): Promise<string | undefined> {
  const start = selection?.replace(/\s+/g, ' ').trim() ?? '';
  const typed = await window.showInputBox({
    title: l10n.t('Route My Task'),
    prompt: l10n.t('What do you want to do with your data?'),
    placeHolder: l10n.t('add a NOT NULL column to a large table without downtime'),
    value: start.length <= 200 ? start : '',
  });
  return typed?.trim() || undefined;
}

function card(question: string, answer: AdvisorAnswer, run: (action: AdvisorAction) => Promise<void>): CardItem[] {
  const { route } = answer;
  const panel = (): void => void commands.executeCommand(OPEN_ADVISOR_COMMAND, question);
  const icon = (name: string): ThemeIcon => new ThemeIcon(name);
  const sections = answer.actions.filter((action) => action.kind === 'openSection');
  const spokes = route.spokes.map((spoke): CardItem => {
    const action = sections.find(({ section }) => section.skill === spoke);
    return {
      label: spoke,
      iconPath: icon('book'),
      ...(action ? { description: action.section.heading } : {}),
      run: () => (action ? run(action) : panel()),
    };
  });
  const handoff: CardItem[] =
    route.handoff === null
      ? []
      : [{ label: l10n.t('Hand-off: {0}', route.handoff), iconPath: icon('arrow-right'), run: panel }];
  return [
    { label: l10n.t('Open the answer'), iconPath: icon('comment-discussion'), detail: route.nextAction, run: panel },
    ...handoff,
    ...spokes,
    ...answer.actions
      .filter((action) => action.kind !== 'openSection')
      .map((action): CardItem => ({ label: action.title, iconPath: icon(ICONS[action.kind]), run: () => run(action) })),
    ...route.gates.map((gate): CardItem => ({ label: gate, iconPath: icon('circle-large-outline'), run: panel })),
    {
      label: l10n.t('Confidence {0} of 100', String(route.confidence)),
      iconPath: icon('info'),
      detail: route.why.join(' '),
      run: panel,
    },
  ];
}
