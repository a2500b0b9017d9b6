// Questions in between: a form of Duet's, and "are you sure?".
import { $, el, t } from './dom.js';

export const confirm = question => new Promise(resolve => {
  const dialog = $('confirm');
  $('confirm-words').textContent = question;
  const yes = () => dialog.close('yes');
  const no = () => dialog.close('no');
  $('confirm-yes').addEventListener('click', yes);
  $('confirm-no').addEventListener('click', no);
  dialog.addEventListener('close', () => {
    $('confirm-yes').removeEventListener('click', yes);
    $('confirm-no').removeEventListener('click', no);
    resolve(dialog.returnValue === 'yes');
    dialog.returnValue = '';
  }, { once: true });
  dialog.showModal();
  $('confirm-no').focus();
});

const fields = form => {
  const values = {};
  for (const [name, value] of new FormData(form)) values[name] = name in values ? values[name] + '\n' + value : value;
  return values;
};

// For what no input is to blame.
const showFormProblem = (form, sentence) => {
  form.querySelector('.problem')?.remove();
  if (sentence) form.querySelector('.buttons').before(el('p', { class: 'problem', role: 'alert' }, sentence));
};

const showErrors = (form, errors) => {
  let first = null;
  const inputs = new Set([...form.querySelectorAll('.input')].map(line => line.dataset.input));
  showFormProblem(form, Object.keys(errors).filter(name => !inputs.has(name)).map(name => errors[name]).join(' '));
  for (const line of form.querySelectorAll('.input')) {
    const error = errors[line.dataset.input];
    const place = line.querySelector('.error');
    place.hidden = !error;
    place.textContent = error ?? '';
    for (const input of line.querySelectorAll('input, textarea, select')) {
      if (error) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
      if (error) first ??= input;
    }
  }
  first?.focus();
};

const missing = form => Object.fromEntries([...form.querySelectorAll('[required]')]
  .filter(input => !input.value.trim()).map(input => [input.name, t('required')]));

const filled = form => JSON.stringify([...new FormData(form)]);

// Closes the form; what was typed into it is dropped only after a question.
const leave = async (dialog, form, untouched) => {
  if (filled(form) === untouched || await confirm(t('dropForm'))) dialog.close();
};

// Shows the form; submit(fields) resolves to errors by input name, to none when it was taken; it rejects when nothing came back.
export const openForm = (html, { submit, inspect }) => {
  const dialog = $('form');
  dialog.innerHTML = html;
  const form = dialog.querySelector('form');
  form.querySelector('h2').after(el('button', { type: 'button', class: 'link', onclick: inspect, 'data-testid': 'inspect-form' }, t('inspect')));
  const untouched = filled(form);
  const ask = event => {
    event.preventDefault();
    leave(dialog, form, untouched);
  };
  form.querySelector('[data-cancel]').addEventListener('click', ask);
  dialog.onkeydown = event => { if (event.key === 'Escape' && !event.defaultPrevented) ask(event); };
  dialog.oncancel = event => event.preventDefault();
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const empty = missing(form);
    if (Object.keys(empty).length > 0) return showErrors(form, empty);
    const button = form.querySelector('[type=submit]');
    button.disabled = true;
    try {
      const errors = await submit({ action: form.dataset.action, value: form.dataset.value, fields: fields(form) });
      if (Object.keys(errors).length > 0) showErrors(form, errors);
      else if (dialog.contains(form)) dialog.close();
    } catch (problem) {
      showFormProblem(form, problem.message || t('failed'));
    } finally {
      button.disabled = false;
    }
  });
  if (!dialog.open) dialog.showModal();
  form.querySelector('input:not([type=checkbox]), textarea, select')?.focus();
};
