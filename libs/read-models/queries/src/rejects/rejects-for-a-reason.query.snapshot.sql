select "reject".*
from "read"."reject" as "reject"
where "reject"."release_id" = $1
  and "reject"."position" <= $2
  and "reject"."reason" = $3
  and "reject"."field" is not distinct
from $4
order by "reject"."position", "reject"."row_no"
limit $5;
-- ["usgs-mcs-2024","900","unknown country","Country",101]
