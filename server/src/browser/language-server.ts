import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server.ts';
import type { WorkerStart } from '../protocol.ts';
import { ClientFiles } from './client-files.ts';
import { browserParsers, browserPrismaTools } from './parsers.ts';
import { ShippedFiles } from './shipped-files.ts';
import { browserSkills } from './skills.ts';

/** The part of a worker's global scope that is used here; TypeScript has it in its library for workers only. */
interface WorkerScope {
  addEventListener(
    type: 'message',
    listen: (event: { readonly data: WorkerStart }) => void,
    options: { once: true },
  ): void;
}

const NO_GIT =
  'Which migrations are deployed is not known in the browser: that is read from git, which is not at hand here. Where it matters, open the folder in an editor on your machine, or run the command line.';

const port = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];

(globalThis as unknown as WorkerScope).addEventListener('message', ({ data }) => serve(data), { once: true });

/** Serves the client that posted the first message; everything after it is the Language Server Protocol. */
function serve({ version, extensionUri }: WorkerStart): void {
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(port),
    new BrowserMessageWriter(port),
  );
  const files = new ClientFiles((method, params) => connection.sendRequest(method, params));
  const shipped = new ShippedFiles(files, files.pathOf(extensionUri));
  startServer(connection, {
    version,
    loadParser: browserParsers(shipped),
    fileSystem: files,
    prismaTools: browserPrismaTools(shipped),
    skills: browserSkills(files, shipped),
    async readDeployedFiles(_root, _paths, onReason) {
      onReason(NO_GIT);
      return undefined;
    },
  });
}
