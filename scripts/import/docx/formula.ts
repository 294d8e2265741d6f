import { toScript } from './scripts.ts';
import { childAt, elementsOf, textOf, type XmlElement } from './xml.ts';

/** A formula of Word in one line: E=mc², (a+b)/2, √2. Words that are deleted are none. */
export function readFormula(element: XmlElement): string {
  const part = (name: string): string => {
    const child = childAt(element, name);
    return child ? readFormula(child) : '';
  };
  const mark = (properties: string, name: string, otherwise: string): string =>
    childAt(element, properties, name)?.attributes['m:val'] ?? otherwise;
  switch (element.name) {
    case 'm:t':
      return textOf(element);
    case 'w:del':
    case 'w:moveFrom':
    case 'm:rPr':
    case 'w:rPr':
      return '';
    case 'm:f':
      return `${group(part('m:num'))}/${group(part('m:den'))}`;
    case 'm:sSup':
      return part('m:e') + raise(part('m:sup'));
    case 'm:sSub':
      return part('m:e') + lower(part('m:sub'));
    case 'm:sSubSup':
      return part('m:e') + lower(part('m:sub')) + raise(part('m:sup'));
    case 'm:sPre':
      return lower(part('m:sub')) + raise(part('m:sup')) + part('m:e');
    case 'm:rad':
      return `${raise(part('m:deg'))}√${group(part('m:e'))}`;
    case 'm:nary':
      return mark('m:naryPr', 'm:chr', '∫') + lower(part('m:sub')) + raise(part('m:sup')) + part('m:e');
    case 'm:d': {
      const separator = mark('m:dPr', 'm:sepChr', '|');
      const terms = elementsOf(element)
        .filter(({ name }) => name === 'm:e')
        .map(readFormula);
      return mark('m:dPr', 'm:begChr', '(') + terms.join(separator) + mark('m:dPr', 'm:endChr', ')');
    }
    case 'm:m':
    case 'm:eqArr':
      return elementsOf(element).map(readFormula).filter(Boolean).join('; ');
    case 'm:mr':
      return elementsOf(element).map(readFormula).join(' ');
    default:
      return elementsOf(element).map(readFormula).join('');
  }
}

function raise(words: string): string {
  return words === '' ? '' : (toScript(words, 'superscript') ?? `^${group(words)}`);
}

function lower(words: string): string {
  return words === '' ? '' : (toScript(words, 'subscript') ?? `_${group(words)}`);
}

/** In brackets what is more than one number or word. */
function group(words: string): string {
  return /^[\p{L}\p{N}.]*$/u.test(words) ? words : `(${words})`;
}
