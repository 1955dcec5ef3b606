/* Starts the application: looks first, words next, then the screen. */
import { mount } from 'svelte';
import App from './App.svelte';
import { catchLinks } from './router';
import { prefs } from './state/prefs.svelte';
import { session } from './state/session.svelte';
import './styles/tokens.css';
import './styles/base.css';
import './styles/utilities.css';

await prefs.restore();
catchLinks();
mount(App, { target: document.getElementById('app')! });
await session.start();
