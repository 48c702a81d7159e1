import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { openEditor } from './browser.mjs';
import { openFile } from './open-file.mjs';
import { askPanel, openQuotedSection } from './panel.mjs';
import { stepsOn } from './steps.mjs';

/** Where the extension seems to lie: below the editor's own address, since a page may fetch from elsewhere by https alone. */
const FOLDER = '/served-extension';

const CONTENT_TYPES = {
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/**
 * Uses the extension as vscode.dev does: unchanged, and served file by file from a web server, which lists no folders and knows no sizes.
 */
export async function clickServed(browser, { port, folder, screenshots, log }) {
  const prepare = async (page) => {
    await page.addInitScript(addToConfiguration, { scheme: 'http', authority: `127.0.0.1:${port}`, path: FOLDER });
    await page.route(({ pathname }) => pathname.startsWith(`${FOLDER}/`), serve);
  };
  const page = await openEditor(browser, { port, folder, log, prepare });
  const { passed, failed, shot, step } = stepsOn(page, {
    screenshots,
    label: 'served to the browser',
    prefix: 'served-',
  });

  await step('a file opens with a squiggle under its problem', async () => {
    await openFile(page, '001_create_orders.sql');
    await page.waitForSelector('.squiggly-error', { timeout: 60_000 });
    await shot('1-squiggle');
  });

  await step('the panel answers from the spokes, and a section of them opens', async () => {
    const frame = await askPanel(page);
    await openQuotedSection(page, frame);
    await shot('2-section');
  });

  await page.close();
  return { passed, failed };
}

function serve(route) {
  const { pathname } = new URL(route.request().url());
  const file = inRoot(...decodeURIComponent(pathname.slice(FOLDER.length + 1)).split('/'));
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return route.fulfill({ status: 404, body: '' });
  const contentType = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
  return route.fulfill({ contentType, body: readFileSync(file) });
}

/** Runs in the page before the editor: tells it of an extension under development, as whoever embeds the editor would. */
function addToConfiguration(extension) {
  const observer = new MutationObserver(() => {
    const element = document.getElementById('vscode-workbench-web-configuration');
    if (!element) return;
    observer.disconnect();
    const settings = JSON.parse(element.dataset.settings);
    settings.developmentOptions = { ...settings.developmentOptions, extensions: [extension] };
    element.dataset.settings = JSON.stringify(settings);
  });
  observer.observe(document, { childList: true, subtree: true });
}
