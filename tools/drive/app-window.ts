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

  /** The first screen: names the setup and goes in. */
  async createSetup(name: string, oneLoginAddress: string): Promise<void> {
    await this.hand.fill(this.page.getByLabel('Name of this set-up'), name);
    await this.hand.fill(this.page.getByLabel('Your OneLogin address'), oneLoginAddress);
    await this.hand.click(this.button('Start'));
    await this.heading('Check what you need').waitFor();
  }

  /** Goes to a step by the rail. */
  async goTo(id: StepId): Promise<void> {
    const step = guideStep(id);
    const rail = await this.#openRail();
    await this.hand.click(rail.getByRole('button', { name: step.title }));
    await this.heading(step.heading).waitFor();
  }

  /** Opens the menu at the head of the rail: name, address, other setups. */
  async openMenu(): Promise<void> {
    await this.#openRail();
    const menu = this.page.locator('.setup-button');
    if ((await menu.getAttribute('aria-expanded')) === 'false') await this.hand.click(menu);
    await this.button('All set-ups').waitFor();
  }

  /** Leaves a setup for the list of all. */
  async showList(): Promise<void> {
    await this.openMenu();
    await this.hand.click(this.button('All set-ups'));
    await this.heading('Set-ups').waitFor();
  }

  /** Opens a setup from the list, at whichever step it was left. */
  async openFromList(name: string): Promise<void> {
    await this.hand.click(this.page.getByRole('listitem').getByText(name, { exact: true }));
    await this.page.locator('.shell h1').waitFor();
  }

  /** Presses the footer's main button and waits for the step it leads to. */
  async continueTo(id: StepId): Promise<void> {
    await this.hand.click(this.page.getByRole('button', { name: /^Continue/ }));
    await this.heading(guideStep(id).heading).waitFor();
  }

  /** Ticks every task of the step on screen that is not only done if needed. */
  async tickAll(id: StepId): Promise<void> {
    const tasks = this.page.locator('.task').filter({ hasNotText: 'If needed' });
    const count = await tasks.count();
    if (count === 0) throw new Error(`no task on screen at ${id}`);
    for (let index = 0; index < count; index++) {
      await this.tick(tasks.nth(index).getByRole('checkbox'));
    }
  }

  /** Ticks one box and waits until main has recorded it. */
  async tick(box: Locator): Promise<void> {
    if (await box.isChecked()) return;
    await this.hand.click(box);
    await box.and(this.page.locator(':checked')).waitFor();
  }

  async chooseConnector(name: string): Promise<void> {
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

  /** Pastes what is on the clipboard in step 2 and waits for what was found in it. */
  async paste(): Promise<void> {
    await this.hand.click(this.button('Paste from clipboard'));
    await this.page.locator('.draft').waitFor();
  }

  async saveCredentials(): Promise<void> {
    await this.hand.click(this.button('Save in the keychain'));
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
    await this.hand.click(this.page.getByRole('button', { name: /^Test (connection|again)$/ }));
    await this.button('Test again').waitFor({ timeout: 40_000 });
    return (await this.page.locator('#check-heading').textContent()) ?? '';
  }

  /** Adds a test user; `expected` leaves out what the admin does not type. */
  async addTestUser(userName: string, expected: Partial<AttributeValues>): Promise<void> {
    const another = this.page.getByRole('button', { name: /^Add (a|another) test user$/ });
    if (await another.isVisible()) await this.hand.click(another);
    await this.hand.fill(this.page.getByLabel('Username or e-mail in OneLogin'), userName);
    for (const attribute of attributeIds) {
      const value = expected[attribute] ?? null;
      if (value !== null)
        await this.hand.fill(this.page.getByLabel(attributeLabels[attribute]), value);
    }
    await this.hand.click(this.page.getByRole('button', { name: 'Add', exact: true }));
    await this.card(userName).waitFor();
  }

  /** A test user's card, found by the username on it. */
  card(userName: string): Locator {
    return this.page.getByRole('article').filter({ hasText: userName });
  }

  async reportDone(userName: string, what: 'Assigned' | 'Approved'): Promise<void> {
    await this.tick(this.card(userName).getByRole('checkbox', { name: what }));
  }

  /** Looks for a test user and gives back what the card's chip says then. */
  async lookUp(userName: string): Promise<string> {
    const card = this.card(userName);
    const lookedAt = card.locator('time');
    const before = (await lookedAt.count()) === 0 ? '' : await lookedAt.getAttribute('datetime');
    await this.hand.click(card.getByRole('button', { name: /^Look (now|again)$/ }));
    await card.locator(`time:not([datetime="${before ?? ''}"])`).waitFor();
    await card.getByRole('button', { name: 'Look again' }).waitFor();
    return (await card.locator('.chip').textContent()) ?? '';
  }

  /** Starts watching a test user and waits until a first lookup has not found them. */
  async watch(userName: string): Promise<void> {
    const card = this.card(userName);
    await this.hand.click(card.getByRole('button', { name: 'Watch for arrival' }));
    await card.getByText(/^Watching since/).waitFor();
    await card.locator('.chip', { hasText: /^Looking again/ }).waitFor();
  }

  /** Waits until watching has seen the user whole, and gives back what the card's chip says then. */
  async arrival(userName: string): Promise<string> {
    const chip = this.card(userName).locator('.chip', { hasText: 'All five arrived' });
    await chip.waitFor({ timeout: 40_000 });
    return (await chip.textContent()) ?? '';
  }

  /** Records Wisq's confirmation of a test user. */
  async confirm(userName: string, by: string): Promise<void> {
    const card = this.card(userName);
    await this.hand.click(card.getByRole('button', { name: 'Record Wisq’s confirmation' }));
    await this.hand.fill(card.getByLabel('Who at Wisq said so'), by);
    await this.hand.click(card.getByRole('button', { name: 'Record confirmation' }));
    await card.getByRole('button', { name: 'Withdraw confirmation' }).waitFor();
  }

  async agreeRollout(lead: string, who: string, when: string): Promise<void> {
    await this.hand.fill(this.page.getByLabel('Agreed with'), lead);
    await this.hand.fill(this.page.getByLabel('Who gets access'), who);
    await this.hand.fill(this.page.getByLabel('When they gain access'), when);
    await this.hand.click(this.button('Record agreement'));
    await this.page.getByRole('heading', { name: 'Roll-out is agreed' }).waitFor();
  }

  /** Waits until the window says that a file with this ending was saved. */
  async savedAs(ending: string): Promise<void> {
    await this.page
      .locator('.saved')
      .filter({ hasText: `.${ending}` })
      .waitFor();
    await this.hand.answeredDialog();
  }

  /** Whose move it is, as the rail's foot (or the narrow header) says. */
  async whoseMove(): Promise<string> {
    return (await this.page.locator('.rail-foot').textContent()) ?? '';
  }

  /** How the rail shows a step: its title, and how it is known that it is done. */
  async stepStatus(id: StepId): Promise<string> {
    const rail = this.page.locator('nav');
    return (await rail.getByRole('button', { name: guideStep(id).title }).textContent()) ?? '';
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
