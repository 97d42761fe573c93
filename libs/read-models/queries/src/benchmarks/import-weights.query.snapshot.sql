select "slice"."mineral", "slice"."stage", "slice"."source", "slice"."period", "slice"."release_id", "figure"."total", "figure"."unit", "figure"."shares"
from "read"."slice" as "slice"
inner join "read"."concentration" as "figure" on "figure"."mineral" = "slice"."mineral"
  and "figure"."stage" = "slice"."stage"
  and "figure"."basis" = "slice"."basis"
  and "figure"."measure" = "slice"."measure"
  and "figure"."release_id" = "slice"."release_id"
  and "figure"."period" = "slice"."period"
where "slice"."known_from" <= $1
  and ("slice"."known_until" is null or "slice"."known_until" > $2)
  and ("slice"."published_from" <= $3
  and ("slice"."published_until" is null or "slice"."published_until" > $4))
  and "slice"."period" not like $5
  and "slice"."mineral" in ($6, $7)
  and "slice"."basis" = $8
  and "slice"."measure" = $9
  and "slice"."source" not in ($10)
order by "slice"."period", "slice"."source";
-- ["900","900","2023-12-31","2023-12-31","____-__","gallium","cobalt","eu-imports","quantity","own"]
