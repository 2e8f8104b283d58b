import type { Keytar } from '../../main/credentials/keychain.ts';

/** What one call does: work, throw these words, hang until released, or say yes and store nothing. */
export type Behaviour = 'work' | 'hang' | 'pretend' | { readonly throws: string };

/** A stand-in for keytar that misbehaves as told, call by call. Not a keychain. */
export class MisbehavingKeytar implements Keytar {
  readonly entries = new Map<string, string>();
  /** `set url`, `get token` …, in the order they were called. */
  readonly calls: string[] = [];
  readonly #next: Behaviour[] = [];
  readonly #hanging: (() => void)[] = [];

  /** What the next calls do, in order; after them all work. */
  willDo(...behaviours: Behaviour[]): this {
    this.#next.push(...behaviours);
    return this;
  }

  /** Lets every hanging call go through. */
  release(): void {
    for (const go of this.#hanging.splice(0)) go();
  }

  getPassword(_service: string, account: string): Promise<string | null> {
    return this.#do('get', account, () => this.entries.get(account) ?? null, null);
  }

  setPassword(_service: string, account: string, password: string): Promise<void> {
    return this.#do('set', account, () => void this.entries.set(account, password), undefined);
  }

  deletePassword(_service: string, account: string): Promise<boolean> {
    return this.#do('delete', account, () => this.entries.delete(account), true);
  }

  async #do<T>(what: string, account: string, work: () => T, pretended: T): Promise<T> {
    this.calls.push(`${what} ${account.split(' ').at(-1)}`);
    const behaviour = this.#next.shift() ?? 'work';
    if (typeof behaviour === 'object') throw new Error(behaviour.throws);
    if (behaviour === 'pretend') return pretended;
    if (behaviour === 'hang') {
      await new Promise<void>((resolve) => {
        this.#hanging.push(resolve);
      });
    }
    return work();
  }
}
