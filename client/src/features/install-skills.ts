import {
  commands,
  type LogOutputChannel,
  l10n,
  type QuickPickItem,
  Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode';
import type { Feature, Services } from '../feature.ts';

/** The folders of a workspace in which agents look for skills; the command line knows the same ones. */
export const SKILL_FOLDERS = ['.github/skills', '.claude/skills', '.agents/skills'] as const;

interface FolderItem extends QuickPickItem {
  readonly label: (typeof SKILL_FOLDERS)[number];
}

/** A file to copy, with where it goes. */
interface Copy {
  readonly to: Uri;
  readonly content: Uint8Array;
}

/** Copies the spokes to where the workspace's agents look for skills. A file that somebody changed is overwritten only on request. */
export const installSkills: Feature = {
  name: 'install skills',
  enabled: () => true,
  activate({ context, output, platform }: Services) {
    context.subscriptions.push(
      commands.registerCommand('schemawise.installSkills', async (given: unknown) => {
        try {
          await install(await platform.readSkills(context.extensionUri), given, output);
        } catch (error) {
          output.error('The skills could not be copied:', error);
          void window.showErrorMessage(
            l10n.t(
              'The skills could not be copied: {0}. The Schemawise output channel has the details.',
              String(error),
            ),
          );
        }
      }),
    );
  },
};

/**
 * @param shipped the content of each file by its path below the folder of skills
 * @param given the folders, where the command is run by a key binding or a program; else the user is asked
 */
async function install(
  shipped: ReadonlyMap<string, Uint8Array>,
  given: unknown,
  output: LogOutputChannel,
): Promise<void> {
  const folder = await targetFolder();
  if (!folder) return;
  const chosen = await chosenFolders(given);
  if (chosen.length === 0) return;
  const fresh: Copy[] = [];
  const changed: Copy[] = [];
  for (const [path, content] of shipped) {
    for (const label of chosen) {
      const to = Uri.joinPath(folder.uri, label, path);
      const present = await read(to);
      if (present === undefined) fresh.push({ to, content });
      else if (!sameBytes(present, content)) changed.push({ to, content });
    }
  }
  const overwritten = changed.length > 0 ? await askToOverwrite(changed, output) : [];
  if (!overwritten) return;
  for (const { to, content } of [...fresh, ...overwritten]) await workspace.fs.writeFile(to, content);
  void window.showInformationMessage(
    l10n.t('{0} files of skills were written to {1}.', String(fresh.length + overwritten.length), chosen.join(', ')),
  );
}

async function targetFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 1) return window.showWorkspaceFolderPick({ placeHolder: l10n.t('Install Skills for Agents') });
  if (folders[0]) return folders[0];
  void window.showWarningMessage(l10n.t('Open a folder first: the skills are copied into it.'));
  return undefined;
}

async function chosenFolders(given: unknown): Promise<readonly string[]> {
  if (Array.isArray(given)) return SKILL_FOLDERS.filter((folder) => given.includes(folder));
  const picked = await window.showQuickPick(folderItems(), {
    title: l10n.t('Install Skills for Agents'),
    placeHolder: l10n.t('Where do your agents look for skills?'),
    canPickMany: true,
  });
  return (picked ?? []).map(({ label }) => label);
}

function folderItems(): FolderItem[] {
  const readBy = ['GitHub Copilot, VS Code', 'Claude Code, VS Code', 'Codex, VS Code'];
  return SKILL_FOLDERS.map((label, index) => ({ label, description: readBy[index] ?? '' }));
}

/** The files to overwrite; undefined where the user gave the whole thing up. */
async function askToOverwrite(
  changed: readonly Copy[],
  output: LogOutputChannel,
): Promise<readonly Copy[] | undefined> {
  for (const { to } of changed) output.info(`This file differs from the shipped skill: ${to.fsPath}`);
  const overwrite = l10n.t('Overwrite');
  const keep = l10n.t('Keep Mine');
  const answer = await window.showWarningMessage(
    l10n.t('{0} files are there already with other text.', String(changed.length)),
    {
      modal: true,
      detail: changed
        .slice(0, 8)
        .map(({ to }) => workspace.asRelativePath(to))
        .join('\n'),
    },
    overwrite,
    keep,
  );
  if (answer === undefined) return undefined;
  return answer === overwrite ? changed : [];
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

async function read(file: Uri): Promise<Uint8Array | undefined> {
  try {
    return await workspace.fs.readFile(file);
  } catch {
    return undefined;
  }
}
