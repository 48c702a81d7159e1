import { FileType, Uri, workspace } from 'vscode';

/** The files of the shipped skills by their paths below `skills`; those directly in it belong to no skill. */
export async function readSkills(extensionUri: Uri): Promise<ReadonlyMap<string, Uint8Array>> {
  const root = Uri.joinPath(extensionUri, 'skills');
  const paths: string[] = [];
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const [name, type] of await workspace.fs.readDirectory(Uri.joinPath(root, folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (type === FileType.Directory) pending.push(path);
      else if (folder !== '') paths.push(path);
    }
  }
  const files = new Map<string, Uint8Array>();
  for (const path of paths.sort()) files.set(path, await workspace.fs.readFile(Uri.joinPath(root, path)));
  return files;
}
