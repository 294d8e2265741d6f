/** The part of the window, from its top, in which the heading being read stands. */
const READING_ZONE = '0px 0px -70% 0px';

for (const list of document.querySelectorAll<HTMLElement>('[data-contents]')) followReading(list);

/** Marks in the contents list the heading that the reader has come to. */
function followReading(list: HTMLElement): void {
  if (!('IntersectionObserver' in window)) return;
  const links = new Map(
    [...list.querySelectorAll('a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
  );
  const observer = new IntersectionObserver(
    (entries) => {
      const reached = entries.find(({ isIntersecting }) => isIntersecting);
      if (reached === undefined) return;
      for (const [id, link] of links) mark(link, id === reached.target.id);
    },
    { rootMargin: READING_ZONE },
  );
  for (const id of links.keys()) {
    const heading = document.getElementById(id);
    if (heading !== null) observer.observe(heading);
  }
}

function mark(link: HTMLElement, isCurrent: boolean): void {
  if (isCurrent) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
}
