/** Whether a browser is WeChat's, in which 腾讯地图 opens best. */
export function isWeChat(userAgent: string): boolean {
  return /MicroMessenger/i.test(userAgent);
}
