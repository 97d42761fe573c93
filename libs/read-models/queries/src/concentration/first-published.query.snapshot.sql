select min("slice"."published_from") as "published"
from "read"."slice" as "slice"
where "slice"."mineral" = $1
  and "slice"."stage" = $2
  and "slice"."basis" = $3
  and "slice"."measure" = $4
  and "slice"."known_from" <= $5
  and "slice"."source" not in ($6);
-- ["gallium","processing","world-production","production","900","own"]
