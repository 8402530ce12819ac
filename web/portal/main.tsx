import { render } from 'preact'
import '../shared/tokens.css'
import '../shared/base.css'
import './controls.css'
import './frame.css'
import './documents.css'
import './bank.css'
import './dossier.css'
import { App } from './app.tsx'

history.scrollRestoration = 'manual'
const root = document.getElementById('app')
if (root) {
  root.replaceChildren()
  render(<App />, root)
}
