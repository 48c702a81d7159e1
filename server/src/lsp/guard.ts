import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Where internal errors go: one line each. */
export interface ErrorLog {
  error(message: string): void;
}

/** The same of a server that knows whether its client has sent `initialize` yet. */
export interface RequestLog extends ErrorLog {
  readonly isInitialized: boolean;
}

/** One line that names the place and the error, with the innermost frame so that it can be found. */
export function errorLine(place: string, error: unknown): string {
  if (!(error instanceof Error)) return `${place}: ${String(error)}`;
  const frame = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  const where = frame ? ` (${frame.trim()})` : '';
  return `${place}: ${error.message.replace(/\s+/g, ' ')}${where}`;
}

/**
 * Wraps a request handler: an error inside is logged and answered with `fallback`, so that one broken request costs its
 * own answer only. One that comes before `initialize` is refused, as the protocol wants it. A {@link ResponseError} is meant for the client and passes through.
 */
export function guardedRequest<P, R>(
  log: RequestLog,
  name: string,
  fallback: R,
  handler: (params: P, token: CancellationToken) => Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      if (!log.isInitialized) {
        const message = `The server is not initialized yet, so it cannot answer "${name}". Send "initialize" first.`;
        throw new ResponseError(ErrorCodes.ServerNotInitialized, message);
      }
      throwIfCancelled(token);
      return await handler(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log.error(errorLine(name, error));
      return fallback;
    }
  };
}

/** For requests without parameters: clients send none, null or an empty object, and the token comes last in any case. */
export function withoutParameters<R>(
  handler: (params: undefined, token: CancellationToken) => Promise<R>,
): (...received: unknown[]) => Promise<R> {
  return (...received) => handler(undefined, received.at(-1) as CancellationToken);
}

/** Wraps a notification handler: an error inside is logged and goes no further. */
export function guardedNotification<P>(
  log: ErrorLog,
  name: string,
  handler: (params: P) => void | Promise<void>,
): (params: P) => Promise<void> {
  return async (params) => {
    try {
      await handler(params);
    } catch (error) {
      log.error(errorLine(name, error));
    }
  };
}

/** Ends a request that the client no longer wants. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
  }
}
