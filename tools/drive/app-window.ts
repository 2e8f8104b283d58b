import type { Locator, Page } from 'playwright';
import type { StepId } from '../../shared/domain/guide/ids.ts';
import {
  type AttributeId,
  type AttributeValues,
  attributeIds,
} from '../../shared/domain/users/attributes.ts';
import { guideStep } from '../../shared/messages/guide/index.ts';
import type { Driven } from './driven.ts';
import { Hand } from './hand.ts';

/** How many milliseconds the app may take to show what an action leads to. */
const patience = 20_000;

/**
 * The app as an admin works with it: by what is on the screen, through labels and buttons.
 * Nothing here looks inside the app, but for the clipboard that admin and app share.
 */
export class AppWindow {
  readonly page: Page;
  /** Does what a person does, and counts it. */
  readonly hand: Hand;
  readonly #clipboard: Driven['clipboard'];

  constructor({ window, clipboard }: Pick<Driven, 'window' | 'clipboard'>) {
    this.page = window;
    this.hand = new Hand(window);
    this.#clipboard = clipboard;
    window.setDefaultTimeout(patience);
  }

  /** The first screen: one press, and the setup is there. */
  async createSetup(): Promise<void> {
    await this.hand.click(this.button('Set up Wisq'));
    await this.heading('Get three things ready').waitFor();
  }

  /** Before the five steps: OneLogin's address, what Wisq sent, the rights. */
  async getReady(oneLoginAddress: string, message: string): Promise<void> {
    await this.hand.fill(this.page.getByLabel('Your OneLogin address'), oneLoginAddress);
    await this.setClipboard(message);
    await this.paste();
    await this.saveCredentials();
    await this.tick(this.page.getByRole('checkbox', { name: 'Admin rights in OneLogin' }));
  }

  /** Opens OneLogin in the browser, which leads to step 1. */
  async openOneLogin(): Promise<void> {
    await this.hand.click(this.button('Open OneLogin'));
    await this.heading(guideStep('add-app').heading).waitFor();
  }

  /** Goes to a step by the rail. */
  async goTo(id: StepId): Promise<void> {
    const step = guideStep(id);
    const rail = await this.#openRail();
    const station = rail.getByRole('button', { name: step.title });
    await this.hand.click(station);
    await this.page.locator(`main[data-step="${id}"]`).waitFor();
  }

  /** Opens the menu at the head of the rail: name, address, other setups. */
  async openMenu(): Promise<void> {
    await this.#openRail();
    const menu = this.page.locator('.setup-button');
    if ((await menu.getAttribute('aria-expanded')) === 'false') await this.hand.click(menu);
    await this.page.locator('.setup-menu').waitFor();
  }

  /** Leaves a setup for the list of all. */
  async showList(): Promise<void> {
    await this.#openRail();
    await this.hand.click(this.button('All setups'));
    await this.heading('Setups').waitFor();
  }

  /** Opens a setup from the list, at whichever step it was left. */
  async openFromList(name: string): Promise<void> {
    // Setups come first; a report of the same name stands below them.
    const row = this.button(`Open ${name}`).or(this.button(`Continue ${name}`));
    await this.hand.click(row.first());
    await this.page.locator('.shell h1').waitFor();
  }

  /** Presses the footer's main button by its words and waits for the step it leads to. */
  async moveTo(id: StepId, move: string): Promise<void> {
    await this.hand.click(this.button(move));
    await this.page.locator(`main[data-step="${id}"]`).waitFor();
  }

  /** The items of the step on screen, by the words they begin with. */
  item(words: string): Locator {
    return this.page.getByRole('checkbox', { name: words });
  }

  /** Marks one item by its number and waits until main has recorded it. */
  async mark(words: string): Promise<void> {
    const item = this.item(words);
    if ((await item.getAttribute('aria-checked')) === 'true') return;
    await this.hand.click(item);
    await item.and(this.page.locator('[aria-checked="true"]')).waitFor();
  }

  /** Ticks one box and waits until main has recorded it. */
  async tick(box: Locator): Promise<void> {
    if (await box.isChecked()) return;
    await this.hand.click(box);
    await box.and(this.page.locator(':checked')).waitFor();
  }

  async chooseConnector(name: string): Promise<void> {
    await this.hand.click(this.button('I picked another row'));
    const choice = this.page.getByRole('radio', { name });
    await this.hand.click(choice);
    await choice.and(this.page.locator(':checked')).waitFor();
  }

  /** Copies a text elsewhere, as the admin copies Wisq's mail. */
  async setClipboard(text: string): Promise<void> {
    await this.#clipboard.write(text);
  }

  /** What the admin would paste into OneLogin now. */
  readClipboard(): Promise<string> {
    return this.#clipboard.read();
  }

  /** Pastes what is on the clipboard and waits for what was found in it. */
  async paste(): Promise<void> {
    await this.hand.click(this.button('Paste Wisq’s message'));
    await this.page.locator('.draft').waitFor();
  }

  async saveCredentials(): Promise<void> {
    await this.hand.click(this.button('Save in keychain'));
    await this.page.getByText(/^In your system keychain · /).waitFor();
  }

  /** Presses a Copy button and gives back what it put on the clipboard. */
  async copy(button: 'Copy URL' | 'Copy token' | 'Copy name'): Promise<string> {
    await this.hand.click(this.button(button));
    await this.button('Copied').waitFor();
    return this.readClipboard();
  }

  /** Tests the connection and returns the verdict as the window shows it. */
  async testConnection(): Promise<string> {
    await this.hand.click(
      this.page.getByRole('button', { name: /^Test (connection|again)$/ }).last(),
    );
    await this.button('Cancel').waitFor({ state: 'hidden' });
    await this.page
      .locator('#check-heading')
      .filter({ hasText: /^The connection/ })
      .waitFor({ timeout: 40_000 });
    return (await this.page.locator('#check-heading').textContent()) ?? '';
  }

  /** Names one or two test users and says that they are assigned. `expected` leaves out what is not typed. */
  async assignTestUsers(
    users: readonly { readonly userName: string; readonly expected?: Partial<AttributeValues> }[],
  ): Promise<void> {
    const fields = ['first-user', 'second-user'] as const;
    for (const [index, { userName }] of users.entries()) {
      await this.hand.fill(this.page.locator(`[name="${fields[index] ?? ''}"]`), userName);
    }
    if (users.some(({ expected }) => expected !== undefined)) {
      await this.hand.click(this.page.getByText('Enter expected values too'));
      for (const [index, { expected = {} }] of users.entries()) {
        const group = this.page.getByRole('group', { name: 'What should arrive' }).nth(index);
        for (const attribute of attributeIds) {
          const value = expected[attribute] ?? null;
          if (value !== null) {
            await this.hand.fill(group.getByLabel(attributeLabels[attribute]), value);
          }
        }
      }
    }
    const word = users.length > 1 ? 'I assigned both' : 'I assigned the test user';
    await this.hand.click(this.button(word));
    for (const { userName } of users) await this.card(userName).waitFor();
  }

  /** A test user's card, found by the username on it. */
  card(userName: string): Locator {
    return this.page.getByRole('article').filter({ hasText: userName });
  }

  /** Opens what else can be done with a test user and presses one of it. */
  async openMore(card: Locator, item: string): Promise<void> {
    await this.hand.click(card.getByRole('button', { name: /^More for/ }));
    await this.hand.click(card.getByRole('button', { name: item, exact: true }));
  }

  /** Looks for everybody at once and gives back what the page says then. */
  async lookNow(): Promise<string> {
    await this.hand.click(this.button('Look now').first());
    await this.page.locator('.watch-bar', { hasText: /Look now/ }).waitFor();
    return this.headline();
  }

  /** The heading of the page. */
  async headline(): Promise<string> {
    return (await this.page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  }

  /** Waits until a test user has arrived with all five attributes. */
  async arrival(userName: string): Promise<void> {
    await this.card(userName).getByText('5 of 5').waitFor({ timeout: 40_000 });
  }

  /** Records Wisq's confirmation of a test user. */
  async confirm(userName: string, by: string): Promise<void> {
    const card = this.card(userName);
    await this.openMore(card, 'Record Wisq’s confirmation');
    await this.hand.fill(card.getByLabel('Who at Wisq confirmed'), by);
    await this.hand.click(card.getByRole('button', { name: 'Record confirmation' }));
    await card.getByRole('button', { name: 'Withdraw confirmation' }).waitFor();
  }

  async agreeRollout(lead: string, who: string): Promise<void> {
    await this.hand.fill(this.page.getByLabel('Agreed with'), lead);
    await this.hand.fill(this.page.getByLabel('Who, and starting when'), who);
    await this.hand.click(this.button('Record and finish'));
    await this.heading('Setup complete').waitFor();
  }

  /** Waits until the window says that a file with this ending was saved. */
  async savedAs(ending: string): Promise<void> {
    await this.page
      .locator('.saved')
      .filter({ hasText: `.${ending}` })
      .waitFor();
    await this.hand.answeredDialog();
  }

  /** Whose turn it is, as the pill says. */
  async whoseTurn(): Promise<string> {
    return (await this.page.locator('.step-eyebrow .turn').textContent()) ?? '';
  }

  /** How the rail shows a step, as it is read out: its title, and how it is known that it is done. */
  async stepStatus(id: StepId): Promise<string> {
    const button = this.page.locator('nav').getByRole('button', { name: guideStep(id).title });
    return button.evaluate((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
      return copy.textContent ?? '';
    });
  }

  /** The rail, unfolded where the window is narrow. */
  async #openRail(): Promise<Locator> {
    const rail = this.page.getByRole('navigation', { name: 'Steps' });
    if (!(await rail.isVisible())) {
      await this.hand.click(this.page.getByRole('button', { name: /Show all steps$/ }));
    }
    return rail;
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, level: 1 });
  }
}

const attributeLabels: Readonly<Record<AttributeId, string>> = {
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Email, primary',
  jobTitle: 'Job title',
  department: 'Department',
};
