/** What an error of Node's is called (`ENOENT`), for sentences that people read; the error's own words where it has no code. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
