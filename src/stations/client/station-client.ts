import { bindActions } from './actions-client.ts';

const status = document.querySelector('[data-station-status]');

bindActions(document, (message) => {
  if (status) status.textContent = message;
});
