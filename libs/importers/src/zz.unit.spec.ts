import { it } from 'vitest';
import { Readable } from 'node:stream';
import { importRelease } from '@chokepoint/supply-application';
import { syntheticImporter } from './synthetic/synthetic.importer.js';
import { SYNTHETIC_HEADER } from './synthetic/row.js';
const areas=['CN','US','DE','CD','AU','CL','ZA','RU','JP','KR','IN','BR','CA','ID','MZ','MG','PE','KZ','NO','FR'];
const minerals=['gallium','cobalt','graphite','lithium','nickel','copper','tungsten','niobium'];
function* gen(n:number){ let buf='# edition=b published=2026-01-01\n'+SYNTHETIC_HEADER+'\n'; for(let i=0;i<n;i++){ buf+=`${minerals[(i>>9)%8]},processing,hs6-81052${(i>>12)%9},eu-imports,value,USD,EU27,${areas[i%20]},${2000+(i%24)},${i*7.5}\n`; if(buf.length>65536){ yield Buffer.from(buf); buf='';} } if(buf) yield Buffer.from(buf); }
it('x', async () => {
  for (const n of [100_000, 1_000_000]) {
    let facts=0, appends=0, peak=0;
    const ledger:any={ readStream: async()=>[], readAll: async()=>({events:[],next:'0',end:true}), append: async(a:any)=>{appends++; for(const w of a.writes) for(const e of w.events) facts+=e.data.rows?.length??0; await new Promise(r=>setImmediate(r)); peak=Math.max(peak,process.memoryUsage().heapUsed); return {kind:'appended',firstPosition:'1',lastPosition:'2',recordedAt:''}; } };
    const files=[{name:'s.csv',open:()=>Readable.from(gen(n))}];
    const t=performance.now(); for await (const _ of files[0]!.open()); const g=performance.now()-t;
    const d = await syntheticImporter.detect(files); if(!d.ok) throw 1; const t1=performance.now(); let k=0; for await (const p of d.value.rows(files[0]!)) k+=p.length; const parse=performance.now()-t1-g;
    const t2=performance.now();
    const r = await importRelease({ledger},{importer:syntheticImporter,files,actor:'x'}); const all=performance.now()-t2-2*g;
    console.log(n, r.ok, facts, appends, `gen ${g|0}ms parse ${parse|0}ms (${n/parse*1000|0}/s) import ${all|0}ms (${n/all*1000|0}/s) peak ${(peak/1e6)|0}MB`);
  }
}, 200000);
