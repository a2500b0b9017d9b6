// The playground's calls. Each resolves to the answer's JSON or throws an Error with the sentence that the host gave.
import { t } from './dom.js';

const call = async (path, options) => {
  const answer = await fetch('/playground/' + path, options).catch(() => { throw new Error(t('unreachable')); });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw Object.assign(new Error(body.error ?? ''), { status: answer.status });
  return body;
};

const post = (path, body) => call(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

export const texts = () => call('texts');
export const people = () => call('people').then(body => body.people);
export const places = () => call('places').then(body => body.places);
export const messages = (as, place, after = 0) => call('messages?' + new URLSearchParams({ as, in: place, after }));
export const say = body => post('messages', body);
export const upload = (query, file) => call('files?' + new URLSearchParams(query), {
  method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file,
});
export const act = body => post('actions', body);

// New and changed messages of every place; the browser reconnects by itself and says what it saw last.
export const follow = (as, after, { message, elsewhere, state }) => {
  const stream = new EventSource('/playground/stream?' + new URLSearchParams({ as, after }));
  stream.addEventListener('message', event => message(JSON.parse(event.data)));
  stream.addEventListener('elsewhere', event => elsewhere(JSON.parse(event.data).as));
  stream.addEventListener('open', () => state(true));
  stream.addEventListener('error', () => state(false));
  return () => stream.close();
};
