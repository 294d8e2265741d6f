/** Reads a file of the index. Errors: it does not load. */
export async function readJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} did not load`);
  return response.json();
}
