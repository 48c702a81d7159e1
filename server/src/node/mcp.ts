import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { type CliHost, UsageError } from '../cli/host.ts';
import { ToolSession } from '../cli/tool-session.ts';
import { createMcpServer } from '../mcp/server.ts';

/**
 * Serves the advisor's tools over MCP on standard input and output until the input ends. A message that cannot be read is left out, which
 * standard error says.
 *
 * @throws UsageError where the input is no protocol of lines: one of them is longer than any message
 */
export async function serveMcp(host: CliHost, paths: readonly string[]): Promise<void> {
  // Standard output carries the protocol, so a stray log line of any library would break it.
  console.log = console.info = console.debug = console.error;
  const session = new ToolSession(host, paths);
  const server = createMcpServer(host.version, () => session.refresh());
  server.onerror = (error) => {
    const reason = error.message.replace(/\s+/g, ' ').slice(0, 200);
    host.stderr.write(`schemawise: A message of the client could not be read: ${reason}\n`);
  };
  const ended = new Promise<'closed' | 'end'>((resolve) => {
    server.onclose = () => resolve('closed');
    process.stdin.once('end', () => resolve('end'));
  });
  await server.connect(new StdioServerTransport());
  if ((await ended) === 'end') return;
  throw new UsageError(
    'The input was not read any further, since it is not what an MCP client sends. Let one start it.',
  );
}
