/**
 * A copy that shares no memory with the string that `text` was cut from: engines keep the whole of that for as long as a part of it is in
 * use.
 */
export function detached(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
