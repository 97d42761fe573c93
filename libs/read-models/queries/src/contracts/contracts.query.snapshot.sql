select *
from (select "contract".*, "release"."source", "release"."published_on", rank() over (partition by "release"."source", "contract"."stage", "contract"."form", "contract"."counterparty", "contract"."counterparty_area", "contract"."valid_from"
order by release.published_on desc, release.sealed_position desc) as "place"
from "read"."contract" as "contract"
inner join "read"."release" as "release" on "release"."release_id" = "contract"."release_id"
where ("release"."sealed_position" <= $1
  and ("release"."withdrawn_position" is null or "release"."withdrawn_position" > $2))
  and "contract"."mineral" = $3
  and "release"."source" = $4) as "contract"
where "contract"."place" = $5
order by "contract"."valid_from", "contract"."counterparty", "contract"."position", "contract"."row_no";
-- ["900","900","gallium","own",1]
