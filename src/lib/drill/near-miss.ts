import type { Reading } from '../log/record.ts';
import { isBrowserName } from '../sign/agent.ts';
import type { Intent } from '../sign/intent.ts';
import { isGreeting, isOrdinaryPage } from '../sign/visit.ts';

/** Where anybody would expect a page for people, or a search: it can be said that it looks ordinary, whoever asks. */
const FOR_PEOPLE =
  /^\/(?:[a-z]{2}\/)?(?:articles?|about|airport|albums?|blog|books?|brands?|careers|cars?|catalog|category|community|company|contact|courses?|crafts|docs?|events?|faq|fashion|film|flowers|food|forum|gallery|games?|guides?|help|history|images?|img|insects|items?|jobs?|learn|lecture|library|maps?|magazine|menu|music|news|notes?|pages?|people|phones|photos?|posts|press|products?|questions?|recipes?|sale|search|shipping|shop|stars|stories|store|support|tags?|team|topics?|travel|trees|tutorials?|videos?|wiki)(?:[/?]|$)|^\/\?(?:q|s|query)=/i;
/** Names at which somebody who knows the product would think of it. */
const OF_PRODUCTS =
  /(?:^|\/)(?:account|admin\w*|api|auth|cgi-bin|config\w*|console|install\w*|log-?in|manager|manage|mgmt|owa|portal|remote|rest\w*|services?|session|setup|signin|sdk|system|user|vpn|webui|wp-[a-z]+|ws|v\d|_[\w-]*)(?:[/.?]|$)|\.(?:php\d?|jspx?|aspx?|ashx|cgi|do|action|cfm|bak|sql|env|ya?ml|log|key|pem|conf|ini)(?:$|\?)/i;
const HALF_A_BROWSER = /Chrome|Safari|Firefox/i;

/**
 * What a line is on which a sign is not seen, and on which a learner, too, would leave it at that; `null` where somebody who
 * knows more than the program might well see something.
 */
export function nearMissOf(reading: Reading): Intent | null {
  const { target, 'user-agent': userAgent } = reading.fields;
  const asked = target?.value ?? '';
  const tag = userAgent?.value ?? '';
  if (asked === '' || OF_PRODUCTS.test(asked)) return null;
  const isForPeople = FOR_PEOPLE.test(asked) || isGreeting(reading);
  if (isBrowserName(tag)) return isForPeople && isOrdinaryPage(reading) ? 'ordinary' : null;
  if (HALF_A_BROWSER.test(tag) || !isForPeople) return null;
  return isGreeting(reading) ? 'discovery' : 'unknown';
}
