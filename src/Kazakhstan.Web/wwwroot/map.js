// The map is one stop for the keyboard instead of some two hundred: arrows go to the nearest partner in their direction, Enter opens its page.
// Without this file every shape is a link with a title. It is a module, so that its names are not those of site.js.
const world = document.querySelector('.world'), shapes = [...world.querySelectorAll('a')]
const middle = shape => { const box = shape.getBBox(); return [box.x + box.width / 2, box.y + box.height / 2] }
const name = Object.assign(document.createElement('div'), { className: 'card', hidden: true, ariaHidden: 'true' })
document.querySelector('main').append(name)

const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
const next = (from, [right, down]) => {
  const [x, y] = middle(from)
  let best, least = Infinity
  for (const shape of shapes) {
    const [sx, sy] = middle(shape), along = (sx - x) * right + (sy - y) * down, aside = Math.abs((sx - x) * down) + Math.abs((sy - y) * right)
    // What lies more sideways than ahead is in another direction.
    if (along <= 0 || aside > 2 * along || along + 2 * aside >= least) continue
    best = shape
    least = along + 2 * aside
  }
  return best
}
const stopAt = shape => shapes.forEach(other => other.setAttribute('tabindex', other === shape ? 0 : -1))

world.setAttribute('aria-description', world.dataset.hint)
shapes.forEach(shape => shape.querySelector('title').remove())
stopAt(world.querySelector('a[href="/countries/russia"]') ?? shapes[0])

world.addEventListener('keydown', e => {
  const shape = e.target.closest('a'), to = shape && directions[e.key] && next(shape, directions[e.key])
  if (e.key === 'Escape') name.hidden = true
  if (!to) return
  e.preventDefault()
  stopAt(to)
  to.focus()
})
const show = e => {
  const shape = e.target.closest('a')
  if (!shape) return
  name.textContent = shape.getAttribute('aria-label')
  name.hidden = false
  const at = shape.getBoundingClientRect(), space = 8
  name.style.left = Math.max(space, Math.min(at.left + at.width / 2, document.documentElement.clientWidth - name.offsetWidth - space)) + scrollX + 'px'
  name.style.top = at.top + at.height / 2 + scrollY + 2 * space + 'px'
}
const hide = () => { name.hidden = true }
// Listened to outside the picture: Chromium makes an SVG element that listens for focus a stop of its own.
world.parentElement.addEventListener('focusin', e => { if (e.target.matches(':focus-visible')) show(e) })
world.parentElement.addEventListener('focusout', hide)
world.addEventListener('mouseover', show)
world.addEventListener('mouseout', hide)
