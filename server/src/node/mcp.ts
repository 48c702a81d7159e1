import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { CliHost } from '../cli/host.ts';
import { ToolSession } from '../cli/tool-session.ts';
import { createMcpServer } from '../mcp/server.ts';

/** Serves the advisor's tools over MCP on standard input and output until the input ends. */
export async function serveMcp(host: CliHost, paths: readonly string[]): Promise<void> {
  // Standard output carries the protocol, so a stray log line of any library would break it.
  console.log = console.info = console.debug = console.error;
  const session = new ToolSession(host, paths);
  const server = createMcpServer(host.version, () => session.refresh());
  const ended = new Promise<void>((resolve) => {
    server.onclose = resolve;
    process.stdin.once('end', resolve);
  });
  await server.connect(new StdioServerTransport());
  await ended;
}
