/** Who wrote a summary, by how many of its sentences stand in the source. */
export function describeOrigin({ all, found }: { readonly all: number; readonly found: number }): string {
  if (found === all) return '都是年报原文的句子';
  return found === 0
    ? '由工作人员根据年报编写，不是原文'
    : `由工作人员根据年报编写，${all}句中有${found}句是原文`;
}
