/* global window, document, location, MutationObserver, HTMLSelectElement */

// Runs inside the page: writes down everything visible, each time that something changes.
;(() => {
  const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim()
  const all = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility())

  function nameOf(field) {
    const label = field.labels?.[0]
    const text = label && [...label.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data)
    return field.getAttribute('aria-label') ?? tidy(text?.join(' ')) ?? field.name
  }

  function valueOf(field) {
    if (field.type === 'checkbox' || field.type === 'radio') return field.checked ? 'checked' : 'unchecked'
    if (field instanceof HTMLSelectElement) return [...field.selectedOptions].map((option) => option.text).join(', ')
    return JSON.stringify(field.value)
  }

  const suffix = (element) => (element.disabled ? ' (disabled)' : '')

  function takeFrame() {
    const regions = all('header, aside, main')
    const areas = regions.length > 0 ? regions : [document.body]
    return {
      path: location.pathname + location.search,
      toasts: [...document.querySelectorAll('[role=status]')].map((toast) => tidy(toast.textContent)),
      errors: all('[role=alert], .field-error').map((error) => tidy(error.textContent)),
      buttons: all('button').map((button) => tidy(button.textContent) + suffix(button)),
      fields: all('input:not([type=hidden]), select, textarea').map(
        (field) => `${nameOf(field)}: ${valueOf(field)}${suffix(field)}`,
      ),
      text: areas.flatMap((area) => area.innerText.split('\n').map(tidy)).filter(Boolean),
    }
  }

  const frames = []

  function record() {
    const frame = JSON.stringify(takeFrame())
    if (frames.at(-1) !== frame) frames.push(frame)
  }

  function start() {
    record()
    new MutationObserver(record).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    })
    // A field's value is a property, which no observer sees.
    for (const type of ['input', 'change']) document.addEventListener(type, record, { capture: true })
  }

  const isHydrated = () =>
    [...document.querySelectorAll('button, form')].every((element) =>
      Object.keys(element).some((key) => key.startsWith('__reactProps$')),
    )

  window.recorder = {
    start,
    isHydrated,
    count: () => frames.length,
    frames: () => {
      record()
      return frames.map((frame) => JSON.parse(frame))
    },
  }
})()
