import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
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

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['::1:2', '0:0:0:0'],
    ['2001:db8::3:4:5:6:7', '2001:db8:0:3'],
    ['2001::3:4:5:6:7:8', '2001:0:3:4'],
    ['2001:db8:1:2::', '2001:db8:1:2'],
    ['2001:fe80::1', '2001:fe80:0:0'],
  ])('of %s are %s', (address, network) => {
    expect(networksHere({ a: [v6(address)] })).toBe(network);
  });

  it('are none without an interface, and those of this computer when none are given', () => {
    expect(networksHere({})).toBe('');
    expect(networksHere({ gone: undefined })).toBe('');
    expect(networksHere({ FE: [v6('FE80::1')] })).toBe('');
    expect(networksHere()).toBe(networksHere(networkInterfaces()));
  });

  it('keep the host part of a netmask that does not end at a dot', () => {
    expect(networksHere({ a: [v4('10.1.2.200', '255.255.255.192')] })).toBe('10.1.2.192');
    expect(networksHere({ a: [v4('10.1.2.200', '255.255')] })).toBe('10.1.2.200');
    expect(networksHere({ a: [v4('10.1.2.200', '0.0.0.0')] })).toBe('0.0.0.0');
  });
});
