/** What a text would do if it ran: a sign that the tests look for. */
const act = 'window.ran=1';
/** An address that nothing may ask for. */
const away = 'https://markup.invalid/x';

/** Markup that runs, loads, leads away or takes the page's names, in as many forms as are known. */
const seeds: readonly string[] = [
  `<script>${act}</script>`,
  `<script src="${away}.js"></script>`,
  `<script type="module">${act}</script>`,
  `<SCRIPT/x>${act}</SCRIPT>`,
  `<scr<script>ipt>${act}</scr</script>ipt>`,
  `<img src=x onerror="${act}">`,
  `<img src="${away}.png">`,
  `<img/src/onerror=${act}>`,
  `<image href=x onerror=${act}>`,
  `<svg onload=${act}>`,
  `<svg><script>${act}</script></svg>`,
  `<svg><animate onbegin=${act} attributeName=x dur=1s>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' onload='${act}'/>#x"/></svg>`,
  `<svg><a xlink:href="javascript:${act}"><text>x</text></a></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${act}>`,
  `<math href="javascript:${act}">x</math>`,
  `<iframe srcdoc="<script>parent.ran=1</script>"></iframe>`,
  `<iframe src="javascript:parent.ran=1"></iframe>`,
  `<object data="javascript:${act}"></object>`,
  `<embed src="${away}.swf">`,
  `<a href="javascript:${act}" autofocus onfocus=${act}>x</a>`,
  `<a href="java\tscript:${act}">x</a>`,
  `javascript:${act}//`,
  `data:text/html,<script>${act}</script>`,
  `vbscript:${act}`,
  `<body onload=${act}>`,
  `<input autofocus onfocus=${act}>`,
  `<select autofocus onfocus=${act}></select>`,
  `<details open ontoggle=${act}>x</details>`,
  `<video><source onerror=${act}></video>`,
  `<audio src=x onerror=${act}>`,
  `<marquee onstart=${act}>x</marquee>`,
  `<style>@import "${away}.css";</style>`,
  `<style>*{background:url(${away})}</style>`,
  `<div style="background:url(${away})">x</div>`,
  `<link rel=stylesheet href="${away}.css">`,
  `<base href="https://markup.invalid/">`,
  `<meta http-equiv=refresh content="0;url=${away}">`,
  `<form id=main action="${away}"><input name=body></form>`,
  `<img name=getElementById><img id=document><a id=location>x</a>`,
  `<template><script>${act}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${act}>">`,
  `<textarea></textarea><img src=x onerror=${act}>`,
  `</title><script>${act}</script>`,
  `</style></script><script>${act}</script>`,
  `<!--><img src=x onerror=${act}>-->`,
  `<![CDATA[><img src=x onerror=${act}>]]>`,
  `<custom-x is=script onclick=${act} tabindex=1 autofocus onfocus=${act}>`,
  `{{constructor.constructor('${act}')()}}`,
  `\${${act}}`,
  `{@html '<img src=x onerror=${act}>'}`,
  `#{${act}}<%= ${act} %>`,
  `__proto__`,
  `constructor.prototype.ran`,
  `{"__proto__":{"ran":1}}`,
  `<popover popover onbeforetoggle=${act}>x</popover>`,
  `=HYPERLINK("${away}","x")`,
  `@SUM(1+1)*cmd|' /C calc'!A0`,
];

/** What such a text stands in, or is hidden by. */
const settings: readonly ((seed: string) => string)[] = [
  (seed) => seed,
  (seed) => `">${seed}`,
  (seed) => `'/>${seed}<!--`,
  (seed) => `\u202E${seed}\u202C\u200B`,
  (seed) => seed.replaceAll('<', '<\u0000').replace('script', 'scr\u0000ipt'),
  (seed) => seed.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  (seed) => seed.toUpperCase().replaceAll(act.toUpperCase(), act),
];

/** Over three hundred texts that must stay texts, each another. */
export const markupTexts: readonly string[] = [
  ...new Set(settings.flatMap((setting) => seeds.map(setting))),
];
