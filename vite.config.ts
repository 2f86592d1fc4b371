/** The build of the pages: one entry for respondents, one for the office, each file also compressed ahead. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const client = resolve(import.meta.dirname, 'client')
const web = resolve(import.meta.dirname, 'build/web')
const entries = ['index.html', 'office.html'].map(name => join(client, name))

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/**
 * Writes `name.br` and `name.gz` beside every text file, for servers that send them as they are: browsers take
 * Brotli over secure connections only, and a laptop that serves a classroom has none.
 */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  async closeBundle() {
    const names = await readdir(web, { recursive: true })
    const texts = names.filter(name => /\.(html|js|css|svg|json|webmanifest)$/.test(name))
    await Promise.all(
      texts.map(async name => {
        const content = await readFile(join(web, name))
        const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
        await writeFile(join(web, `${name}.br`), await brotli(content, { params }))
        await writeFile(join(web, `${name}.gz`), await zip(content, { level: 9 }))
      }),
    )
  },
}

/** What every page needs comes in one file, however many screens share which part of it. */
const shared = {
  name: 'shared',
  test: /modulepreload-polyfill|preload-helper|node_modules\/(react|react-dom|scheduler)\/|client\/words\/|surveys\/instrument\.ts/,
}

export default defineConfig({
  root: client,
  plugins: [react(), compressed],
  build: {
    outDir: web,
    emptyOutDir: true,
    /** Fonts and pictures are files of our own: the page allows no others. */
    assetsInlineLimit: 0,
    /** SurveyJS cannot be divided; client/budget.json holds what a first visit may weigh. */
    chunkSizeWarningLimit: 1600,
    rollupOptions: { input: entries, output: { codeSplitting: { groups: [shared] } } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
})
