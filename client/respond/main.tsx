/** The entry of the respondent's page. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../look.css'
import './respond.css'
import { App } from './App.tsx'
import { guardMarkup } from './markup.ts'

guardMarkup()
const page = document.getElementById('page')
if (page)
  createRoot(page).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
