import { referencesTo } from './component.ts';
import type { ContentTree } from './content-tree.ts';
import type { Issue } from './issue.ts';

/** The issues of photos with the places that show them. */
export function withUses(tree: ContentTree, issues: readonly Issue[]): readonly Issue[] {
  if (issues.length === 0) return [];
  const uses = usesOf(tree);
  return issues.map((issue) => {
    const places = uses.get(issue.file);
    return places ? { ...issue, allowed: `${issue.allowed}。它用在 ${places.join('、')}` } : issue;
  });
}

/** `content/…/01-focus.mdx:14` by the photo that stands there. */
function usesOf(tree: ContentTree): ReadonlyMap<string, readonly string[]> {
  const entries = [...tree.reports.flatMap(({ chapters }) => chapters), ...tree.articles];
  const uses = entries.flatMap(({ file, body }) =>
    (body ? referencesTo(body, 'photo') : []).map(({ node, id }) => ({
      photo: `content/${id}`,
      place: `${file}:${node.position?.start.line ?? 1}`,
    })),
  );
  return new Map(
    [...Map.groupBy(uses, ({ photo }) => photo)].map(([photo, all]) => [
      photo,
      all.map(({ place }) => place),
    ]),
  );
}
