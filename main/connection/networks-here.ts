import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

/**
 * The networks this computer is in, by their own addresses: the same text in the same office, VPN
 * or home, another one elsewhere. Private to this computer: only a salted digest of it is kept.
 * IPv6 counts only where there is nothing else, because its networks come and go by themselves.
 */
export function networksHere(
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces(),
): string {
  const outward = Object.values(interfaces)
    .flatMap((list) => list ?? [])
    .filter((one) => !one.internal && !/^(fe80:|169\.254\.)/i.test(one.address));
  const v4 = outward.filter((one) => one.family === 'IPv4');
  const networks = (v4.length > 0 ? v4 : outward).map(networkOf);
  return [...new Set(networks)].toSorted().join(' ');
}

function networkOf({ address, netmask, family }: NetworkInterfaceInfo): string {
  if (family === 'IPv6') return sixty4(address);
  const mask = netmask.split('.').map(Number);
  return address
    .split('.')
    .map((part, at) => Number(part) & (mask[at] ?? 255))
    .join('.');
}

/** The first half of an IPv6 address: the rest changes for privacy (RFC 8981). */
function sixty4(address: string): string {
  const [head = '', tail = ''] = address.split('::', 2);
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
