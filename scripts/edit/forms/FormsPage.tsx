/** 数据. */
export function FormsPage(_: { readonly address: URL }) {
  return <h1>数据</h1>;
}
