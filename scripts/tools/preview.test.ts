import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { servePreview } from './preview.ts';

const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);

afterEach(() => {
  told.mockClear();
  process.exitCode = undefined;
});

test('a port that is taken is told, with what to write instead', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const port = String((other.address() as AddressInfo).port);
  await servePreview({ PORT: port });
  expect(told).toHaveBeenCalledWith(
    `[预览] ✗ 端口 ${port} 已被别的程序占用；换一个，例如 PORT=8080，或者不写 PORT`,
  );
  expect(process.exitCode).toBe(1);
  other.close();
});

test.each(['abc', '99999'])('a PORT that is none is told: %s', async (port) => {
  await servePreview({ PORT: port });
  expect(told.mock.calls.flat().join('')).toContain(`PORT 要写 0 到 65535 的整数，现在是“${port}”`);
  expect(process.exitCode).toBe(1);
});

test('a host that is not of this machine is told', async () => {
  await servePreview({ HOST: '192.0.2.1' });
  expect(told.mock.calls.flat().join('')).toContain('[预览] ✗ 不能在 192.0.2.1 上打开网站：');
});
