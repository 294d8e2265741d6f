/** A table that is shown whole is no stop on the way of who moves by keyboard; one that is wider than its region is. */
const watch = new ResizeObserver((entries) => {
  for (const { target } of entries) markRegion(target.closest<HTMLElement>('.table-region'));
});

for (const region of document.querySelectorAll('.table-region')) {
  watch.observe(region);
  // Its letters may grow while the region stays as it is.
  if (region.firstElementChild) watch.observe(region.firstElementChild);
}

function markRegion(region: HTMLElement | null): void {
  if (!region) return;
  if (region.scrollWidth > region.clientWidth) region.tabIndex = 0;
  else if (document.activeElement !== region) region.removeAttribute('tabindex');
}
