const script = document.querySelector<HTMLElement>('[data-service-worker]')?.dataset.serviceWorker;

// What cannot be kept for later is no reason to disturb who reads now.
if (script !== undefined && 'serviceWorker' in navigator)
  navigator.serviceWorker.register(script).catch(() => undefined);
