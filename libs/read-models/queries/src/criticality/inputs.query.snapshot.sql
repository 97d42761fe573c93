select *
from (select "input".*, "release"."published_on", rank() over (partition by "release"."source", "input"."mineral", "input"."material", "input"."year", "input"."file"
order by release.published_on desc, release.sealed_position desc) as "place"
from "read"."criticality_input" as "input"
inner join "read"."release" as "release" on "release"."release_id" = "input"."release_id"
where "input"."mineral" in ($1)
  and ("release"."sealed_position" <= $2
  and ("release"."withdrawn_position" is null or "release"."withdrawn_position" > $3)
  and "release"."published_on" <= $4)) as "input"
where "input"."place" = $5
order by "input"."year", "input"."mineral", "input"."material", "input"."position", "input"."row_no";
-- ["gallium","900","900","2023-12-31",1]
