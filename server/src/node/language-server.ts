#!/usr/bin/env node
import { Console } from 'node:console';
import {
  type Connection,
  createConnection,
  ProposedFeatures,
  type ResponseMessage,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { MessageEncoder } from '../lsp/message-encoder.ts';
import { ByteStreamMessageReader, UnreadableMessage } from '../lsp/message-reader.ts';
import type { Runtime } from '../lsp/runtime.ts';
import { startServer } from '../lsp/server.ts';
import { nodeFileSystem } from './file-system.ts';
import { readDeployedFiles } from './git.ts';
import { loadParser } from './parsers.ts';
import { createPrismaTools } from './prisma-schema.ts';
import { readSkillFolders, shippedSkillsFolder } from './skills.ts';
import { VERSION } from './version.ts';

const USAGE = `schemawise-language-server ${VERSION}
The Schemawise language server. Editors start it with one of:
  --stdio          protocol on standard input and output
  --node-ipc       protocol on Node's channel to the parent process
  --socket=PORT    protocol on a TCP connection to that port of this machine
Documentation: docs/editors.md`;

/** How long what was sent before the end of the input may take. */
const LAST_WORDS_MS = 1000;

const TRANSPORTS = ['--stdio', '--node-ipc', '--socket', '--pipe'];

function main(): void {
  const options = process.argv.slice(2);
  if (options.includes('--version')) {
    process.stdout.write(`${VERSION}\n`);
  } else if (options.includes('--help') || options.length === 0) {
    process.stdout.write(`${USAGE}\n`);
  } else if (options.some((option) => TRANSPORTS.includes(option.split('=')[0] ?? ''))) {
    serve();
  } else {
    process.stderr.write(`No transport among "${options.join(' ')}". Start it with --stdio, or see --help.\n`);
    process.exitCode = 2;
  }
}

function serve(): void {
  // Standard output carries the protocol, so a stray log line of any library would break it.
  Object.assign(console, new Console({ stdout: process.stderr, stderr: process.stderr }));
  const skills = shippedSkillsFolder();
  const runtime: Runtime = {
    version: VERSION,
    ...(skills === undefined ? {} : { skills: { folder: skills.replaceAll('\\', '/'), read: readSkillFolders } }),
    loadParser,
    fileSystem: nodeFileSystem,
    readDeployedFiles,
    prismaTools: createPrismaTools(),
    // There where Node was started with --expose-gc, as the extension does it.
    tidyMemory: () => globalThis.gc?.(),
  };
  startServer(connect(), runtime);
}

/**
 * Over standard input and output with a reader and an encoder of our own; the library knows the other transports by their options. The
 * library's reader would wait without a word for the end of input that it cannot read.
 */
function connect(): Connection {
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all);
  const reader = new ByteStreamMessageReader(process.stdin);
  const writer = new StreamMessageWriter(process.stdout, { contentTypeEncoder: new MessageEncoder() });
  reader.onError((error) => {
    if (error instanceof UnreadableMessage) {
      const response = { jsonrpc: '2.0', id: null, error: { code: error.code, message: error.message } };
      void writer.write(response as ResponseMessage);
      return;
    }
    process.stderr.write(
      `schemawise-language-server: ${error.message}. What comes in is not the language server protocol, so the server ends. Let an editor start it.\n`,
    );
    process.exit(1);
  });
  const connection = createConnection(ProposedFeatures.all, reader, writer);
  // An editor that has gone without a word; one that said `exit` before is heard first.
  process.stdin.on('end', () => setTimeout(() => process.exit(1), LAST_WORDS_MS));
  return connection;
}

main();
