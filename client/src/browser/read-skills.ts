import { Uri, workspace } from 'vscode';
import { WEB_SKILLS } from '../../../server/src/protocol.ts';

/** The files of the shipped skills by their paths below `skills`, from the one file that holds them for browsers. */
export async function readSkills(extensionUri: Uri): Promise<ReadonlyMap<string, Uint8Array>> {
  const json = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, WEB_SKILLS)));
  const files = Object.entries(JSON.parse(json) as Readonly<Record<string, string>>);
  return new Map(files.map(([path, text]) => [path, new TextEncoder().encode(text)]));
}
