import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGUMENTS } from '../../scripts/lib/chromium.mjs';
import { editorAddress } from '../../scripts/lib/editor.mjs';
import { ScriptFailure } from '../../scripts/lib/run.mjs';

export function openBrowser(executablePath) {
  return chromium.launch({ executablePath, headless: true, args: CHROMIUM_ARGUMENTS });
}

/** Opens the editor's page; the page's console goes to `log`, and `prepare` may change the page before it is loaded. */
export async function openEditor(browser, { port, folder, extension, tests, log, prepare }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('console', (message) => log(`[page] ${message.text()}\n`));
  page.on('pageerror', (error) => log(`[page] ${error.message}\n`));
  await prepare?.(page);
  await page.goto(editorAddress({ port, folder, extension, tests }), { timeout: 60_000 });
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  return page;
}

/** Lets the editor run the suite, and returns once it has written its result file. */
export async function runSuite(browser, options) {
  const page = await openEditor(browser, options);
  const end = Date.now() + options.timeout;
  while (!existsSync(options.resultFile)) {
    if (Date.now() > end) {
      await page.screenshot({ path: options.screenshot }).catch(() => {});
      throw new ScriptFailure(
        `The suite did not finish within ${options.timeout / 60_000} minutes; ${options.screenshot} shows the editor at that moment.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await page.close();
}
