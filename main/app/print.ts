import { BrowserWindow, session } from 'electron';
import { type Result, fail, ok } from '../../shared/domain/problems/result.ts';
import { documentPolicy } from '../../shared/documents/html.ts';
import { closedPreferences, letThrough } from './security.ts';

const host = 'document';
const address = `app://${host}/page.html`;

/**
 * Makes a PDF of a page in a hidden window that can do nothing: no scripts, no preload, a session of
 * its own that serves this one page and refuses every other request. PDF_FAILED when it does not
 * load; one page after the other.
 */
export class PdfPrinter {
  readonly #log: (code: string, detail: string) => void;
  #queue: Promise<unknown> = Promise.resolve();
  #page = '';
  #ready = false;

  constructor(log: (code: string, detail: string) => void) {
    this.#log = log;
  }

  print(html: string): Promise<Result<Uint8Array>> {
    const done = this.#queue.then(() => this.#print(html));
    this.#queue = done;
    return done;
  }

  async #print(html: string): Promise<Result<Uint8Array>> {
    this.#page = html;
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        ...closedPreferences,
        session: this.#session(),
        javascript: false,
        images: false,
        webgl: false,
      },
    });
    try {
      await window.loadURL(address);
      const pdf = await window.webContents.printToPDF({
        pageSize: 'A4',
        printBackground: true,
        preferCSSPageSize: true,
        displayHeaderFooter: false,
        generateTaggedPDF: true,
      });
      return ok(pdf);
    } catch (error) {
      this.#log('pdf.failed', error instanceof Error ? error.name : 'unknown');
      return fail('PDF_FAILED');
    } finally {
      this.#page = '';
      window.destroy();
    }
  }

  #session(): Electron.Session {
    const own = session.fromPartition('documents');
    if (this.#ready) return own;
    this.#ready = true;
    letThrough(own, (url) => url === address);
    own.protocol.handle('app', ({ url }) => {
      if (url !== address) return new Response(null, { status: 404 });
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': documentPolicy,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      };
      return new Response(this.#page, { headers });
    });
    return own;
  }
}
