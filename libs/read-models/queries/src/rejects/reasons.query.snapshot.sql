with "counted" as (select "reject".*, row_number() over(partition by "reject"."reason", "reject"."field"
order by "reject"."position", "reject"."row_no") as "nth", count(*) over(partition by "reject"."reason", "reject"."field") as "rows", count(*) over() as "all"
from "read"."reject" as "reject"
where "reject"."release_id" = $1
  and "reject"."position" <= $2) select "counted".*, count(*) over() as "reasons"
from "counted"
where "counted"."nth" = $3
order by "counted"."rows" desc, "counted"."position", "counted"."row_no"
limit $4;
-- ["usgs-mcs-2024","900",1,500]
