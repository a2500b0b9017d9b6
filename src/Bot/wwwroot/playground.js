// The page: who is where, what stands there, and what one does. Every sentence comes from the host.
import * as api from './playground/api.js';
import { $, el, speak, t, useTexts } from './playground/dom.js';
import { closeRail, showPeople, showPlaces, showTop, wireRail } from './playground/rail.js';
import { awaitAnswer, showLoading, showMessages, showProblem, showUnreachable, showWorking } from './playground/stream.js';
import { showPlaceholder, showSuggestions, wireComposer } from './playground/composer.js';
import { confirm, openForm } from './playground/dialogs.js';
import { closeInspect, inspect, wireInspect } from './playground/inspect.js';

const state = { people: [], places: [], person: null, place: null, messages: new Map(), unread: new Set(), elsewhere: new Set() };
let suggestions = {};
let leave = () => {};
let visit = 0;

const here = () => [...(state.messages.get(state.place.id) ?? new Map()).values()];
const newest = place => Math.max(0, ...[...(state.messages.get(place) ?? new Map()).values()].map(message => message.revision));
const seenKey = place => `duet.seen.${state.person.id}.${place}`;

const showRail = () => {
  showPeople(state, choosePerson);
  showPlaces(state, choosePlace);
  showTop(state);
};

const remember = () => {
  localStorage.setItem(seenKey(state.place.id), newest(state.place.id));
  state.unread.delete(state.place.id);
};

const take = message => {
  const place = state.messages.get(message.in);
  if (!place || place.get(message.id)?.revision >= message.revision) return;
  place.set(message.id, message);
  if (message.in === state.place.id) {
    remember();
    showMessages(state, here(), false);
  } else {
    state.unread.add(message.in);
    showRail();
  }
};

const choosePlace = id => {
  state.place = state.places.find(place => place.id === id) ?? state.places[0];
  location.hash = new URLSearchParams({ as: state.person.id, in: state.place.id });
  remember();
  closeRail();
  closeInspect();
  showRail();
  showPlaceholder(state);
  showMessages(state, here(), true);
};

const choosePerson = async (id, place = state.place?.id) => {
  leave();
  const mine = ++visit;
  showLoading();
  state.person = state.people.find(person => person.id === id) ?? state.people[0];
  const lists = await Promise.all(state.places.map(each => api.messages(state.person.id, each.id)));
  if (mine !== visit) return;
  $('stream').removeAttribute('aria-busy');
  localStorage.setItem('duet.person', state.person.id);
  speak(state.person.language);
  showSuggestions(suggestions[state.person.language]);
  state.elsewhere.delete(state.person.id);
  state.messages = new Map(state.places.map((each, i) => [each.id, new Map(lists[i].messages.map(message => [message.id, message]))]));
  state.unread = new Set(state.places.map(each => each.id).filter(each => newest(each) > Number(localStorage.getItem(seenKey(each)) ?? 0)));
  choosePlace(place ?? 'dm');
  leave = api.follow(state.person.id, Math.max(0, ...lists.map(list => list.last)), {
    message: take,
    elsewhere: person => { state.elsewhere.add(person); showRail(); },
    state: isOn => { $('status').hidden = isOn; $('status').textContent = isOn ? '' : t('offline'); },
  });
};

// What comes back: a form to fill, errors of one, or a card that the stream brings.
const handle = async (answer, source) => {
  if (answer.form) {
    openForm(answer.form.html, {
      submit: async submitted => (await handle(await callAct({ ...submitted, source }), source)).errors,
      inspect: () => inspect({ blockKit: answer.form.slackView, adaptiveCard: answer.form.adaptiveCard, card: answer.form.form, text: answer.form.text }),
    });
  }
  const { messages } = await api.messages(state.person.id, answer.in, newest(answer.in));
  messages.forEach(take);
  return answer;
};

const work = async (call, source) => {
  awaitAnswer();
  showWorking(true);
  try {
    const answer = await call();
    showWorking(false);
    await handle(answer, source);
    return true;
  } catch (problem) {
    showWorking(false);
    showProblem(problem.message);
    return false;
  }
};

const whereAndWho = () => ({ as: state.person.id, in: state.place.id, deliveryKey: crypto.randomUUID() });
const say = (text, file) => work(() => file
  ? api.upload({ ...whereAndWho(), text, name: file.name }, file)
  : api.say({ ...whereAndWho(), text }));
const callAct = body => api.act({ as: state.person.id, in: state.place.id, deliveryKey: crypto.randomUUID(), ...body });
const act = body => work(() => callAct(body), body.source);

const wireStream = () => $('stream').addEventListener('click', async event => {
  const inspected = event.target.closest('[data-inspect]');
  if (inspected) return inspect(state.messages.get(state.place.id).get(inspected.dataset.inspect), inspected);
  const button = event.target.closest('button[data-action]');
  if (!button) return;
  if (button.dataset.confirm && !await confirm(button.dataset.confirm)) return;
  button.disabled = true;
  await act({ action: button.dataset.action, value: button.dataset.value, source: button.closest('[data-id]').dataset.id });
  button.disabled = false;
  if (!button.isConnected && document.activeElement === document.body) $('stream').focus();
});

const noSample = () => {
  speak(navigator.language.startsWith('es') ? 'es' : 'en');
  document.body.classList.add('alone');
  $('stream').replaceChildren(el('div', { class: 'empty' },
    el('img', { src: '/playground/assets/playground/duet.svg', alt: '', width: 64, height: 64 }), el('h1', {}, t('noSampleTitle')), el('p', {}, t('noSample'))));
};

const begin = async () => {
  const { texts, suggestions: all } = await api.texts();
  useTexts(texts);
  suggestions = all;
  state.places = await api.places();
  try {
    state.people = await api.people();
  } catch {
    return noSample();
  }
  wireRail();
  wireStream();
  wireInspect();
  wireComposer(say, showProblem);
  const wanted = new URLSearchParams(location.hash.slice(1));
  await choosePerson(wanted.get('as') ?? localStorage.getItem('duet.person') ?? 'lena', wanted.get('in') ?? 'dm');
  window.addEventListener('hashchange', () => {
    const next = new URLSearchParams(location.hash.slice(1));
    if (next.get('as') !== state.person.id) choosePerson(next.get('as'), next.get('in'));
    else if (next.get('in') !== state.place.id) choosePlace(next.get('in'));
  });
  if (matchMedia('(min-width: 800px)').matches) $('text').focus();
};

begin().catch(showUnreachable);
