select *
from (select "input"."mineral", "input"."material", "input"."year", "input"."stage", "input"."import_reliance", "input"."release_id", "release"."source", "input"."source_row", rank() over (partition by "input"."mineral", "input"."material", "input"."year", "input"."stage"
order by release.published_on desc, release.sealed_position desc) as "place"
from "read"."criticality_input" as "input"
inner join "read"."release" as "release" on "release"."release_id" = "input"."release_id"
where ("release"."sealed_position" <= $1
  and ("release"."withdrawn_position" is null or "release"."withdrawn_position" > $2)
  and "release"."published_on" <= $3)
  and "input"."import_reliance" is not null
  and "input"."mineral" = $4) as "printed"
where "printed"."place" = $5
order by "printed"."mineral", "printed"."stage", "printed"."year", "printed"."material", "printed"."source_row";
-- ["900","900","2023-12-31","gallium",1]
