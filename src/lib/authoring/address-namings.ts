import { namingOf, type Naming } from './naming.ts';

const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;
const IPV4 = new RegExp(String.raw`(?<![\w.])${OCTET}(?:\.${OCTET}){3}(?!\w|\.\d)`, 'g');

/** At least three groups and a digit: `Foo::bar` and `13:26:44` are not meant. What is left is tried as an address. */
const IPV6 = /(?<![\w:.])(?=[\da-f]{3,4}:)(?=[a-f:]*\d)[\da-f]{1,4}(?::[\da-f]{0,4}){2,7}(?![\w:])/gi;

/**
 * What a number in four parts may follow when it is a version: a product token (RFC 9110 §5.6.2: `Chrome/126.0.0.0`),
 * `rv:`, or a parameter called version. `/dev/tcp/192.0.2.1` has a slash before the word and is none.
 */
const VERSION_BEFORE = /(?:(?:^|[\s(;,"])[A-Za-z][\w.+-]*\/v?|\brv:|\b(?:v|ver|version)="?)$/;

/** The IP addresses written in a text. */
export function addressNamings(text: string): Naming[] {
  return [...ipv4(text), ...ipv6(text)];
}

function ipv4(text: string): Naming[] {
  return [...text.matchAll(IPV4)]
    .filter(({ index }) => !VERSION_BEFORE.test(text.slice(Math.max(0, index - 40), index)))
    .map(({ 0: name, index }) => ({ kind: 'ipv4', name: decimal(name), at: index }));
}

function ipv6(text: string): Naming[] {
  return [...text.matchAll(IPV6)].flatMap(({ 0: name, index }) => {
    const naming = namingOf(`[${name}]`, index - 1);
    return naming === undefined ? [] : [naming];
  });
}

/** `192.000.002.001` is 192.0.2.1 to a person; what a program makes of the zeros differs. */
function decimal(address: string): string {
  return address.split('.').map(Number).join('.');
}
