// What the page of the HTML report does in the browser. The report prints this function, so it uses nothing from around it.

/**
 * Rows open and close, the filters and the picture narrow the table, and diffs are put in where they are opened.
 * @param {any} document
 */
export function enlivenReport(document) {
  const { FormData, history, location, setTimeout } = document.defaultView
  const form = document.querySelector('form.filters')
  const rows = [...document.querySelectorAll('tbody[data-verdict]')]
  const picture = document.querySelector('svg.picture')

  function show(row, isOpen) {
    row.querySelector('button').setAttribute('aria-expanded', String(isOpen))
    row.querySelector('.detail').hidden = !isOpen
  }

  function filter() {
    const data = new FormData(form)
    const words = data.get('text').toLowerCase().split(/\s+/).filter(Boolean)
    const verdicts = data.getAll('verdict')
    const has = (list, value) => value === '' || list.split(' ').includes(value)
    let shown = 0
    for (const row of rows) {
      const { verdict, text, codes, pages } = row.dataset
      const fits =
        verdicts.includes(verdict) &&
        has(codes, data.get('code')) &&
        has(pages, data.get('page')) &&
        words.every((word) => text.includes(word))
      row.hidden = !fits
      if (fits) shown++
    }
    form.querySelector('output').value = shown + ' of ' + rows.length + (rows.length === 1 ? ' endpoint' : ' endpoints')
  }

  function openLinked() {
    const id = decodeURIComponent(location.hash.slice(1))
    const row = rows.find((each) => each.dataset.id === id)
    if (!row) return
    show(row, true)
    row.scrollIntoView()
  }

  function light(node) {
    const { page, endpoint } = node?.dataset ?? {}
    const on = [...picture.querySelectorAll('.edge')].filter(
      (edge) => edge.dataset.page === page || edge.dataset.endpoint === endpoint,
    )
    for (const each of picture.querySelectorAll('.on')) each.classList.remove('on')
    picture.classList.toggle('lit', node !== null)
    if (node === null) return
    for (const edge of on) {
      edge.classList.add('on')
      picture.querySelector('.node[data-page="' + edge.dataset.page + '"]').classList.add('on')
      picture.querySelector('.node[data-endpoint="' + edge.dataset.endpoint + '"]').classList.add('on')
    }
    node.classList.add('on')
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest('tbody button')
    if (button) {
      const row = button.closest('tbody')
      const isOpen = button.getAttribute('aria-expanded') === 'false'
      show(row, isOpen)
      // A link to this place opens the same row.
      if (isOpen) history.replaceState(null, '', '#' + encodeURIComponent(row.dataset.id))
    }
    const node = event.target.closest('.node')
    if (!node) return
    form.reset()
    if (node.dataset.page === undefined) form.elements.text.value = node.dataset.filter
    else form.elements.page.value = node.dataset.page
    filter()
  })

  document.addEventListener(
    'toggle',
    ({ target }) => {
      const template = target.dataset.template
      if (!template || target.dataset.filled) return
      target.dataset.filled = 'yes'
      const scroll = document.createElement('div')
      scroll.className = 'scroll'
      scroll.tabIndex = 0
      scroll.append(document.getElementById(template).content.cloneNode(true))
      target.append(scroll)
    },
    true,
  )

  if (form) {
    form.addEventListener('input', filter)
    // The fields have their first values only after the event.
    form.addEventListener('reset', () => setTimeout(filter))
    form.addEventListener('submit', (event) => event.preventDefault())
    filter()
  }
  if (picture) {
    for (const type of ['pointerover', 'focusin']) {
      picture.addEventListener(type, (event) => light(event.target.closest('.node')))
    }
    for (const type of ['pointerleave', 'focusout']) picture.addEventListener(type, () => light(null))
  }
  document.defaultView.addEventListener('hashchange', openLinked)
  openLinked()
}
