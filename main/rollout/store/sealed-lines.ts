import { createHash } from 'node:crypto';

/** How long a seal is, in characters. */
const sealLength = 16;
/** What the first line's seal rests on. */
const beginning = 'wisq-rollout-list 1';

/**
 * Lines of JSON, each sealed with a digest of itself and the seal before it: one that was changed, left
 * out, put elsewhere or added is seen. It keeps mistakes and faults of a disk from being read as
 * something else; whoever wants to can write seals as well.
 */
export class Seals {
  #last = beginning;

  /** The same seals, to go on without changing these. */
  copy(): Seals {
    const copy = new Seals();
    copy.#last = this.#last;
    return copy;
  }

  /** The next line, without its line break. */
  seal(value: unknown): string {
    const json = JSON.stringify(value);
    this.#last = sealOf(this.#last, json);
    return `${this.#last} ${json}`;
  }

  /** The value of the next line; undefined: it is not the one that was sealed here. */
  open(line: string): unknown {
    const [seal, json] = [line.slice(0, sealLength), line.slice(sealLength + 1)];
    if (seal !== sealOf(this.#last, json)) return undefined;
    this.#last = seal;
    return JSON.parse(json);
  }
}

function sealOf(before: string, json: string): string {
  return createHash('sha256').update(`${before}\n${json}`).digest('base64url').slice(0, sealLength);
}
