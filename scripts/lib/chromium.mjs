import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hostDirectory, inRoot } from './paths.mjs';
import { run, ScriptFailure } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** What a browser without a screen needs; the sandbox refuses to run as root. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of a Chromium: the one that SCHEMAWISE_CHROMIUM names, one on this machine, or a new one: from the system's
 * package manager where that is allowed, else from Playwright's installer into .host.
 */
export async function findOrInstallChromium() {
  const found = installed();
  if (found) return found;
  if (await installWithApt()) {
    const program = installed();
    if (program) return program;
  }
  return installWithPlaywright();
}

function installed() {
  const named = process.env.SCHEMAWISE_CHROMIUM;
  if (named && !existsSync(named)) {
    throw new ScriptFailure(
      `SCHEMAWISE_CHROMIUM names ${named}, which does not exist. Correct it, or unset it to have a browser looked for.`,
    );
  }
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...candidates, MAC].find((path) => existsSync(path));
}

/** True where Debian's package could be installed. */
async function installWithApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log('No Chromium on this machine: installing the package "chromium" with apt-get (about 300 MB) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env, capture: true });
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
    {
      env,
      capture: true,
    },
  );
  if (code !== 0) console.log(`apt-get could not install it: ${output.trim().split('\n').at(-1)}`);
  return code === 0;
}

async function installWithPlaywright() {
  console.log('No Chromium on this machine: installing the one of Playwright into .host/browsers …');
  process.env.PLAYWRIGHT_BROWSERS_PATH = join(hostDirectory, 'browsers');
  await run(process.execPath, [inRoot('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'], {
    capture: true,
    whenItFails:
      'There is no Chromium, and none could be downloaded. Install Chromium or Chrome, name it in SCHEMAWISE_CHROMIUM=/path/to/it, and run the tests again; or run them without the editor: npm test -- --no-host.',
  });
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}
