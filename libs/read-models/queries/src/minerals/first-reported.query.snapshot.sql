select "slice"."mineral", min("slice"."published_from") as "published"
from "read"."slice" as "slice"
where "slice"."mineral" in ($1, $2)
  and "slice"."source" not in ($3)
  and "slice"."known_from" <= $4
group by "slice"."mineral";
-- ["gallium","cobalt","own","900"]
