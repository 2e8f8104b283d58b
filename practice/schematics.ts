import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openGallery } from '../tools/drive/gallery.ts';

/** The widths in which the drawings are looked at, in CSS pixels of the window. */
const widths = [400, 640] as const;

/**
 * Pictures every drawing at every width in both themes.
 * @param profile the app's throw-away profile
 * @param folder where the pictures go; emptied first
 */
export async function pictureSchematics(profile: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { page, close } = await openGallery(profile);
  try {
    const figures = await page.locator('figure').all();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        for (const figure of figures) {
          const name = await figure.getAttribute('id');
          const path = join(folder, `${name}-${width}-${colorScheme}.png`);
          await figure.screenshot({ path, animations: 'disabled' });
        }
      }
    }
    console.log(`✓ ${figures.length} drawings in ${folder}`);
  } finally {
    await close();
  }
}
