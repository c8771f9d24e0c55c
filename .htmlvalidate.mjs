import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Several checkboxes of one name are one question with several answers.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // <pre role="region" tabindex="0">: what scrolls must be reached by keyboard and have a name, and stays a <pre>.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // All files are our own; SRI would only guard us from ourselves, and the CSP has the hashes already.
    'require-sri': ['error', { target: 'crossorigin' }],
    // HTML allows any id without a space: ours are headings in Japanese and ids of exercises that begin with a digit.
    'valid-id': ['error', { relaxed: true }],
  },
});
