import { namingOf, type Naming } from './naming.ts';

/** `scheme://authority`, also with JSON's `\/\/`, and `=//authority`, which a browser takes for a host too. */
const URL_AUTHORITY = /(?:[a-z][a-z\d+.-]*:|=)(?:\\?\/){2}((?:\$\{[^{}\s]*\}|[^\s/\\?#"'<>|;&`,()])+)/gi;

/** An XML namespace and a SOAP action are names in the shape of a URL; nobody fetches them. */
const IDENTIFIER_BEFORE = /(?:\bxmlns(?::[\w-]+)?=|\bSOAPAction:\s*)(?:["']|\\"|\\x22)?$/i;

/** `jndi:dns:host`, and `CONNECT host:port` (RFC 9110 §9.3.6). */
const OTHER_AUTHORITY = /(?:\bjndi:[a-z]+:|\bCONNECT )([^\s/\\?#"'<>|;&`,(){}]+)/gi;

const EMAIL = /(?<![\w.+-])[\w.+-]+@((?:[a-z\d-]+\.)+[a-z]{2,})(?![\w-])/gi;

/** Commands that take a host without a scheme, up to the end of the command. */
const COMMAND = /\b(?:wget|curl|ping|nslookup|dig|nc|ncat|telnet|tftp|ftpget)[\s+]([^;|&`\n"']*)/gi;
const COMMAND_HOST = /(?<![^\s+])((?:[a-z\d-]+\.)+[a-z]{2,})(?=[\s+/:]|$)/gi;

/** Last labels that are file names far more often than hosts. */
const FILE_ENDING =
  /\.(?:php\d?|phtml|asp|aspx|jsp|jspx|do|action|cgi|pl|py|rb|sh|exe|dll|bin|elf|arm|mips|mpsl|ppc|spc|txt|html?|xml|json|ya?ml|js|css|png|jpe?g|gif|svg|ico|ini|conf|cfg|env|log|sql|bak|zip|gz|tgz|tar|jar|war|class)$/i;

/** The hosts a text names in the position of an authority or an e-mail domain; file names are never meant. */
export function hostNamings(text: string): Naming[] {
  return [
    ...captures(text, URL_AUTHORITY),
    ...captures(text, OTHER_AUTHORITY),
    ...captures(text, EMAIL).filter(({ name }) => !FILE_ENDING.test(name)),
    ...commandHosts(text),
  ];
}

function commandHosts(text: string): Naming[] {
  return [...text.matchAll(COMMAND)].flatMap((command) => {
    const words = command[1] ?? '';
    const start = command.index + command[0].length - words.length;
    return captures(words, COMMAND_HOST)
      .filter(({ name }) => !FILE_ENDING.test(name))
      .map((naming) => ({ ...naming, at: start + naming.at }));
  });
}

function captures(text: string, pattern: RegExp): Naming[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const authority = match[1] ?? '';
    if (IDENTIFIER_BEFORE.test(text.slice(Math.max(0, match.index - 60), match.index))) return [];
    const naming = namingOf(authority, match.index + match[0].length - authority.length);
    return naming === undefined ? [] : [naming];
  });
}
