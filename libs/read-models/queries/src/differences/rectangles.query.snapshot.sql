select "slice"."source", "slice"."mineral", "slice"."stage", "slice"."basis", "slice"."measure", "slice"."period", "slice"."release_id", "slice"."published_from", "slice"."published_until", "slice"."known_from", "slice"."known_until", "release"."withdrawn_position", "release"."corrects"
from "read"."slice" as "slice"
inner join "read"."release" as "release" on "release"."release_id" = "slice"."release_id"
where ((("slice"."published_from" <= $1
  and ("slice"."published_until" is null or "slice"."published_until" > $2))
  and ("slice"."known_from" <= $3
  and ("slice"."known_until" is null or "slice"."known_until" > $4))) or (("slice"."known_from" <= $5
  and ("slice"."known_until" is null or "slice"."known_until" > $6))
  and ("slice"."published_from" <= $7
  and ("slice"."published_until" is null or "slice"."published_until" > $8))))
  and not (("slice"."published_from" <= $9
  and ("slice"."published_until" is null or "slice"."published_until" > $10))
  and ("slice"."known_from" <= $11
  and ("slice"."known_until" is null or "slice"."known_until" > $12)))
  and "slice"."mineral" in ($13)
  and "slice"."source" not in ($14)
order by "slice"."mineral", "slice"."stage", "slice"."basis", "slice"."measure", "slice"."source", "slice"."period";
-- ["2023-12-31","2023-12-31","900","900","900","900","9999-12-31","2023-12-31","2023-12-31","9999-12-31","900","900","gallium","own"]
