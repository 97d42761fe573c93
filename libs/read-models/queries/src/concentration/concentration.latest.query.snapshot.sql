select "figure".*
from "read"."slice" as "slice"
inner join "read"."concentration" as "figure" on "figure"."mineral" = "slice"."mineral"
  and "figure"."stage" = "slice"."stage"
  and "figure"."basis" = "slice"."basis"
  and "figure"."measure" = "slice"."measure"
  and "figure"."release_id" = "slice"."release_id"
  and "figure"."period" = "slice"."period"
where "slice"."known_from" <= $1
  and ("slice"."known_until" is null or "slice"."known_until" > $2)
  and "slice"."published_until" is null
  and "slice"."period" not like $3
  and "slice"."mineral" = $4
  and "slice"."stage" = $5
  and "slice"."basis" = $6
  and "slice"."measure" = $7
  and "slice"."source" = $8
order by "slice"."period";
-- ["900","900","____-__","gallium","processing","world-production","production","usgs-mcs"]
