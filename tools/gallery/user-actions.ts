/** How long something may take to come up, in milliseconds. */
const patience = 20_000;

/** What a person does in a state before it is what it shows: by what is on the screen alone. */
export interface UserActions {
  /** Presses the first button, or opens the first summary, that is called so or begins so. */
  readonly press: (name: string) => Promise<void>;
  /** Types into the first field whose label begins so. */
  readonly type: (label: string, text: string) => Promise<void>;
  /** Waits until a text is on the screen. */
  readonly see: (text: string) => Promise<void>;
  /** Opens everything that is folded. */
  readonly unfold: () => Promise<void>;
}

export const userActions: UserActions = {
  async press(name) {
    const pressed = await found(`a button "${name}"`, () =>
      all('button, summary').find((one) => textOf(one).startsWith(name)),
    );
    pressed.click();
  },
  async type(label, text) {
    const field = await found(`a field "${label}"`, () => fieldOf(label));
    // What React sets on the field itself would keep it from noticing.
    Reflect.set(HTMLInputElement.prototype, 'value', text, field);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  },
  async see(text) {
    await found(`the text "${text}"`, () => document.body.innerText.includes(text) || undefined);
  },
  async unfold() {
    for (const folded of document.querySelectorAll<HTMLDetailsElement>('main details')) {
      folded.open = true;
    }
  },
};

/** Waits until such an element is laid out. */
export async function appears(selector: string): Promise<void> {
  await found(`an element ${selector}`, () => all(selector)[0]);
}

/** What is laid out: the window holds things twice, for wide and for narrow. */
function all(selector: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (one) => one.offsetParent !== null,
  );
}

function fieldOf(label: string): HTMLInputElement | undefined {
  const labels = all('label') as readonly HTMLLabelElement[];
  const control = labels.find((one) => textOf(one).startsWith(label))?.control;
  return control instanceof HTMLInputElement ? control : undefined;
}

/** A button of an icon alone is called by its label. */
const textOf = (element: HTMLElement) =>
  element.innerText.trim() || (element.getAttribute('aria-label') ?? '');

/**
 * Looks once a frame.
 * @throws when it does not come up in time
 */
async function found<T>(what: string, look: () => T | undefined): Promise<T> {
  const until = performance.now() + patience;
  for (;;) {
    const there = look();
    if (there !== undefined) return there;
    if (performance.now() > until) throw new Error(`there is no ${what}`);
    await new Promise((done) => requestAnimationFrame(done));
  }
}
