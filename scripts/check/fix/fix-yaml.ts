import type { ContentPath } from '../../../src/content/content-path.ts';
import { frontMatterFault, frontMatterOf } from '../../../src/content/text/front-matter.ts';
import { parseYaml } from '../../../src/content/text/yaml-document.ts';
import { yamlFaults } from '../../../src/content/text/yaml-faults.ts';
import type { YamlFault } from '../../../src/content/text/yaml-line.ts';

/** A line may hold more than one fault, and the parser sees what is behind the first only then. */
const MOST_ROUNDS = 5;

/** A YAML file, or the front matter of a text, with the lines put right that say otherwise than they read. */
export function fixYaml(text: string, path: ContentPath): string {
  if (path.kind === 'attachment' || path.kind === 'todo') return text;
  if (path.kind !== 'chapter' && path.kind !== 'article') return fixLines(text, false);
  const fenced = frontMatterOf(text) === undefined ? (frontMatterFault(text).fixed ?? text) : text;
  const yaml = frontMatterOf(fenced);
  if (yaml === undefined) return text;
  const at = fenced.indexOf(yaml);
  return fenced.slice(0, at) + fixLines(yaml, true) + fenced.slice(at + yaml.length);
}

function fixLines(text: string, isFrontMatter: boolean): string {
  const faultsOf = (yaml: string): readonly YamlFault[] =>
    yamlFaults(yaml, { isBroken: parseYaml(yaml).problems.length > 0, isFrontMatter });
  let fixed = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const lines = fixed.split('\n');
    for (const fault of faultsOf(fixed)) if (fault.fixed !== undefined) lines[fault.line - 1] = fault.fixed;
    if (lines.join('\n') === fixed) break;
    fixed = lines.join('\n');
  }
  return fixed;
}
