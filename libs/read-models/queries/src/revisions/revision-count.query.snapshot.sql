select count(*) as "total"
from "read"."revision" as "revision"
where "revision"."known_from" <= $1
  and ("revision"."known_until" is null or "revision"."known_until" > $2)
  and "revision"."later_release" = $3;
-- ["900","900","usgs-mcs-2024"]
