import type { Reading } from '../log/record.ts';

const SCRIPT = /\.(?:php\d?|phtml|jspx?|aspx?|ashx|asmx|cgi|pl|sh|exe|dll|do|action|cfm)(?:[;/]|$)/i;
const HIDDEN = /(?:^|\/)\.(?!well-known\/)/;
const UPWARD = /\.\.[/\\;%]|%2e|%25|[\\<>"'`{}|^]/i;
const GREETINGS: ReadonlySet<string> = new Set([
  '/',
  '//',
  '/favicon.ico',
  '/index.html',
  '/index.htm',
  '/apple-touch-icon.png',
  '/apple-touch-icon-precomposed.png',
]);

/** Whether a request only asks whether somebody is there: `/` or the icon, no question, nothing sent along. */
export function isGreeting({ fields }: Reading): boolean {
  const { method, path, query, body } = fields;
  return (
    /^(?:GET|HEAD)$/.test(method?.value ?? '') &&
    GREETINGS.has(path?.value ?? '') &&
    !query?.value &&
    !body?.value
  );
}

/**
 * Whether a request could be for a page people visit, or what belongs to it. A script's name is taken for one only where a
 * web server found it, for a honeypot finds all; a form counts where the visitor says on which page it stood.
 */
export function isOrdinaryPage(reading: Reading): boolean {
  const { method, path, query, status, referer } = reading.fields;
  const isForm = method?.value === 'POST' && /^https?:\/\//.test(referer?.value ?? '');
  if (!isForm && !/^(?:GET|HEAD)$/.test(method?.value ?? '')) return false;
  const asked = path?.value ?? '';
  if (!asked.startsWith('/') || HIDDEN.test(asked) || UPWARD.test(asked)) return false;
  if (/[<>"'`]|\.\.\/|%27|%3c/i.test(query?.value ?? '')) return false;
  return !SCRIPT.test(asked) || (reading.format !== 'wowhoneypot' && /^[23]/.test(status?.value ?? ''));
}
