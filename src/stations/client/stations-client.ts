import { bindBaseMap } from './base-map-client.ts';
import { bindDiagram } from './diagram-client.ts';
import { bindFilter } from './filter-client.ts';
import { bindLinks } from './link-client.ts';
import { bindNearest } from './nearest-client.ts';

/** The stations page: it is complete without this, which narrows its list, magnifies its diagram and finds what is near. */
class StationFinder extends HTMLElement {
  connectedCallback(): void {
    const status = this.querySelector('[data-station-status]');
    const announce = (message: string): void => {
      if (status) status.textContent = message;
    };
    bindFilter(this, announce);
    bindNearest(this, announce);
    bindLinks(this);
    bindDiagram(this);
    bindBaseMap(this);
  }
}

export function defineStationFinder(): void {
  customElements.define('station-finder', StationFinder);
}
