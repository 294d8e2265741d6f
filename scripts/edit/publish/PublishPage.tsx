/** 发布. */
export function PublishPage(_: { readonly address: URL }) {
  return <h1>发布</h1>;
}
