select "slice"."mineral", "slice"."stage", "slice"."measure", "slice"."source", "slice"."period", "statement"."form", "statement"."unit", "statement"."release_id", "fact"."area", "fact"."value", "fact"."low", "fact"."high"
from "read"."slice" as "slice"
inner join "read"."statement" as "statement" on "statement"."mineral" = "slice"."mineral"
  and "statement"."stage" = "slice"."stage"
  and "statement"."basis" = "slice"."basis"
  and "statement"."measure" = "slice"."measure"
  and "statement"."source" = "slice"."source"
  and "statement"."release_id" = "slice"."release_id"
inner join "read"."fact" as "fact" on "fact"."position" = "statement"."position"
  and "fact"."release_id" = "statement"."release_id"
  and "fact"."period" = "slice"."period"
where "slice"."known_from" <= $1
  and ("slice"."known_until" is null or "slice"."known_until" > $2)
  and ("slice"."published_from" <= $3
  and ("slice"."published_until" is null or "slice"."published_until" > $4))
  and "slice"."mineral" in ($5)
  and "slice"."basis" = $6
  and "slice"."measure" in ($7, $8)
order by "fact"."position", "fact"."row_no";
-- ["900","900","2023-12-31","2023-12-31","gallium","national","consumption","net-import-reliance"]
