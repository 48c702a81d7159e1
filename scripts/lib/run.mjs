import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** A failure whose message already says what happened, why, and what to do; printed without a stack trace. */
export class ScriptFailure extends Error {}

/**
 * Runs a command to its end, with its output on this terminal.
 *
 * @param {string} command program to run
 * @param {readonly string[]} args its arguments
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, capture?: boolean, whenItFails?: string}} [options]
 *   `capture` collects the output instead of showing it; `whenItFails` is the advice in the failure's message
 * @returns {Promise<{code: number, output: string}>} only with code 0 unless `whenItFails` is missing
 */
export function run(command, args, options = {}) {
  const { cwd = root, env = process.env, capture = false, whenItFails } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && /^(npm|npx)$/.test(command),
    });
    let output = '';
    child.stdout?.on('data', (data) => {
      output += data;
    });
    child.stderr?.on('data', (data) => {
      output += data;
    });
    child.on('error', (error) => {
      reject(new ScriptFailure(`Could not start "${command}": ${error.message}.\n${whenItFails ?? ''}`));
    });
    child.on('close', (code) => {
      const result = { code: code ?? 1, output };
      if (result.code !== 0 && whenItFails) {
        const tail = capture ? `\n${output.split('\n').slice(-25).join('\n')}` : '';
        reject(
          new ScriptFailure(`"${command} ${args.join(' ')}" ended with code ${result.code}.${tail}\n${whenItFails}`),
        );
      } else {
        resolve(result);
      }
    });
  });
}

/** Runs a script's main function; a failure is printed plainly and ends the process with code 1. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof ScriptFailure ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
