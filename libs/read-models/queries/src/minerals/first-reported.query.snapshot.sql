select "slice"."mineral", min("slice"."published_from") as "published"
from "read"."slice" as "slice"
where "slice"."mineral" in ($1, $2)
  and "slice"."known_from" <= $3
group by "slice"."mineral";
-- ["gallium","cobalt","900"]
