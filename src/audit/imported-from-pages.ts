// In the Pages Router a "use server" file is a file like any other: its code goes to the browser with the page that imports it.
import { diagnose, type Diagnostic } from '../diagnostics.js'
import type { AuditContext } from './context.js'

const onlyOnServer = /\b(getServerSideProps|getStaticProps|getStaticPaths|getInitialProps)\b/

/** Action files that a page of `pages/` reaches, without `server-only` to stop the build. */
export function importedFromPages({ project, actions }: AuditContext): Diagnostic[] {
  const files = new Set(actions.filter(({ inline }) => !inline).map(({ file }) => file))
  return [...files].flatMap((file) => {
    if (project.graph.importsOf(file).some(({ specifier }) => specifier === 'server-only')) return []
    const page = project.graph.entriesReaching(file).find(({ kind, file: entry }) => {
      if (kind !== 'pages') return false
      // What only such a function uses is taken out of the page's bundle.
      return !onlyOnServer.test(project.scripts.get(entry) ?? '')
    })
    return page ? [diagnose('action/imported-from-pages', { file, line: 1, column: 1 }, page.file)] : []
  })
}
