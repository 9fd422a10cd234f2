// The server's side of the page: one function a call, and the stream of events.

const HEADERS = { "Content-Type": "application/json", "X-Sitroom": "1" };

async function post(path, body) {
  const response = await fetch(path, { method: "POST", headers: HEADERS, body: JSON.stringify(body) });
  if (!response.ok) return { ok: false, error: `The workspace answered ${response.status}.` };
  return response.json();
}

export const loadState = async () => (await fetch("/ui/state", { cache: "no-store" })).json();
export const send = (channel, text, thread_ts) => post("/ui/send", { channel, text, thread_ts });
export const act = (action) => post("/ui/action", action);
export const moveClock = (step) => post("/ui/clock", { step });
export const markRead = (channel) => post("/ui/read", { channel });

export function listen(after, onEvent, onState) {
  const source = new EventSource(`/ui/events?after=${after}`);
  source.onopen = () => onState(true);
  source.onerror = () => onState(false);
  source.onmessage = (event) => onEvent(JSON.parse(event.data));
  return source;
}
