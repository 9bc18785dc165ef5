declare module 'jscodeshift/src/getParser.js' {
  export default function getParser(name: string): { parse(source: string): unknown }
}
