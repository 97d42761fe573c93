select min("slice"."published_from") as "published", min("slice"."known_from") as "known"
from "read"."slice" as "slice"
where "slice"."mineral" = $1
  and "slice"."stage" = $2
  and "slice"."basis" = $3
  and "slice"."measure" = $4;
-- ["gallium","processing","world-production","production"]
