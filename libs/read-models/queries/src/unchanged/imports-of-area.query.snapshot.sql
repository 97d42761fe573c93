select "slice"."mineral", "slice"."stage", "slice"."measure", "slice"."source", min("slice"."period") as "first", max("slice"."period") as "latest", count(distinct "slice"."period") as "periods"
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
  and "slice"."measure" in ($6, $7, $8, $9)
  and "slice"."basis" != $10
  and "slice"."source" not in ($11)
  and "fact"."area" = $12
  and "fact"."partner" is not null
group by "slice"."mineral", "slice"."stage", "slice"."measure", "slice"."source"
order by "slice"."mineral", "slice"."stage", "slice"."measure", "slice"."source";
-- ["900","900","2023-12-31","2023-12-31","rare-earths","value","quantity","imports","share","eu-exports","own","JP"]
