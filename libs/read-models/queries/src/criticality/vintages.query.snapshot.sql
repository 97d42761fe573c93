select "release"."release_id", "release"."edition", "release"."published_on", min("governance"."year") as "from_year", max("governance"."year") as "until_year"
from "read"."governance" as "governance"
inner join "read"."release" as "release" on "release"."release_id" = "governance"."release_id"
where ("release"."sealed_position" <= $1
  and ("release"."withdrawn_position" is null or "release"."withdrawn_position" > $2)
  and "release"."published_on" <= $3)
  and "governance"."estimate" is not null
group by "release"."release_id", "release"."edition", "release"."published_on"
order by "release"."published_on", "release"."release_id";
-- ["900","900","2023-12-31"]
