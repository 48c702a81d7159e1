import { runCommand } from './palette.mjs';
import { openQuotedSection, panelFrame } from './panel.mjs';

/**
 * Asks the advisor as a user would, by keyboard: the route card of the palette, the panel, a block of code into the editor, a section.
 *
 * @param {(name: string, body: () => Promise<void>) => Promise<void>} step
 * @param {(name: string) => Promise<unknown>} shot
 */
export async function clickAdvisor(page, step, shot) {
  await step('"Route My Task" shows a card whose items act', async () => {
    // A preview that has the focus takes the keys for itself.
    await page.locator('.tab', { hasText: '004_add_refunds.sql' }).click();
    await page.locator('.editor-instance .view-lines').first().click();
    await runCommand(page, 'Schemawise: Route My Task');
    await page.locator('.quick-input-widget', { hasText: 'What do you want to do' }).waitFor({ timeout: 30_000 });
    await page.keyboard.type('how do I tune autovacuum on a hot postgres table');
    await page.keyboard.press('Enter');
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'postgres-patterns' })
      .first()
      .waitFor({ timeout: 30_000 });
    await shot('8-route-card');
    await page.keyboard.press('Enter');
  });

  await step('the panel answers from the spokes', async () => {
    const frame = await panelFrame(page);
    await frame.locator('.part h3', { hasText: 'Autovacuum and statistics' }).waitFor({ timeout: 30_000 });
    await shot('9-panel');
  });

  await step('a question typed into the panel is answered with the exact statement, by keyboard alone', async () => {
    const frame = await panelFrame(page);
    await frame.locator('#question').focus();
    await page.keyboard.type('postgres: add a nullable column phone to the orders table');
    await page.keyboard.press('Enter');
    await frame.locator('pre', { hasText: 'ADD COLUMN phone text' }).waitFor({ timeout: 30_000 });
    await shot('10-change');
  });

  await step('a block of code goes into the editor', async () => {
    const frame = await panelFrame(page);
    await frame.locator('.change .code-actions button', { hasText: 'Insert' }).first().click();
    await page.locator('.view-line', { hasText: 'phone text' }).first().waitFor({ timeout: 30_000 });
    await shot('11-inserted');
  });

  await step('a decision is remembered by a click, as a file that opens for review', async () => {
    const frame = await panelFrame(page);
    await frame.locator('button', { hasText: 'Remember a decision' }).last().click();
    await page.locator('.quick-input-widget', { hasText: 'An accepted denormalisation' }).waitFor({ timeout: 30_000 });
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget', { hasText: 'What was decided' }).waitFor({ timeout: 30_000 });
    await page.keyboard.type('Phone numbers of orders are kept as text, since they begin with zero.');
    await page.keyboard.press('Enter');
    await page.locator('.tab', { hasText: 'phone-numbers-of-orders' }).waitFor({ timeout: 30_000 });
    await shot('12-remembered');
  });

  await step('a later answer shows what was decided, with its file', async () => {
    const frame = await panelFrame(page);
    await frame.locator('#question').focus();
    await page.keyboard.type('postgres: how are phone numbers of the orders table stored');
    await page.keyboard.press('Enter');
    await frame.locator('.part.memory', { hasText: 'begin with zero' }).waitFor({ timeout: 30_000 });
    await frame.locator('.part.workspace', { hasText: 'PostgreSQL 16 (docker-compose.yml:3)' }).last().waitFor();
    await shot('13-decided-earlier');
  });

  await step("the editor's own chat answers without an account", async () => {
    await page.locator('.editor-instance .view-lines').first().click();
    await runCommand(page, 'Chat: New Chat');
    await page.locator('.interactive-input-editor .view-lines, .chat-input-container .view-lines').last().click();
    await page.keyboard.type('@schemawise how do I tune autovacuum on a hot postgres table', { delay: 10 });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page
      .locator('.interactive-item-container', { hasText: 'autovacuum_vacuum_scale_factor' })
      .last()
      .waitFor({ timeout: 15_000 });
    await shot('14-native-chat');
  });

  await step('the section of a passage opens in the editor', async () => {
    await openQuotedSection(page, await panelFrame(page));
    await shot('15-section');
  });
}
