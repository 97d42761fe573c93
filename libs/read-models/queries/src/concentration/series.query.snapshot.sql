select "slice"."mineral", "slice"."stage", "slice"."basis", "slice"."measure", "slice"."source", "slice"."period", "slice"."release_id", "figure"."flags", "figure"."above_65", "release"."published_on", "figure"."top1_area", "figure"."top1_share", "figure"."top1_low", "figure"."top1_high", "figure"."hhi_low", "figure"."hhi_high"
from "read"."slice" as "slice"
inner join "read"."concentration" as "figure" on "figure"."mineral" = "slice"."mineral"
  and "figure"."stage" = "slice"."stage"
  and "figure"."basis" = "slice"."basis"
  and "figure"."measure" = "slice"."measure"
  and "figure"."release_id" = "slice"."release_id"
  and "figure"."period" = "slice"."period"
inner join "read"."release" as "release" on "release"."release_id" = "figure"."release_id"
where "slice"."known_from" <= $1
  and ("slice"."known_until" is null or "slice"."known_until" > $2)
  and ("slice"."published_from" <= $3
  and ("slice"."published_until" is null or "slice"."published_until" > $4))
  and "slice"."period" like $5
  and "slice"."mineral" in ($6, $7)
  and "slice"."source" not in ($8)
order by "slice"."mineral", "slice"."stage", "slice"."basis", "slice"."measure", "slice"."source", "slice"."period";
-- ["900","900","2023-12-31","2023-12-31","____-__","gallium","cobalt","own"]
