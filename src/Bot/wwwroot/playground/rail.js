// Left: who one is and where. On a phone it slides in.
import { $, avatar, duetAvatar, el, t } from './dom.js';

const roles = person => [
  person.side ? t(person.side) : t('noSide'), person.approver && t('approver'), person.admin && t('admin'),
].filter(Boolean).join(' · ');

// Whoever stands on a row with the keyboard still stands on it when it is drawn anew.
const redraw = (list, rows) => {
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.testid : null;
  list.replaceChildren(...rows);
  if (focused) list.querySelector(`[data-testid="${CSS.escape(focused)}"]`)?.focus();
};

export const showPeople = (state, choose) => redraw($('people'), state.people.map((person, index) => el('li', {},
  el('button', {
    type: 'button', class: 'row ' + (person.side ?? ''), 'aria-pressed': String(person.id === state.person.id), 'data-testid': 'person-' + person.id,
    onclick: () => choose(person.id),
  },
  avatar(person.name, index),
  el('span', { class: 'names' }, el('strong', {}, person.name), el('small', {}, roles(person))),
  el('abbr', { class: 'language', title: person.language === 'es' ? 'Español' : 'English' }, person.language.toUpperCase()),
  state.elsewhere.has(person.id) && el('span', { class: 'dot', role: 'img', 'aria-label': t('unread') })))));

export const showPlaces = (state, choose) => redraw($('places'), state.places.map(place => el('li', {},
  el('button', {
    type: 'button', class: 'row', 'aria-current': place.id === state.place.id ? 'page' : null, 'data-testid': 'place-' + place.id,
    onclick: () => choose(place.id),
  },
  place.kind === 'direct' ? duetAvatar() : el('span', { class: 'hash', 'aria-hidden': 'true' }, '#'),
  el('span', { class: 'names' }, el('strong', {}, place.kind === 'direct' ? t('direct') : place.name.replace('#', ''))),
  state.unread.has(place.id) && el('span', { class: 'dot', role: 'img', 'aria-label': t('unread') })))));

export const showTop = state => {
  $('place-name').textContent = state.place.kind === 'direct' ? t('direct') : state.place.name;
  $('place-hint').textContent = t(state.place.kind === 'direct' ? 'directHint' : 'channelHint');
  const index = state.people.indexOf(state.person);
  $('me').replaceChildren(avatar(state.person.name, index), el('span', { class: 'names' }, el('strong', {}, state.person.name), el('small', {}, roles(state.person))));
  $('open-rail').classList.toggle('has-news', state.unread.size > 0);
};

const toggle = isOpen => {
  document.body.classList.toggle('rail-open', isOpen);
  $('shade').hidden = !isOpen;
  $('open-rail').setAttribute('aria-expanded', String(isOpen));
  (isOpen ? $('close-rail') : $('open-rail')).focus();
};

export const closeRail = () => { if (document.body.classList.contains('rail-open')) toggle(false); };

export const wireRail = () => {
  $('open-rail').addEventListener('click', () => toggle(true));
  $('close-rail').addEventListener('click', closeRail);
  $('shade').addEventListener('click', closeRail);
  document.addEventListener('keydown', event => { if (event.key === 'Escape') closeRail(); });
};
