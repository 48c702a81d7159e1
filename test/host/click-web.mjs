import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { openEditor } from './browser.mjs';
import { openLightBulb } from './light-bulb.mjs';
import { openFile } from './open-file.mjs';
import { runCommand } from './palette.mjs';
import { askPanel, openQuotedSection } from './panel.mjs';
import { stepsOn } from './steps.mjs';

/** What an editor in a browser reads of the extension; nothing else is there, so that nothing else can be needed. */
const PARTS = [
  ...['package.json', 'package.nls.json', 'dist/web', 'dist/advisor-panel.js', 'client/media', 'client/l10n'],
  ...['skills', 'syntaxes', 'server/schemawise.config.schema.json'],
  ...['server/dist/libpg-query.wasm', 'server/dist/prisma_schema_build_bg.wasm'],
];

/**
 * Makes a copy of the extension that has no entry for Node, so that an editor with a machine behind it, too, runs it in the worker that a
 * browser has for extensions.
 */
export function copyWithoutNode(folder) {
  for (const part of PARTS) cpSync(inRoot(part), join(folder, part), { recursive: true });
  const file = join(folder, 'package.json');
  const { main: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

/** Uses the extension as {@link copyWithoutNode} left it, in the browser's own extension host. */
export async function clickWeb(browser, options) {
  const page = await openEditor(browser, options);
  const { screenshots } = options;
  const { passed, failed, shot, step } = stepsOn(page, { screenshots, label: 'in the browser', prefix: 'web-' });

  await step('a file opens with a squiggle under its problem', async () => {
    await openFile(page, '001_create_orders.sql');
    await page.waitForSelector('.squiggly-error', { timeout: 60_000 });
    await shot('1-squiggle');
  });

  await step('a quick fix changes the text, and the squiggle goes', async () => {
    await openLightBulb(page, { text: 'double', action: 'Use numeric' });
    await shot('2-actions');
    await page.locator('.action-widget .action', { hasText: 'Use numeric' }).first().click();
    await page.locator('.view-line', { hasText: 'numeric(19' }).waitFor({ timeout: 30_000 });
    await page.waitForSelector('.squiggly-error', { state: 'detached', timeout: 30_000 });
    await shot('3-fixed');
  });

  await step(
    'the language status names the database that the whole workspace tells of, and what a browser lacks',
    async () => {
      await page.locator('[id="status.languageStatus"]').hover();
      const hover = page.locator('.monaco-hover', { hasText: 'PostgreSQL · db/migrations' });
      await hover
        .filter({ hasText: 'PostgreSQL 16' })
        .filter({ hasText: 'Runs in the browser' })
        .waitFor({ timeout: 30_000 });
      await shot('4-status');
    },
  );

  await step('a command writes the next migration', async () => {
    await runCommand(page, 'Schemawise: New Migration');
    await page.locator('.quick-input-widget', { hasText: 'What the migration does' }).waitFor({ timeout: 30_000 });
    await page.keyboard.type('add refunds');
    await page.keyboard.press('Enter');
    await page.locator('.tab', { hasText: '004_add_refunds.sql' }).waitFor({ timeout: 30_000 });
    await shot('5-new-migration');
  });

  await step('the server starts again in a new worker', async () => {
    await runCommand(page, 'Schemawise: Restart Server');
    await page.locator('.view-line').first().click();
    await page.keyboard.type('ALTER TABLE orders ADD COLUMN fee real;');
    await page.waitForSelector('.squiggly-error', { timeout: 30_000 });
    await shot('6-restarted');
  });

  await step('the panel answers from the spokes', async () => {
    const frame = await askPanel(page);
    await shot('7-panel');
    await openQuotedSection(page, frame);
    await shot('8-section');
  });

  await page.close();
  return { passed, failed };
}
