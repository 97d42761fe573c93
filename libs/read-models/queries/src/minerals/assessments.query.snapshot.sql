select distinct on ("assessment"."mineral", "assessment"."material", "assessment"."year") "assessment"."mineral", "assessment"."material", "assessment"."year", "assessment"."supply_risk", "assessment"."economic_importance", "assessment"."release_id", "assessment"."source_row", "release"."published_on"
from "read"."assessment" as "assessment"
inner join "read"."release" as "release" on "release"."release_id" = "assessment"."release_id"
where "assessment"."mineral" in ($1)
  and "release"."sealed_position" <= $2
  and ("release"."withdrawn_position" is null or "release"."withdrawn_position" > $3)
  and "release"."published_on" <= $4
order by "assessment"."mineral", "assessment"."material", "assessment"."year", "release"."published_on" desc, "release"."sealed_position" desc;
-- ["gallium","900","900","2023-12-31"]
