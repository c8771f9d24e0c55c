/**
 * Whether nginx makes its own error page larger for this User-Agent (`msie_padding`, on by default): the name has to hold
 * `MSIE ` followed by at least three characters, or `Chrome/`, and neither `Opera`, nor, for Chrome, `Gecko/`
 * (github:nginx/nginx src/http/ngx_http_request.c `ngx_http_process_user_agent`, src/http/ngx_http_special_response.c).
 */
export function isPadded(userAgent: string): boolean {
  if (userAgent.includes('Opera')) return false;
  const msie = userAgent.indexOf('MSIE ');
  if (msie >= 0 && msie + 7 < userAgent.length) return true;
  return !userAgent.includes('Gecko/') && userAgent.includes('Chrome/');
}

/** Bytes of the padding, in any version. */
const PADDING = 402;

/** Bytes of the 404 page of nginx 1.22.1 with default settings, without the padding (measured). */
const PLAIN_404 = 153;

/** Bytes of the 404 page that nginx 1.22.1 with default settings sends to this User-Agent. */
export function bytesOf404(userAgent: string): number {
  return PLAIN_404 + (isPadded(userAgent) ? PADDING : 0);
}

/**
 * The line nginx logs for such a request. `"`, `\` and bytes below 0x20 or from 0x7f up become `\xHH` in upper case
 * (github:nginx/nginx src/http/modules/ngx_http_log_module.c); no name at all becomes `-`.
 */
export function loggedByNginx(userAgent: string): string {
  const shown = [...new TextEncoder().encode(userAgent)]
    .map((byte) =>
      byte < 0x20 || byte >= 0x7f || byte === 0x22 || byte === 0x5c
        ? `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('');
  const size = String(bytesOf404(userAgent));
  return `192.0.2.26 - - [24/Nov/2026:04:26:48 +0000] "GET /no-such-page HTTP/1.1" 404 ${size} "-" "${shown || '-'}"`;
}
