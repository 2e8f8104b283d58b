import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { networksHere } from '../../../main/connection/networks-here.ts';

const v4 = (
  address: string,
  netmask = '255.255.255.0',
  internal = false,
): NetworkInterfaceInfo => ({
  address,
  netmask,
  family: 'IPv4',
  mac: '',
  internal,
  cidr: null,
});
const v6 = (address: string): NetworkInterfaceInfo => ({
  address,
  netmask: 'ffff:ffff:ffff:ffff::',
  family: 'IPv6',
  mac: '',
  internal: false,
  cidr: null,
  scopeid: 0,
});

describe('the networks of this computer', () => {
  it('are the same for another address in the same network', () => {
    const office = networksHere({ lo: [v4('127.0.0.1', '255.0.0.0', true)], a: [v4('10.1.2.3')] });
    expect(office).toBe('10.1.2.0');
    expect(networksHere({ b: [v4('10.1.2.77')] })).toBe(office);
    expect(networksHere({ b: [v4('192.168.1.5')] })).not.toBe(office);
  });

  it('count in no order and without what each cable gives itself', () => {
    const both = { a: [v4('10.1.2.3')], vpn: [v4('172.20.0.9', '255.255.0.0')] };
    expect(networksHere(both)).toBe('10.1.2.0 172.20.0.0');
    expect(networksHere({ x: [v4('169.254.3.4'), v6('fe80::1')] })).toBe('');
  });

  it('are IPv6 where there is nothing else', () => {
    expect(networksHere({ a: [v6('2001:db8:1:2:aaaa::5')] })).toBe('2001:db8:1:2');
    expect(networksHere({ a: [v6('2001:db8::5'), v6('2001:db8::6')] })).toBe('2001:db8:0:0');
    expect(networksHere({ a: [v6('2001:db8::5'), v4('10.1.2.3')] })).toBe('10.1.2.0');
  });
});
