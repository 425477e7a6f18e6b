"""How the HTML papers look and answer to keys: one style and one small script for each page, written into it."""

from __future__ import annotations

COLOURS = """
:root{--ground:#f7f6f2;--paper:#fff;--ink:#1b1d21;--tone:#2d5f86;--quiet:#696c72;--rule:#dcdbd6;--accent:#a86f0b;
color-scheme:light}
@media (prefers-color-scheme:dark){:root{--ground:#14161a;--paper:#1a1d22;--ink:#e8eaed;--tone:#8fc1ea;--quiet:#9aa1ab;
--rule:#2c313a;--accent:#f2b84b;color-scheme:dark}}
:root[data-theme=light]{--ground:#f7f6f2;--paper:#fff;--ink:#1b1d21;--tone:#2d5f86;--quiet:#696c72;--rule:#dcdbd6;
--accent:#a86f0b;color-scheme:light}
:root[data-theme=dark]{--ground:#14161a;--paper:#1a1d22;--ink:#e8eaed;--tone:#8fc1ea;--quiet:#9aa1ab;--rule:#2c313a;
--accent:#f2b84b;color-scheme:dark}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.45 Cabin,Inter,"Segoe UI","Helvetica Neue",
"Noto Sans","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;font-variant-numeric:tabular-nums}
header{padding:40px clamp(20px,4vw,64px) 20px;display:flex;flex-wrap:wrap;gap:12px 40px;align-items:end}
header>div{flex:1 1 320px;min-width:0}
h1{font:400 clamp(28px,4vw,46px)/1.1 "EB Garamond","EB Garamond 12","Hoefler Text","Palatino Linotype",Georgia,
"Noto Serif CJK SC",serif;margin:0;overflow-wrap:anywhere}
p{margin:0}.cut{color:var(--quiet);margin-top:8px;display:flex;gap:14px;flex-wrap:wrap}
.cut b{color:var(--accent);font-weight:600}
.facts{color:var(--quiet);display:flex;flex-wrap:wrap;gap:2px 18px}
"""

PAGE_STYLE = (
    COLOURS
    + """
.tools{color:var(--quiet);font-size:12px;flex-basis:100%}
.tools button{font:inherit;color:inherit;background:none;border:1px solid var(--rule);border-radius:6px;
padding:3px 10px;cursor:pointer;margin-inline-end:14px}
kbd{font:inherit;border:1px solid var(--rule);border-radius:4px;padding:0 5px;margin:0 2px 0 8px}
main{padding:0 clamp(20px,4vw,64px) 64px}
section{margin-top:28px}
h2{font-size:13px;font-weight:400;letter-spacing:.06em;border-top:1px solid var(--rule);padding-top:8px;margin:0 0 12px;
display:flex;gap:12px;overflow-wrap:anywhere}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(300px,100%),1fr));gap:28px 24px;align-items:start}
article{min-width:0;border-radius:4px;outline:2px solid transparent;outline-offset:8px;scroll-margin:40px}
article:focus-visible,article.here{outline-color:var(--accent)}
.picture{display:block;width:100%;padding:0;border:0;background:none;cursor:zoom-in}
img{display:block;width:100%;height:auto;background:var(--rule)}
.line{display:flex;align-items:center;gap:10px;margin:8px 0 6px}
.line strong{font-size:25px;line-height:1;font-weight:500}
.line b{font-weight:600}.seen,.time{font-size:12px;line-height:1.3}
.seen span,.time span{display:block;color:var(--quiet)}
.time{margin-inline-start:auto;text-align:end;white-space:nowrap}
svg{width:26px;height:26px;flex:none;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;
stroke-linejoin:round}
.action,.said span{overflow-wrap:anywhere;white-space:pre-line}
.said{color:var(--tone);margin-top:6px}
.said b{display:block;font-size:11px;letter-spacing:.07em;font-weight:600;text-transform:uppercase}
.said i{font-weight:400;text-transform:none;letter-spacing:0}.said span{display:block}
.note{color:var(--quiet);font-size:11px;letter-spacing:.06em;text-transform:uppercase;text-align:end;margin-top:6px}
.empty{color:var(--quiet);padding:40px 0}
dialog{border:0;padding:0;width:100vw;height:100vh;max-width:none;max-height:none;background:#0d0e11;color:#e8eaed}
dialog[open]{display:grid;grid-template-rows:1fr auto;justify-items:center}
dialog img{object-fit:contain;min-height:0;width:100%;height:100%;background:none}
#words{padding:14px 24px 26px;width:min(960px,100%);--quiet:#9aa1ab;--tone:#8fc1ea}
#close{position:fixed;inset-block-start:12px;inset-inline-end:16px;font:28px/1 sans-serif;color:#fff;background:none;
border:0;cursor:pointer}
@media print{:root,:root[data-theme]{
--ground:#fff;--paper:#fff;--ink:#1b1d21;--tone:#2d5f86;--quiet:#696c72;--rule:#cbcbc7}
@page{size:landscape;margin:12mm}.tools,dialog{display:none!important}header{padding:0 0 8px}main{padding:0}
.grid{grid-template-columns:repeat(3,1fr)}article{break-inside:avoid;outline:0!important}h2{break-after:avoid}
body{font-size:11px}section{margin-top:12px}*{print-color-adjust:exact}}
"""
)

PAGE_SCRIPT = """
(function(){'use strict';
var panels=Array.prototype.slice.call(document.querySelectorAll('article')),here=-1;
var viewer=document.getElementById('viewer'),large=viewer.querySelector('img'),told=document.getElementById('words');
function show(){var p=panels[here],i=p.querySelector('img');large.src=i.src;large.alt=i.alt;
while(told.firstChild)told.removeChild(told.firstChild);
Array.prototype.forEach.call(p.children,function(c){if(c.tagName==='P')told.appendChild(c.cloneNode(true))});}
function go(n,quiet){if(!panels.length)return;
if(here>=0){panels[here].classList.remove('here');panels[here].tabIndex=-1}
here=Math.max(0,Math.min(panels.length-1,n));panels[here].tabIndex=0;if(quiet)return;panels[here].classList.add('here');
panels[here].focus({preventScroll:true});panels[here].scrollIntoView({block:'nearest'});if(viewer.open)show();}
function open(){if(here<0)go(0);show();if(!viewer.open)viewer.showModal();}
function across(){var top=panels[0].offsetTop,n=1;while(n<panels.length&&panels[n].offsetTop===top)n++;return n;}
function theme(){var r=document.documentElement,d=r.dataset.theme||
(matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light');r.dataset.theme=d==='dark'?'light':'dark';}
go(0,true);
panels.forEach(function(p,n){p.addEventListener('focus',function(){if(here!==n)go(n)});
p.querySelector('button').addEventListener('click',function(){go(n);open()});});
document.getElementById('theme').addEventListener('click',theme);
document.getElementById('close').addEventListener('click',function(){viewer.close()});
viewer.addEventListener('click',function(e){if(e.target===viewer||e.target===large)viewer.close()});
viewer.addEventListener('close',function(){if(here>=0)panels[here].focus()});
document.addEventListener('keydown',function(e){if(e.ctrlKey||e.metaKey||e.altKey||!panels.length)return;
var step={ArrowRight:1,ArrowLeft:-1,j:1,k:-1,ArrowDown:viewer.open?1:across(),ArrowUp:viewer.open?-1:-across(),
Home:-1e9,End:1e9}[e.key];
if(step!==undefined){e.preventDefault();go(panels[here].classList.contains('here')||viewer.open?here+step:here);}
else if(e.key==='Enter'&&e.target.tagName!=='BUTTON'){e.preventDefault();viewer.open?viewer.close():open();}
else if(e.key==='t'||e.key==='T')theme();});
})();
"""
