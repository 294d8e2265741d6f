/** JSON as it may stand in a script element: no `</script>` and no comment can begin in it. */
export function formatJsonLd(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
