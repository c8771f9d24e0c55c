/** What a rule of WOWHoneypot looks at. */
export interface Seen {
  readonly method: string;
  /** Path and query. */
  readonly uri: string;
  /** All header lines. */
  readonly headers: string;
  /** `''` for none. */
  readonly body: string;
}

interface Rule {
  readonly id: number;
  readonly method?: string;
  readonly uri?: RegExp;
  readonly headers?: RegExp;
  readonly body?: RegExp;
  /** What it answers, where not 200. */
  readonly status?: number;
}

/**
 * The rules that come with version 1.3 (github:morihisa/WOWHoneypot art/mrrules.xml, 1001–1044), from the highest number
 * down, as the program tries them. They are regular expressions tied to no place, so a dot is any character and `|` an "or".
 */
const RULES: readonly Rule[] = [
  { id: 1044, uri: /die\('z!a'.'x'\)/ },
  { id: 1043, uri: /=whoami/ },
  { id: 1042, uri: /j_security_check/ },
  { id: 1041, method: 'POST', uri: /\/wls-wsat\/CoordinatorPortType/, status: 500 },
  { id: 1040, uri: /\/wls-wsat\/CoordinatorPortType/, status: 500 },
  { id: 1039, uri: /wp-config.php/ },
  { id: 1038, body: /ZGllKHBpKCkqNDIpOw/ },
  { id: 1037, body: /pi%28%29%2A42/ },
  { id: 1036, uri: /\/cmx.php/ },
  { id: 1035, headers: /echo linux--2017/ },
  { id: 1034, uri: /\/manager\//, headers: /dG9tY2F0OnBhc3N3b3JkCg==/ },
  { id: 1033, uri: /\/host-manager\/html/, status: 401 },
  { id: 1032, uri: /\/manager\/html/, status: 401 },
  { id: 1031, uri: /\/manager\/status/, status: 401 },
  { id: 1030, uri: /\/jbossws\// },
  { id: 1029, uri: /\/jmx-console\// },
  { id: 1028, uri: /\/admin-console\// },
  { id: 1027, uri: /\/axis2/ },
  { id: 1026, uri: /HTTPServerILServlet/ },
  { id: 1025, uri: /\/invoker\/readonly/ },
  { id: 1024, method: 'POST', body: /getcfg\/DEVICE.ACCOUNT.xml/ },
  { id: 1023, uri: /setup.cgi/ },
  { id: 1022, method: 'PROPFIND' },
  { id: 1021, method: 'GET', uri: /diZPqEAuJM.jsp$/ },
  { id: 1020, method: 'GET', uri: /.jsp/ },
  { id: 1019, uri: /\/etc\/passwd/ },
  { id: 1018, body: /echo 2014;uname -a;w;id;echo 2015/ },
  { id: 1017, headers: /echo 2014;uname -a;w;id;echo 2015/ },
  { id: 1016, body: /\/etc\/passwd/ },
  { id: 1015, headers: /\/etc\/passwd/ },
  { id: 1014, body: /whoami/ },
  { id: 1013, headers: /whoami/ },
  { id: 1012, uri: /\/getcfg.php/ },
  { id: 1011, uri: /\/wp-login.php/ },
  { id: 1010, headers: /echo 2014 | md5sum/ },
  { id: 1009, headers: /Struts2045/ },
  { id: 1008, uri: /command.php/ },
  { id: 1007, uri: /\/phpMyAdmin\// },
  { id: 1006, uri: /\/robots.txt/ },
  { id: 1005, method: 'PUT', status: 201 },
  { id: 1004, method: 'OPTIONS' },
  { id: 1003, method: 'HEAD' },
  { id: 1002, method: 'POST', uri: /\/login/ },
  { id: 1001, method: 'GET', uri: /\/login/ },
];

/** What WOWHoneypot answers a request, and the number of the rule that said so: `False` where none fits. */
export function matchOf(seen: Seen): { readonly status: number; readonly match: string } {
  const rule = RULES.find((candidate) => fits(candidate, seen));
  return { status: rule?.status ?? 200, match: rule === undefined ? 'False' : String(rule.id) };
}

function fits({ method, uri, headers, body }: Rule, seen: Seen): boolean {
  return (
    (method === undefined || method === seen.method) &&
    (uri === undefined || uri.test(seen.uri)) &&
    (headers === undefined || headers.test(seen.headers)) &&
    (body === undefined || body.test(seen.body))
  );
}
