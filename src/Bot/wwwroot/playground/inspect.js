// Right: what each platform gets of one reply, drawn and as JSON.
import { $, el, t } from './dom.js';
import { drawJson } from './json.js';
import { drawSlack } from './blockkit.js';
import { drawTeams } from './teams.js';

const tabs = [
  { id: 'slack', name: 'tabSlack', note: 'slackNote', of: message => message.blockKit, draw: drawSlack },
  { id: 'teams', name: 'tabTeams', note: 'teamsNote', of: message => message.adaptiveCard, draw: drawTeams },
  { id: 'slack-json', name: 'tabSlackJson', of: message => message.blockKit, draw: drawJson },
  { id: 'teams-json', name: 'tabTeamsJson', of: message => message.adaptiveCard, draw: drawJson },
  { id: 'neutral', name: 'tabNeutral', of: message => message.card, draw: drawJson },
  { id: 'plain', name: 'tabText', of: message => message.text, draw: text => el('pre', { class: 'plain', tabindex: '0', dir: 'auto' }, text) },
];

let shown = null;
let chosen = 'slack';
let opener = null;
let drawing = 0;

const copy = value => {
  const button = el('button', { type: 'button', class: 'plain copy' }, t('copy'));
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(typeof value === 'string' ? value : JSON.stringify(value, null, 2));
    button.textContent = t('copied');
  });
  return button;
};

const showPanel = async () => {
  const mine = ++drawing;
  const tab = tabs.find(each => each.id === chosen);
  for (const button of $('tabs').children) {
    const isChosen = button.id === 'tab-' + chosen;
    button.setAttribute('aria-selected', String(isChosen));
    button.tabIndex = isChosen ? 0 : -1;
  }
  $('panel').setAttribute('aria-labelledby', 'tab-' + chosen);
  const value = tab.of(shown);
  const drawn = value ? await tab.draw(value) : el('p', { class: 'note' }, t('notThere'));
  if (mine !== drawing) return;
  $('panel').replaceChildren(tab.note && value ? el('p', { class: 'note' }, t(tab.note)) : '', value && !tab.note ? copy(value) : '', drawn);
  $('panel').scrollTop = 0;
};

export const inspect = (message, from = document.activeElement) => {
  shown = message;
  opener = from;
  // A modal dialog makes everything else inert: from within one, the drawer moves into it.
  ($('form').open ? $('form') : document.body).append($('inspect'));
  $('tabs').replaceChildren(...tabs.map(tab => el('button', {
    type: 'button', role: 'tab', id: 'tab-' + tab.id, 'aria-controls': 'panel', 'data-testid': 'tab-' + tab.id,
    onclick: () => { chosen = tab.id; showPanel(); },
  }, t(tab.name))));
  $('inspect').hidden = false;
  document.body.classList.add('inspecting');
  showPanel();
  $('inspect-title').focus();
};

export const closeInspect = () => {
  if ($('inspect').hidden) return;
  $('inspect').hidden = true;
  document.body.append($('inspect'));
  document.body.classList.remove('inspecting');
  if (opener?.isConnected) opener.focus();
};

export const wireInspect = () => {
  $('close-inspect').addEventListener('click', closeInspect);
  $('form').addEventListener('close', closeInspect);
  $('inspect').addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    closeInspect();
  });
  $('tabs').addEventListener('keydown', event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const index = tabs.findIndex(tab => tab.id === chosen);
    chosen = tabs[(index + step + tabs.length) % tabs.length].id;
    showPanel();
    $('tab-' + chosen).focus();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { if (shown && !$('inspect').hidden) showPanel(); });
};
