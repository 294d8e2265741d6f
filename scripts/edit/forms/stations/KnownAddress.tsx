import { useEffect, useState } from 'preact/hooks';
import type { LngLat } from '../../../../src/content/schemas/geo.ts';
import { ask } from '../../client/ask.ts';
import { complain } from '../../client/notice.tsx';
import type { AddressReply } from './station-view.ts';

interface KnownAddressProps {
  readonly address: string;
  readonly onPick: (seat: LngLat & { readonly name: string }) => void;
}

const PAUSE = 300;

/** Says what is known of an address without asking anybody: the townships that it names. */
export function KnownAddress({ address, onPick }: KnownAddressProps) {
  const [reply, setReply] = useState<AddressReply>();
  useEffect(() => {
    const timer = setTimeout(() => {
      ask<AddressReply>('POST', '/api/stations/address', { text: address }).then(setReply, complain);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [address]);
  return (
    <div class="known-address">
      <h3>照地址</h3>
      <p role="status">{address === '' ? '左边写上地址或乡镇街道，这里说知道什么。' : reply?.words}</p>
      {address !== '' &&
        reply?.seats.map((seat) => (
          <button
            key={seat.name}
            type="button"
            onClick={() => {
              onPick(seat);
            }}
          >
            先标在{seat.name}驻地
          </button>
        ))}
    </div>
  );
}
