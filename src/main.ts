import { mount } from 'svelte';
// Before the components, whose own styles say otherwise.
import './app/styles/tokens.css';
import './app/styles/base.css';
import App from './app/App.svelte';
import Framed from './app/Framed.svelte';
import { isFramedByOther } from './app/framed.ts';
import { serve } from './worker/serve.ts';

/** Without a document this script runs as the page's worker; see `worker/client.ts`. */
function runsInWorker(): boolean {
  return (globalThis as { document?: unknown }).document === undefined;
}

function start(): void {
  if (runsInWorker()) {
    // Inside a dedicated worker the global object is that worker's scope.
    serve(globalThis);
    return;
  }
  const target = document.getElementById('app');
  if (target === null) return;
  if (isFramedByOther(window)) mount(Framed, { target, props: { address: location.href } });
  else mount(App, { target });
}

start();
