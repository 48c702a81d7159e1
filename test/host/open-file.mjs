/** Opens a file by its name. The workbench may close the list while it is still starting, so this is tried again. */
export async function openFile(page, name) {
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  for (let attempt = 1; ; attempt++) {
    try {
      await page.keyboard.press('Control+KeyP');
      await page.waitForSelector('.quick-input-widget input', { timeout: 5000 });
      await page.keyboard.type(name);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor({ timeout: 10_000 });
      await page.keyboard.press('Enter');
      await page.locator('.tab', { hasText: name }).waitFor({ timeout: 10_000 });
      return;
    } catch (error) {
      if (attempt === 5) throw error;
      await page.keyboard.press('Escape');
    }
  }
}
