/** The phrases of a title, each with the punctuation that closes it, so that a line may break only between them. */
export function phrasesOf(title: string): readonly string[] {
  return title.match(/[^，：；。！？]+[，：；。！？]*|[，：；。！？]+/g) ?? [];
}
