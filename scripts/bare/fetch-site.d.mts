/** Fetches the front page, a chapter, the booklet and the search index; a line for each. Throws on the first fault. */
export function fetchSite(address: string): Promise<readonly string[]>;
