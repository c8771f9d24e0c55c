/**
 * What a page may load and do: itself and nothing else (CSP level 3, https://www.w3.org/TR/CSP3/). `script-src` and
 * `style-src` are added by Astro, with `'self'` and a hash for each file. `public/_headers` says the same to hosts that
 * send headers; a test holds the two together. `connect-src` falls back to `default-src`, so nothing is fetched; the one
 * page that fetches adds its own (Astro would only merge it into a `'none'` that stands here).
 */
export const DIRECTIVES = [
  "default-src 'none'",
  "base-uri 'none'",
  "font-src 'self'",
  "form-action 'none'",
  "img-src 'self'",
  "manifest-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
] as const satisfies readonly string[];
