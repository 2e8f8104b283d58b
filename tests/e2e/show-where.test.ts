import { expect, test } from 'vitest';
import { newProfile, openApp } from '../support/open-app.ts';
import { putSecrets, storyUpTo } from '../support/story.ts';

const pic = process.env['PIC'];

test('the drawing follows', async () => {
  const profile = newProfile();
  await putSecrets(
    storyUpTo('configure').chosen('enterprise').stored().putInto(profile, 'configure'),
  );
  const { admin } = await openApp(profile);
  const { page } = admin;
  await page.setViewportSize({ width: 1240, height: 900 });
  await page.getByRole('button', { name: 'Show where' }).nth(1).click();
  await page.locator('.spot-outline').waitFor();
  for (const width of [1240, 1440, 1000, 400]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(300);
      if (width < 1100)
        await page.locator('.drawing').evaluate((e) => e.scrollIntoView({ block: 'center' }));
      await page.screenshot({ path: `${pic}/flow-${width}-${colorScheme}.png` });
    }
  }
  expect(1).toBe(1);
});
