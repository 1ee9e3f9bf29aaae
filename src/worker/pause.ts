/**
 * Lets waiting messages in. Awaiting WebCrypto is not enough: Chromium hands its answers over first,
 * and a cancel would be heard when the search has ended.
 */
export function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
