/** 导入. */
export function ImportPage(_: { readonly address: URL }) {
  return <h1>导入</h1>;
}
