select "slice"."mineral", "slice"."stage", "slice"."basis", "slice"."measure", "slice"."source", "slice"."period", "figure"."shares"
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
  and "slice"."mineral" in ($4, $5)
  and "slice"."period" in ($6, $7)
  and "slice"."source" not in ($8);
-- ["900","900","____-__","gallium","cobalt","2010","2024","own"]
