import { useReader } from '../reader.ts'

/** The shape of what is coming, while it is on its way. */
export function Skeleton() {
  const { say } = useReader()
  return (
    <div class="dossier" aria-busy="true">
      <h1 class="visually-hidden">{say('title')}</h1>
      <p class="visually-hidden" role="status">{say('loading')}</p>
      <div class="card bones bones-head">
        <i /><i /><i />
      </div>
      <div class="card bones">
        <i /><i />
      </div>
    </div>
  )
}
