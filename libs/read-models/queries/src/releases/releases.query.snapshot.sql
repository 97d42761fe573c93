select "release".*
from "read"."release" as "release"
where "release"."received_position" <= $1
  and "release"."corrects" is null
  and "release"."published_on" <= $2
order by "release"."published_on" desc, "release"."release_id";
-- ["900","2023-12-31"]
