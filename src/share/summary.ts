/** As many of the sentences, in their order, as have room; each is taken whole or not at all. */
export function pickSentences(sentences: readonly string[], limit: number): string {
  return sentences.reduce((kept, sentence) => {
    const isSaid = kept.includes(sentence);
    return isSaid || kept.length + sentence.length > limit ? kept : kept + sentence;
  }, '');
}
