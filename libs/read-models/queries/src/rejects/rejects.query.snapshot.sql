select "reject".*
from "read"."reject" as "reject"
where "reject"."release_id" = $1
  and "reject"."position" <= $2
  and "reject"."position" >= $3
  and ("reject"."position" > $4 or "reject"."row_no" > $5)
order by "reject"."position", "reject"."row_no"
limit $6;
-- ["usgs-mcs-2024","900","17","17",499,101]
