select "figure"."mineral", "figure"."stage", "figure"."basis", "figure"."measure", "figure"."source", "figure"."period", "figure"."release_id", "figure"."unit", "figure"."total", "figure"."printed_total", "figure"."shares", "figure"."flags", "figure"."hhi_low", "figure"."hhi_high", "figure"."gaps"
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
  and "slice"."measure" in ($6, $7, $8, $9)
  and "slice"."mineral" = $10
  and "slice"."stage" = $11
  and "slice"."basis" = $12
  and "slice"."source" = $13
order by "slice"."mineral", "slice"."stage", "slice"."basis", "slice"."measure", "slice"."source", "slice"."period";
-- ["900","900","2023-12-31","2023-12-31","____-__","production","value","quantity","share","gallium","processing","world-production","own"]
