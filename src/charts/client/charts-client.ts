/** The loader: everything that a page with charts ships before the reader asks for an interactive one. */
const FAILED = '互动图没有加载出来；图和数据表都在，可以照常看。';

export class ReportChart extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>('[data-chart-ask]');
    button?.addEventListener('click', () => void this.ask(button));
  }

  /** Loads Chart.js and draws; whatever fails, the picture stays. */
  private async ask(button: HTMLButtonElement): Promise<void> {
    const status = this.getStatus();
    button.disabled = true;
    try {
      const { startChart } = await import('./interactive-client.ts');
      await startChart(this, status);
    } catch {
      button.disabled = false;
      status.className = 'chart-note';
      status.textContent = FAILED;
    }
  }

  private getStatus(): HTMLElement {
    const old = this.querySelector<HTMLElement>('[data-chart-status]');
    if (old !== null) return old;
    const status = document.createElement('p');
    status.className = 'visually-hidden';
    status.dataset.chartStatus = '';
    status.setAttribute('role', 'status');
    this.querySelector('[data-chart-picture]')?.after(status);
    return status;
  }
}

customElements.define('report-chart', ReportChart);

/** Paper shows every table; where the style sheet cannot open `<details>`, this does, and closes it afterwards. */
const closed = new Set<HTMLDetailsElement>();
window.addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('.chart-data:not([open])')) {
    details.open = true;
    closed.add(details);
  }
});
window.addEventListener('afterprint', () => {
  for (const details of closed) details.open = false;
  closed.clear();
});
