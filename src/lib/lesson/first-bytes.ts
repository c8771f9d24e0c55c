/** Protocols whose first bytes arrive at doors of the web. */
export const SPEECHES = ['tls', 'rdp', 'ssh', 'smb', 'redis', 'socks'] as const;
export type Speech = (typeof SPEECHES)[number];

/** What was sent, and from where. */
export interface FirstBytes {
  /** One character for each byte. */
  readonly bytes: string;
  readonly source: string;
}

/** When all of them were sent: 2026-11-24T04:26:51Z, in milliseconds since 1970. */
export const SENT_AT = Date.UTC(2026, 10, 24, 4, 26, 51);

/**
 * The first bytes of six protocols as our laboratory sent them. SMB as a rule has no line end; there one was sent so that
 * each program had a line to log. SOCKS has none, as in RFC 1928.
 */
export const FIRST_BYTES: Readonly<Record<Speech, FirstBytes>> = {
  // A ClientHello; its "random" bytes count up, and the eleventh of them is a line feed.
  tls: {
    bytes: '\x16\x03\x01\x00\xee\x01\x00\x00\xea\x03\x03\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c',
    source: '192.0.2.115',
  },
  rdp: {
    bytes:
      '\x03\x00\x00/*\xe0\x00\x00\x00\x00\x00Cookie: mstshash=Administr\r\n\x01\x00\x08\x00\x03\x00\x00\x00',
    source: '192.0.2.116',
  },
  ssh: { bytes: 'SSH-2.0-Go\r\n', source: '192.0.2.117' },
  smb: { bytes: '\x00\x00\x00T\xffSMBr\x00\x00\x00\x00\x18\x01(\r\n\r\n', source: '192.0.2.118' },
  redis: { bytes: '*1\r\n$4\r\nINFO\r\n', source: '192.0.2.119' },
  socks: { bytes: '\x05\x01\x00', source: '192.0.2.120' },
};
