import { type CancellationToken, CancellationTokenSource } from 'vscode';
import { type AdvisorAnswer, ASK, type AskParams } from '../../../../server/src/protocol.ts';
import type { Server } from '../../server.ts';

/** Why there is no answer. */
export type NoAnswer = 'stopped' | 'serverIsNotRunning' | 'failed';

/** Asks the server; resolves to a reason where there is no answer, and never rejects. */
export async function ask(
  server: Server,
  params: AskParams,
  token?: CancellationToken,
): Promise<AdvisorAnswer | NoAnswer> {
  const stop = new CancellationTokenSource();
  const listening = token?.onCancellationRequested(() => stop.cancel());
  try {
    const answer = await server.request<AdvisorAnswer | null>(ASK, params, stop.token);
    if (token?.isCancellationRequested) return 'stopped';
    if (answer === undefined) return 'serverIsNotRunning';
    return answer ?? 'failed';
  } catch {
    return token?.isCancellationRequested ? 'stopped' : 'failed';
  } finally {
    listening?.dispose();
    stop.dispose();
  }
}
