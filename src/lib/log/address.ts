const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?$/;
const IPV6 = /^\[?[0-9A-Fa-f:]+(?:(?<=:)\d{1,3}(?:\.\d{1,3}){3})?(?:%[\w.-]+)?\]?$/;

/**
 * Whether a word has the shape of an IPv4 or IPv6 address (a port after IPv4, a zone and brackets around IPv6 allowed). It
 * looks at the shape only: `999.0.2.1` is somebody's idea of an address too.
 */
export function isAddress(word: string): boolean {
  if (word.length > 64) return false;
  return IPV4.test(word) || (IPV6.test(word) && hasColonsOfIpv6(word));
}

/** Seven colons, or fewer with one `::`; a clock such as `13:39:51` has neither. */
function hasColonsOfIpv6(word: string): boolean {
  const colons = word.split(':').length - 1;
  return word.includes('::') ? colons < 8 : colons === (word.includes('.') ? 6 : 7);
}
