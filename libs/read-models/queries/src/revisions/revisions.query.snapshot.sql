select "revision".*
from "read"."revision" as "revision"
where "revision"."known_from" <= $1
  and ("revision"."known_until" is null or "revision"."known_until" > $2)
  and "revision"."published_on" <= $3
  and "revision"."mineral" = $4
  and "revision"."source" = $5
  and abs(revision.relative_change) >= $6
order by abs(revision.relative_change) desc nulls last, "revision"."later_position", "revision"."later_row", "revision"."period", "revision"."area", "revision"."partner", "revision"."form"
limit $7 offset $8;
-- ["900","900","2023-12-31","graphite","usgs-mcs",0.05,101,0]
