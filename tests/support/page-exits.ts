/**
 * What a script in the page could try past every content policy. As texts, like the attempts of
 * page-attempts.ts.
 */

/**
 * Ways out to the network. Each is a function that is given the ports of a UDP and a TCP listener on
 * this computer, and ends when the browser has given up.
 */
export const exits: readonly (readonly [what: string, source: string])[] = [
  ['STUN over UDP', gathering('`stun:127.0.0.1:${udp}`')],
  ['TURN over UDP', gathering('`turn:127.0.0.1:${udp}?transport=udp`')],
  ['TURN over TCP', gathering('`turn:127.0.0.1:${tcp}?transport=tcp`')],
  ['TURN over TLS', gathering('`turns:127.0.0.1:${tcp}?transport=tcp`')],
  ['a connection ahead of time', link('preconnect')],
  ['a name looked up ahead of time', link('dns-prefetch')],
  ['a page ahead of time', link('prefetch')],
  ['a page made ahead of time', link('prerender')],
  ['a script ahead of time', link('preload')],
  ['a module ahead of time', link('modulepreload')],
  [
    'WebTransport',
    '({ tcp }) => new WebTransport(`https://127.0.0.1:${tcp}/`).ready.catch(() => {})',
  ],
];

/** Gathers WebRTC's candidates from one server, until there is none left to ask. */
function gathering(server: string): string {
  return `async ({ udp, tcp }) => {
    const sign = { username: 'a', credential: 'b' };
    const peer = new RTCPeerConnection({ iceServers: [{ urls: ${server}, ...sign }] });
    peer.createDataChannel('x');
    const done = new Promise((resolve) => {
      peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && resolve();
    });
    await peer.setLocalDescription();
    await done;
    peer.close();
  }`;
}

function link(rel: string): string {
  return `({ tcp }) => {
    const href = 'http://127.0.0.1:' + tcp + '/${rel}.js';
    const link = { rel: '${rel}', as: 'script', href };
    document.head.append(Object.assign(document.createElement('link'), link));
  }`;
}

/** Fields that have the system show its window for files, at a click that was meant for something else. */
export const fileFields: readonly (readonly [what: string, source: string])[] = [
  ['a file field', fileField('field.click()')],
  ['the picker of a file field', fileField('field.showPicker()')],
];

/**
 * What the system or a device of the person could be made to do, with one click of theirs. Each is a function that ends when it was refused; one that is let through sets
 * `globalThis.ran`, or waits for the person.
 */
export const doors: readonly (readonly [what: string, source: string])[] = [
  ['the files to open', refused('globalThis.showOpenFilePicker', 'showOpenFilePicker()')],
  ['a file to save', refused('globalThis.showSaveFilePicker', 'showSaveFilePicker()')],
  ['a folder', refused('globalThis.showDirectoryPicker', 'showDirectoryPicker()')],
  ['USB', refused('navigator.usb', 'navigator.usb.requestDevice({ filters: [] })')],
  ['HID', refused('navigator.hid', 'navigator.hid.requestDevice({ filters: [] })')],
  ['a serial port', refused('navigator.serial', 'navigator.serial.requestPort()')],
  [
    'Bluetooth',
    refused('navigator.bluetooth', 'navigator.bluetooth.requestDevice({ acceptAllDevices: true })'),
  ],
  ['MIDI', refused('navigator.requestMIDIAccess', 'navigator.requestMIDIAccess()')],
  [
    'a picture of the screen',
    refused('navigator.mediaDevices', 'navigator.mediaDevices.getDisplayMedia()'),
  ],
  [
    'a passkey',
    refused(
      'navigator.credentials',
      'navigator.credentials.get({ publicKey: { challenge: new Uint8Array(16) } })',
    ),
  ],
  [
    'a payment',
    refused(
      'globalThis.PaymentRequest',
      `new PaymentRequest(
        [{ supportedMethods: 'https://pay.example' }],
        { total: { label: 'x', amount: { currency: 'USD', value: '1' } } },
      ).show()`,
    ),
  ],
  [
    'speech recognition',
    refused(
      'globalThis.webkitSpeechRecognition',
      `new Promise((heard, refused) => {
        const speech = new webkitSpeechRecognition();
        speech.onstart = heard;
        speech.onerror = refused;
        speech.start();
      })`,
    ),
  ],
  ['a shared worker', refused('globalThis.SharedWorker', "new SharedWorker('/index.html')")],
  [
    'a service worker',
    refused('navigator.serviceWorker', "navigator.serviceWorker.register('/index.html')"),
  ],
  ['what was copied', refused('navigator.clipboard', 'navigator.clipboard.readText()')],
  ['sharing', refused('navigator.share', "navigator.share({ title: 'x' })")],
  ['the fonts', refused('globalThis.queryLocalFonts', 'queryLocalFonts()')],
  ['the color of a pixel', refused('globalThis.EyeDropper', 'new EyeDropper().open()')],
  ['the whole screen', refused('document.body', 'document.body.requestFullscreen()')],
  [
    'the system’s print window',
    `() => {
      addEventListener('beforeprint', () => (globalThis.ran = 1));
      print();
    }`,
  ],
  [
    'a window of the browser’s own',
    `() => {
      if (confirm('x')) globalThis.ran = 1;
    }`,
  ],
];

/** Opens the picker of a file field. That it was not shown is in the log of main, which answered it. */
function fileField(open: string): string {
  return `() => {
    const field = Object.assign(document.createElement('input'), { type: 'file' });
    field.addEventListener('change', () => (globalThis.ran = 1));
    document.body.append(field);
    ${open};
  }`;
}

/** Tries what the browser knows; what it does not know is refused. */
function refused(known: string, attempt: string): string {
  return `async () => {
    if (${known} === undefined) return;
    try {
      await ${attempt};
      globalThis.ran = 1;
    } catch {
      // As it should be.
    }
  }`;
}
