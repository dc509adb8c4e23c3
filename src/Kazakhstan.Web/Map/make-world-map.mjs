// Makes world-map.tsv, the shapes of the map of partners, from Natural Earth (public domain) as the npm package world-atlas carries it.
// Run once, when the geometry is to change; the site needs neither this script nor its packages:
//   npm install world-atlas topojson-client topojson-simplify d3-geo
//   node make-world-map.mjs ../../../content/countries > world-map.tsv
// A line holds an ISO 3166-1 alpha-2 code (- for land that is no partner), the centre of the largest part, 1 where the shape is too small to be hit
// and needs a dot, and the path in a view box of 2000 by 974, projected to Equal Earth.
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import { presimplify, simplify } from 'topojson-simplify'
import { geoArea, geoEqualEarth, geoPath } from 'd3-geo'

const require = createRequire(process.cwd() + '/')
const folder = process.argv[2]
const field = (text, name) => text.match(new RegExp(`^${name}: "?([^"\\n]+)"?$`, 'm'))?.[1]
const byNumber = new Map([['398', 'KZ']])
for (const file of readdirSync(folder)) {
  const text = readFileSync(`${folder}/${file}`, 'utf8')
  if (field(text, 'numeric')) byNumber.set(field(text, 'numeric'), field(text, 'iso2'))
}

const atlas = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'))
const world = feature(simplify(presimplify(atlas), 0.06), atlas.objects.countries)
const projection = geoEqualEarth().rotate([-11, 0]).fitExtent([[2, 2], [998, 485]], { type: 'Sphere' })
const path = geoPath(projection)

/** Keeps parts that can be seen, and the largest part of every state. */
const visible = shape => {
  const polygons = shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates
  const sized = polygons.map(coordinates => ({ coordinates, size: path.area({ type: 'Polygon', coordinates }), area: geoArea({ type: 'Polygon', coordinates }) }))
  const largest = sized.reduce((a, b) => a.size > b.size ? a : b)
  return { largest, coordinates: sized.filter(part => part === largest || part.size > 0.6).map(part => part.coordinates) }
}

/** Whole pixels, each point relative to the one before, repeated points dropped. */
const compact = coordinates => {
  let d = ''
  for (const polygon of coordinates) {
    const projected = path({ type: 'Polygon', coordinates: polygon })
    for (const part of projected?.split('M').filter(Boolean) ?? []) {
      const points = part.replace(/Z/g, '').split('L').map(pair => pair.split(',').map(n => Math.round(n * 2)))
      let [x, y] = points[0], steps = ''
      for (const [a, b] of points.slice(1)) {
        if (a !== x || b !== y) steps += `${steps ? (a - x < 0 ? '' : ' ') : ''}${a - x}${b - y < 0 ? '' : ' '}${b - y}`
        ;[x, y] = [a, b]
      }
      if (steps) d += `M${points[0].join(' ')}l${steps}z`
    }
  }
  return d
}

const lines = new Map(), land = []
for (const shape of world.features.sort((a, b) => (a.id ?? '').localeCompare(b.id ?? ''))) {
  const code = shape.properties.name === 'Kosovo' ? 'XK' : byNumber.get(shape.id)
  const { largest, coordinates } = visible(shape)
  const [x, y] = path.centroid({ type: 'Polygon', coordinates: largest.coordinates })
  const line = [code ?? '-', Math.round(x * 2), Math.round(y * 2), largest.size < 12 ? 1 : 0, compact(coordinates)]
  if (!code && line[4]) land.push(line)
  else if (code && (lines.get(code)?.[4].length ?? -1) < line[4].length) lines.set(code, line)
}

// Natural Earth's 1:50 million sheet leaves Tuvalu out; the dot stands at Funafuti.
const [x, y] = projection([179.2, -8.52])
lines.set('TV', ['TV', Math.round(x * 2), Math.round(y * 2), 1, ''])
for (const line of [...land, ...[...lines.values()].sort((a, b) => a[0] < b[0] ? -1 : 1)]) console.log(line.join('\t'))
