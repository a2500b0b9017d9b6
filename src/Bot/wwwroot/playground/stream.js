// The messages of one place, drawn in order; those of a thread stand under the message that began it.
import { $, avatar, duetAvatar, el, spoken, t } from './dom.js';

const ordered = messages => {
  const all = [...messages].sort((a, b) => Number(a.id) - Number(b.id));
  const ids = new Set(all.map(message => message.id));
  const isReply = message => message.thread && ids.has(message.thread);
  return all.filter(message => !isReply(message)).flatMap(root => [root, ...all.filter(message => message.thread === root.id)]);
};

const time = (at, zone) => {
  const day = new Date(at);
  const format = options => day.toLocaleString(spoken() === 'es' ? 'es-ES' : 'en-US', { timeZone: zone, ...options });
  const isToday = format({ dateStyle: 'short' }) === new Date().toLocaleString(spoken() === 'es' ? 'es-ES' : 'en-US', { timeZone: zone, dateStyle: 'short' });
  return el('time', { datetime: at, title: format({ dateStyle: 'full', timeStyle: 'short' }) },
    format(isToday ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));
};

const lock = () => {
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M12 5c5 0 9 5 10 7-1 2-5 7-10 7S3 14 2 12c1-2 5-7 10-7zm0 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8z');
  path.setAttribute('fill', 'currentColor');
  path.setAttribute('fill-rule', 'evenodd');
  icon.append(path);
  return icon;
};

const draw = (message, state) => {
  const index = state.people.findIndex(person => person.id === message.from);
  const isDuet = !message.from;
  const content = el('div', { class: 'content' });
  if (message.html) content.innerHTML = message.html;
  else content.append(el('p', { class: 'words', dir: 'auto' }, message.text ?? ''));
  if (message.file) content.append(el('p', { class: 'file' }, '📎 ', el('span', { dir: 'auto' }, message.file)));
  if (message.download) {
    content.append(el('p', { class: 'file' }, el('a', { href: message.download.url, download: message.download.name }, '⬇ ' + message.download.name)));
  }
  return el('article', {
    class: ['message', isDuet ? 'by-duet' : 'by-person', message.onlyYou && 'only-you', message.thread && 'in-thread'].filter(Boolean).join(' '),
    'data-id': message.id, 'data-revision': message.revision, 'data-testid': 'message',
  },
  isDuet ? duetAvatar() : avatar(message.fromName, index),
  el('div', { class: 'body' },
    el('header', {}, el('strong', {}, message.fromName), isDuet && el('span', { class: 'app' }, t('app')), time(message.at, state.person.zone),
      message.onlyYou && el('span', { class: 'private' }, lock(), t('onlyYou')),
      message.thread && el('span', { class: 'private' }, t('inThread')),
      message.card && el('button', { type: 'button', class: 'link', 'data-inspect': message.id }, t('inspect'))),
    content));
};

const empty = state => {
  const isDirect = state.place.kind === 'direct';
  return el('div', { class: 'empty' },
    el('img', { src: '/playground/assets/playground/duet.svg', alt: '', width: 64, height: 64 }),
    el('h2', {}, isDirect ? t('emptyDmTitle', state.person.name.split(' ')[0]) : t('emptyChannelTitle', state.place.name)),
    el('p', {}, t(isDirect ? 'emptyDm' : 'emptyChannel')));
};

const isNearEnd = stream => stream.scrollHeight - stream.scrollTop - stream.clientHeight < 120;

// The person did something: what comes of it is brought into view, wherever they were reading.
let isAwaiting = false;
export const awaitAnswer = () => { isAwaiting = true; };

// A message is read from its title; one that fits stands at the foot of the stream.
const openAtTitle = (stream, message) => {
  const [view, box] = [stream.getBoundingClientRect(), message.getBoundingClientRect()];
  if (box.top < view.top || box.bottom > view.bottom) stream.scrollTop += box.top - view.top - 8;
};

// Draws what is new or changed and leaves the rest, so that a screen reader only says what happened.
export const showMessages = (state, messages, isFresh) => {
  const stream = $('stream');
  const isAtEnd = isNearEnd(stream);
  if (isFresh || stream.querySelector('.empty')) stream.replaceChildren();
  if (messages.length === 0) return stream.replaceChildren(empty(state));
  let before = null;
  const [added, changed] = [[], []];
  for (const message of ordered(messages)) {
    let standing = stream.querySelector(`[data-id="${message.id}"]`);
    if (standing?.dataset.revision !== String(message.revision)) {
      const drawn = draw(message, state);
      (standing ? changed : added).push(drawn);
      if (standing) {
        drawn.classList.add('changed');
        standing.replaceWith(drawn);
      } else if (before) before.after(drawn);
      else stream.prepend(drawn);
      standing = drawn;
    }
    before = standing;
  }
  const answer = [...added, ...changed].find(message => message.classList.contains('by-duet'));
  if (isFresh) openAtTitle(stream, before);
  else if (isAwaiting && answer) openAtTitle(stream, answer);
  else if ((isAtEnd || isAwaiting) && added.length > 0) openAtTitle(stream, added.at(-1));
  if (answer) isAwaiting = false;
};

const dots = () => el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'));

export const showWorking = isWorking => {
  $('working')?.remove();
  if (isWorking) {
    const isEmpty = $('stream').querySelector('.empty');
    if (isEmpty) isEmpty.hidden = true;
    const isAtEnd = isNearEnd($('stream'));
    $('stream').append(el('p', { id: 'working', class: 'working' }, duetAvatar(), dots(), el('span', { class: 'hidden' }, t('working'))));
    if (isAtEnd) $('stream').scrollTop = $('stream').scrollHeight;
  }
};

export const showProblem = sentence => {
  const line = el('p', { class: 'problem', role: 'alert' }, sentence || t('failed'));
  $('stream').append(line);
  $('stream').scrollTop = $('stream').scrollHeight;
};

// While a person's messages are on their way.
export const showLoading = () => {
  $('stream').setAttribute('aria-busy', 'true');
  $('stream').replaceChildren(el('p', { class: 'working' }, dots(), el('span', { class: 'hidden' }, t('loading'))));
};

// The host gave no texts, so these words are the page's own.
export const showUnreachable = () => {
  document.body.classList.add('alone');
  $('stream').replaceChildren($('unreachable').content.cloneNode(true));
  $('stream').querySelector('button').addEventListener('click', () => location.reload());
};
