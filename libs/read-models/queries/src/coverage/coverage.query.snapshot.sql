select "slice"."mineral", "slice"."stage", "slice"."basis", "slice"."measure", "slice"."source", array_agg("slice"."period"
order by "slice"."period") as "periods"
from "read"."slice" as "slice"
where "slice"."known_from" <= $1
  and ("slice"."known_until" is null or "slice"."known_until" > $2)
  and ("slice"."published_from" <= $3
  and ("slice"."published_until" is null or "slice"."published_until" > $4))
group by "slice"."mineral", "slice"."stage", "slice"."basis", "slice"."measure", "slice"."source"
order by "slice"."mineral", "slice"."stage", "slice"."basis", "slice"."measure", "slice"."source";
-- ["900","900","2023-12-31","2023-12-31"]
