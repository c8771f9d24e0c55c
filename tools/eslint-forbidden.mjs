/** Ways by which text becomes markup or code: hostile text would run. */
export const DANGEROUS_SYNTAX = [
  {
    selector:
      ':matches(MemberExpression > Identifier.property, Property > Identifier.key, JSXAttribute > JSXIdentifier.name)[name=/^(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc|dangerouslySetInnerHTML)$/]',
    message: 'Text must stay text: use text nodes (textContent, append).',
  },
  {
    selector: 'Literal[value=/^(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc)$/]',
    message: 'Text must stay text: use text nodes (textContent, append).',
  },
  {
    selector: "MemberExpression[object.name='document'][property.name=/^(?:write|writeln)$/]",
    message: 'Text must stay text: document.write hands it to the HTML parser.',
  },
  {
    selector: "NewExpression[callee.name='DOMParser']",
    message: 'Text must stay text: DOMParser makes markup of it.',
  },
  {
    selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value=/^(?:style|on.*)$/]",
    message: 'The Content-Security-Policy refuses style and event handlers in attributes.',
  },
];

/** What the Content-Security-Policy would refuse in the built page, said where it is written. */
export const MARKUP_SYNTAX = [
  {
    selector: "JSXAttribute[name.name='style']",
    message:
      'No style attribute: the Content-Security-Policy refuses it. Use a class or a data- attribute and CSS.',
  },
  {
    // A script with an address of its own is a file, whoever bundles it.
    selector:
      "JSXOpeningElement:not(:has(> JSXAttribute[name.name='src'])) > JSXAttribute[name.namespace.name='is'][name.name.name='inline']",
    message: 'No is:inline: let Astro bundle the script, so that the Content-Security-Policy knows its hash.',
  },
  {
    selector: "JSXAttribute[name.namespace.name='set'][name.name.name='html']",
    message: 'Text must stay text: no set:html.',
  },
  {
    selector: "JSXAttribute[name.namespace.name='define'][name.name.name='vars']",
    message: 'No define:vars: it makes style attributes and inline scripts. Use a data- attribute.',
  },
  {
    selector: 'JSXAttribute[name.name=/^on[a-z]+$/]',
    message: 'No event handler in an attribute: the Content-Security-Policy refuses it.',
  },
];

/** What makes plain code less plain: a clock without an argument, and types that only a page has values for. */
export const IMPURE_SYNTAX = [
  {
    selector:
      'TSTypeReference > Identifier[name=/^(?:(?:HTML|SVG)\\w*Element|Document|DocumentFragment|ShadowRoot|Window)$/]',
    message: 'src/lib knows no page: hand it in as plain data.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The clock comes in as a parameter.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'The clock comes in as a parameter.' },
];

/** Names that only a page has; `src/lib` runs in Node as well. */
export const GLOBALS_OF_THE_BROWSER = [
  'window',
  'document',
  'self',
  'globalThis',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'customElements',
  'matchMedia',
  'getComputedStyle',
  'requestAnimationFrame',
  'alert',
  'confirm',
  'prompt',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'Worker',
  'Node',
  'Element',
  'HTMLElement',
  'DocumentFragment',
  'DOMParser',
  'CustomEvent',
  'FormData',
].map((name) => ({ name, message: 'src/lib knows no page: hand it in as plain data.' }));

/** Names through which the outside world comes in. */
export const HIDDEN_INPUT = ['process', 'console', 'performance', 'crypto', 'setTimeout', 'setInterval'].map(
  (name) => ({
    name,
    message: 'src/lib has no input but its parameters and no output but its result.',
  }),
);
