import { DOMParser } from '@xmldom/xmldom';

/** Parses XML. Errors: it is not well formed. */
export function parseXml(text: string): Document {
  const fail = (message: string): never => {
    throw new SyntaxError(message);
  };
  const parser = new DOMParser({ errorHandler: { warning: () => undefined, error: fail, fatalError: fail } });
  return parser.parseFromString(text, 'text/xml');
}
