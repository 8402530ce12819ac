/** The page before its words are here: what the bare page shows already. */
export function Shell() {
  return (
    <>
      <header class="page-head"><div class="page-head-row" /></header>
      <main class="dossier shell" aria-busy="true">
        <div class="card bones bones-head"><i /><i /><i /></div>
        <div class="card bones"><i /><i /></div>
      </main>
    </>
  )
}
