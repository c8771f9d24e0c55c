/** The file under preview, as `integration.ts` reads it. */
declare module 'virtual:preview' {
  // A declaration of a module cannot import by a relative name.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  const preview: import('../../src/lib/authoring/preview.ts').Preview;
  export default preview;
}
