// Below: words, suggestions and files.
import { $, el, t } from './dom.js';

const said = [];
let at = 0;

const grow = () => {
  const text = $('text');
  text.style.height = 'auto';
  text.style.height = Math.min(text.scrollHeight, 200) + 'px';
};

const put = words => {
  $('text').value = words;
  grow();
  $('text').focus();
  $('text').setSelectionRange(words.length, words.length);
};

export const showSuggestions = suggestions => $('suggestions').replaceChildren(...suggestions.map(words =>
  el('button', { type: 'button', class: 'chip', onclick: () => put(words) }, words)));

export const showPlaceholder = state => {
  const isDirect = state.place.kind === 'direct';
  $('text').placeholder = isDirect ? t('placeholderDm') : t('placeholderChannel', state.place.name);
  $('hint').textContent = isDirect ? t('sendHint') : t('sendHintChannel');
};

const older = event => {
  if (event.key === 'ArrowUp' && $('text').value === (said[at] ?? '') && at > 0) put(said[--at]);
  else if (event.key === 'ArrowDown' && at < said.length && $('text').value === said[at]) put(said[++at] ?? '');
  else return;
  event.preventDefault();
};

export const wireComposer = send => {
  const upload = async file => {
    if (!file) return;
    if (!await send($('text').value.trim(), file)) return;
    $('text').value = '';
    grow();
  };
  $('composer').addEventListener('submit', event => {
    event.preventDefault();
    const words = $('text').value;
    if (!words.trim()) return;
    at = said.push(words);
    $('text').value = '';
    grow();
    send(words).then(isTaken => { if (!isTaken && !$('text').value) put(words); });
  });
  $('text').addEventListener('input', grow);
  $('text').addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return older(event);
    event.preventDefault();
    $('composer').requestSubmit();
  });
  $('attach').addEventListener('click', () => $('file').click());
  $('file').addEventListener('change', async () => {
    await upload($('file').files[0]);
    $('file').value = '';
  });
  const hasFile = event => event.dataTransfer?.types.includes('Files');
  document.addEventListener('dragover', event => {
    if (!hasFile(event)) return;
    event.preventDefault();
    $('drop').hidden = false;
  });
  document.addEventListener('dragleave', event => { if (!event.relatedTarget) $('drop').hidden = true; });
  document.addEventListener('drop', event => {
    if (!hasFile(event)) return;
    event.preventDefault();
    $('drop').hidden = true;
    upload(event.dataTransfer.files[0]);
  });
};
