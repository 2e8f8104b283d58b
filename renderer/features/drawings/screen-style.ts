import { useInsertionEffect } from 'react';
import { screenCss } from '../../../shared/drawings/render/style.ts';

let sheet: CSSStyleSheet | null = null;

/**
 * Puts the style that the drawings share with paper into the document, once: before anything in them
 * is measured. As a constructed sheet, because the window's policy allows no style element.
 */
export function useScreenStyle(): void {
  useInsertionEffect(() => {
    if (sheet !== null) return;
    sheet = new CSSStyleSheet();
    sheet.replaceSync(screenCss);
    document.adoptedStyleSheets.push(sheet);
  }, []);
}
