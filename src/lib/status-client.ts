let status: HTMLElement | undefined;

/** The region in which changes are announced; outside everything that an open dialog makes inert, so that it is always heard. */
export function getStatus(): HTMLElement {
  status ??= createStatus();
  return status;
}

export function announce(message: string): void {
  getStatus().textContent = message;
}

function createStatus(): HTMLElement {
  const region = document.createElement('p');
  region.className = 'visually-hidden';
  region.setAttribute('role', 'status');
  document.body.append(region);
  return region;
}
