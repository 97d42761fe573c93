select "input"."year", count(distinct "input"."material") as "materials"
from "read"."criticality_input" as "input"
inner join "read"."release" as "release" on "release"."release_id" = "input"."release_id"
where ("release"."sealed_position" <= $1
  and ("release"."withdrawn_position" is null or "release"."withdrawn_position" > $2)
  and "release"."published_on" <= $3)
  and "input"."import_reliance" is not null
group by "input"."year"
order by "input"."year";
-- ["900","900","2023-12-31"]
