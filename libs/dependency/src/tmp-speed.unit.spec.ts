
import {it} from 'vitest'; import {concentration} from './index.js';
it('speed',()=>{ const mk=(n:number,b:number)=>Array.from({length:n},(_,i)=>({area:'A'+i,kind:'country' as const,value:i<n-b?1000/(i+1):null,low:null,high:i>=n-b?5:null,flags:[]}));
 for(const [n,r] of [['bounded',mk(40,12)],['exact28',mk(28,0)],['exact180',mk(180,0)]] as const){const run=()=>concentration({rows:r,printedTotal:null,isThirdCountry:()=>true,listing:'complete'}); for(let k=0;k<500;k++)run(); const t=performance.now(); for(let k=0;k<2000;k++) run(); console.log(n,(performance.now()-t)/2000,'ms');}});
