/** A HAR of so many entries, every fifth hundred of them signed, as browsers write it: 2,000 are 5 MB. */
export function har(count: number): string {
  const entries = Array.from({ length: count }, (_, at) => ({
    request: {
      method: 'GET',
      url: `https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer/${at}`,
      headers: at % 500 === 7 ? [{ name: 'Authorization', value: signed }] : [],
    },
    response: { status: 200, headers: [], content: { text: 'x'.repeat(2_200) } },
  }));
  return JSON.stringify({ log: { entries } }, null, 2);
}

const signed = 'OAuth realm="123456", oauth_consumer_key="a", oauth_signature="b%3D"';
