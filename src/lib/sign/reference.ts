/** The page of a CVE in NVD. */
export function cveUrl(id: string): string {
  return `https://nvd.nist.gov/vuln/detail/${id}`;
}

/** The page of an ATT&CK technique, `T1190` or `T1595.003`. */
export function attackUrl(id: string): string {
  return `https://attack.mitre.org/techniques/${id.replace('.', '/')}/`;
}

/** The page of a CAPEC pattern. */
export function capecUrl(id: number): string {
  return `https://capec.mitre.org/data/definitions/${id}.html`;
}
