import './ui/tokens.css';
import './ui/base.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from './app.tsx';
import { home } from './shell/home.ts';
import { addFonts } from './ui/fonts.ts';
import { applyToPage } from './ui/preferences.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
applyToPage();
addFonts();
createRoot(root).render(
  <StrictMode>
    <App home={home} />
  </StrictMode>,
);
