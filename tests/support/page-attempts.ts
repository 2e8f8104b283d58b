/**
 * What a script in the page could try, what it must be refused by, and its source. As texts, because
 * some are what linters and compilers rightly change. Each is a function that is given an address
 * elsewhere; one that gets to run something sets `globalThis.ran`.
 */
export const attempts: readonly (readonly [what: string, by: string, source: string])[] = [
  ['eval', 'require-trusted-types-for', `() => (0, eval)('globalThis.ran = 1')`],
  ['new Function', 'require-trusted-types-for', `() => new Function('globalThis.ran = 1')()`],
  ['a text as a timer', 'require-trusted-types-for', `() => setTimeout('globalThis.ran = 1')`],
  [
    'an inline script',
    'require-trusted-types-for',
    `() => document.head.append(made('script', { textContent: 'globalThis.ran = 1' }))`,
  ],
  [
    'a handler in markup',
    'require-trusted-types-for',
    `() => (document.body.innerHTML += '<img src=x onerror="globalThis.ran = 1">')`,
  ],
  ['a module in a data: URL', 'script-src-elem', `() => import('data:text/javascript,ran = 1')`],
  [
    'a module in a blob',
    'script-src-elem',
    `() => import(URL.createObjectURL(new Blob(['ran = 1'], { type: 'text/javascript' })))`,
  ],
  ['a module from elsewhere', 'script-src-elem', `(url) => import(url + 'module.js')`],
  [
    'an inline style',
    'style-src-elem',
    `() => document.head.append(made('style', { textContent: 'b {}' }))`,
  ],
  [
    'a style attribute',
    'style-src-attr',
    `() => document.body.setAttribute('style', 'background: red')`,
  ],
  [
    'a style sheet from elsewhere',
    'style-src-elem',
    `(url) => document.head.append(made('link', { rel: 'stylesheet', href: url }))`,
  ],
  ['an image from elsewhere', 'img-src', `(src) => document.body.append(made('img', { src }))`],
  [
    'an image in a data: URL',
    'img-src',
    `() => document.body.append(made('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }))`,
  ],
  ['a sound', 'media-src', `(src) => document.body.append(made('audio', { src }))`],
  ['a frame', 'frame-src', `(src) => document.body.append(made('iframe', { src }))`],
  [
    'a frame with its own markup',
    'require-trusted-types-for',
    `() => document.body.append(made('iframe', { srcdoc: '<script>parent.ran = 1</script>' }))`,
  ],
  [
    'an object',
    'require-trusted-types-for',
    `(data) => document.body.append(made('object', { data }))`,
  ],
  [
    'an embedded page',
    'require-trusted-types-for',
    `(src) => document.body.append(made('embed', { src }))`,
  ],
  [
    'a worker of its own making',
    'require-trusted-types-for',
    `() => new Worker(URL.createObjectURL(new Blob(['0'])))`,
  ],
  [
    'a form that is sent elsewhere',
    'form-action',
    `(action) => {
      const form = made('form', { action, method: 'post' });
      document.body.append(form);
      form.submit();
    }`,
  ],
  [
    'a base for all addresses',
    'base-uri',
    `(href) => document.head.append(made('base', { href }))`,
  ],
  ['a request', 'connect-src', `(url) => fetch(url)`],
  ['a request to its own scheme', 'connect-src', `() => fetch('app://wisq/index.html')`],
  [
    'an old request',
    'connect-src',
    `(url) => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.send();
    }`,
  ],
  ['an event stream', 'connect-src', `(url) => new EventSource(url)`],
  ['a socket', 'connect-src', `(url) => new WebSocket(url.replace('http', 'ws'))`],
  ['a beacon', 'connect-src', `(url) => navigator.sendBeacon(url, 'x')`],
];

/**
 * A script that makes one attempt and resolves with what refused it, by the policy's own word, and
 * whether something ran. The attempt is a task of its own: what a driver evaluates is exempt from a
 * part of the policy, what follows from it is not.
 */
export function watched(source: string, url: string): string {
  return `new Promise((resolve) => {
    const made = (name, properties) => Object.assign(document.createElement(name), properties);
    const blocked = [];
    const done = () => {
      clearInterval(looking);
      document.removeEventListener('securitypolicyviolation', hear);
      resolve({ blocked, ran: 'ran' in globalThis });
    };
    const hear = ({ effectiveDirective }) => {
      blocked.push(effectiveDirective);
      done();
    };
    const looking = setInterval(() => 'ran' in globalThis && done(), 10);
    document.addEventListener('securitypolicyviolation', hear);
    setTimeout(async () => {
      try {
        await (${source})(${JSON.stringify(url)});
      } catch {
        // Refusals throw, or not: what counts is the policy's own word.
      }
    });
  })`;
}
